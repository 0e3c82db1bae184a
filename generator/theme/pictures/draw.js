/** The page on which the generator draws the charts' pictures: with the theme and the library of the reader's page. */
import { CONFIG, loadPlotly } from "./assets/js/bundle.js";
import { prepared } from "./assets/js/figure.js";
import { readTheme } from "./assets/js/theme.js";

const MARGIN = 40;
const LARGEST = 1.75;
const STEP = 0.15;
const FINDING = { sizes: [52, 48, 44, 40, 36, 32, 28, 24], lines: (size) => (size > 40 ? 2 : 3) };
const KEYS = { sizes: [22, 20, 18, 20], lines: () => 1 };

/** The chart as the text of an SVG, in the fonts and colours of the scheme; `room` is as for the page's own charts. */
async function draw({ spec, scheme, room }) {
  document.body.dataset.mdColorScheme = scheme === "dark" ? "slate" : "default";
  const plotly = await loadPlotly();
  const { data, layout } = prepared(spec, room, readTheme());
  const { width, height } = layout;
  return plotly.toImage({ data, layout, config: CONFIG }, { format: "svg", width, height, imageDataOnly: true });
}

/** Fill the page with a card: the site's name, the finding, the legend, the chart, and where it comes from. */
async function card({ site, spec, height }) {
  const plot = made("div", "card__plot");
  const title = made("h1", "card__finding", spec.title);
  const legend = made("ul", "card__keys");
  legend.append(...spec.keys.map(entry));
  const source = made("p", "card__source", spec.source);
  document.body.replaceChildren(made("p", "card__site", site), title, legend, plot, source);
  fit(title, FINDING);
  fit(legend, KEYS);
  await enlarge(plot, spec, Math.min(LARGEST, plot.clientHeight / (height * 0.7)));
}

/** The largest letters in which the words fit into so many lines; the last size where they never do. */
function fit(element, { sizes, lines }) {
  for (const size of sizes) {
    element.style.fontSize = `${size}px`;
    const line = parseFloat(getComputedStyle(element).lineHeight);
    if (element.clientHeight < (lines(size) + 0.6) * line) return;
  }
}

/** Draw the chart as large as it can be without its words getting into each other's way. */
async function enlarge(plot, spec, largest) {
  let best = { trouble: Infinity };
  for (let scale = Math.max(1, largest); best.trouble > 0 && scale >= 1; scale -= STEP) {
    const drawing = await scaled(plot, spec, scale);
    plot.replaceChildren(drawing);
    const trouble = troubles(plot);
    if (trouble < best.trouble) best = { drawing, trouble };
  }
  plot.replaceChildren(best.drawing);
}

async function scaled(plot, spec, scale) {
  const { clientWidth: wide, clientHeight: high } = plot;
  const room = { width: Math.round(wide / scale), height: Math.round(high / scale), fill: true };
  const text = await draw({ spec, scheme: "light", room });
  const drawing = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  drawing.setAttribute("width", wide);
  drawing.setAttribute("height", high);
  return drawing;
}

/** How many words are cut off, and how many overlap with others. */
function troubles(plot) {
  const room = plot.getBoundingClientRect();
  const boxes = [...plot.querySelectorAll("text")].map((text) => text.getBoundingClientRect());
  const seen = boxes.filter((box) => box.width > 0);
  const cut = seen.filter((box) => box.left < room.left - MARGIN || box.right > room.right + MARGIN);
  const hidden = seen.filter((box, index) => seen.slice(index + 1).some((other) => meet(box, other)));
  return cut.length + hidden.length;
}

function meet(one, other) {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 3 && down > 6;
}

function entry({ label, symbol, light, pale }) {
  const sign = made("span", pale ? "card__sign card__sign--pale" : "card__sign", symbol);
  sign.style.setProperty("--sign", light);
  const item = made("li", "card__key", label);
  item.prepend(sign);
  return item;
}

function made(name, className, textContent = "") {
  return Object.assign(document.createElement(name), { className, textContent });
}

Object.assign(window, { draw, card });
