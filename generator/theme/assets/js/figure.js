/** A chart's figure as it is drawn: for the room that there is, in the page's colours, as the reader wants to see it. */
import { arranged, sized } from "./grid.js";
import { themed } from "./theme.js";

const NARROW = 520;
/** The size of signs in bars on a phone, in pixels, where they are drawn whatever the room. */
const SMALL_SIGN = 10;
/** How wide a letter of a tooltip is, in pixels, and the most letters in one line of it. */
const LETTER = 7;
const LONGEST_LINE = 60;

/** `spec` is the chart's file, `room` its width and height in pixels; without a `view`, the chart as it is written. */
export function prepared(spec, room, theme, view) {
  const figure = structuredClone(spec.figure);
  if (room.width < NARROW) narrow(figure, spec.narrow ?? {});
  for (const trace of figure.data) trace.hovertext = inLines(trace.hovertext, room.width / LETTER);
  const wanted = view ? seen(figure, spec.controls, view) : figure;
  const { data, layout } = themed(sized(wanted, room.width), theme);
  layout.width = room.width;
  layout.height = room.fill ? room.height : layout.height ?? room.height;
  return { data, layout };
}

/** Tooltips in lines that fit into the room, of which they may take two thirds; those that have lines keep them. */
function inLines(texts, room) {
  if (!Array.isArray(texts)) return texts;
  const most = Math.min(LONGEST_LINE, Math.round((room * 2) / 3));
  return texts.map((text) => (text.includes("<br>") ? text : wrapped(text, most)));
}

function wrapped(text, most) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (lines.at(-1) && longer.length > most) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.join("<br>");
}

/** Make the figure one for a phone. */
function narrow(figure, patch) {
  merge(figure.layout, patch);
  for (const trace of figure.data) {
    if (trace.type === "bar" && trace.constraintext === "none") trace.insidetextfont = { size: SMALL_SIGN };
  }
}

/** The figure as the view has it; what an old link names and the chart no longer has is left out. */
function seen({ data, layout }, controls, view) {
  const choices = controls.flatMap(({ id, choices }) => choices.filter((choice) => choice.id === view.chosen.get(id)));
  choices.forEach((choice) => merge(layout, choice.layout ?? {}));
  const group = choices.find((choice) => choice.group)?.group;
  for (const trace of data) {
    if (group && trace.meta?.group) trace.visible = trace.meta.group === group;
    if (view.only.size > 0 && trace.meta?.key && !view.only.has(trace.meta.key)) trace.visible = false;
  }
  return arranged({ data, layout }, choices);
}

/** Write a patch over a value, key by key to any depth; lists are replaced whole. */
function merge(value, patch) {
  for (const [key, part] of Object.entries(patch)) {
    const both = isPlain(value[key]) && isPlain(part);
    if (both) merge(value[key], part);
    else value[key] = structuredClone(part);
  }
}

function isPlain(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
