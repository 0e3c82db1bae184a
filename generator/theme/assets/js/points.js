/** The points of a drawn plot: `customdata` of each holds where it leads to and the words for it. */
import { SITE } from "./bundle.js";

/** Go where a point leads to, if it leads anywhere; out of a frame, in a new tab. */
export function follow(point) {
  const target = linkOf(point);
  if (!target) return;
  const address = new URL(target, SITE);
  if (window === window.top) location.assign(address);
  else window.open(address, "_blank", "noopener");
}

/** The address of what stands behind a point, from the site's root; empty where there is nothing. */
export function linkOf(point) {
  return point?.customdata?.[0] ?? "";
}

/** What is said of a point: the words of its tooltip, as plain text. */
export function wordsOf(point) {
  return String(point.customdata?.[1] ?? `${point.x}, ${point.y}`);
}

/** The points that have something to say, in rows as a reader sees them: each row from left to right, the rows from
    the top; a line, and the bars of one colour in a chart of upright bars, are a row each. */
export function seriesOf(plot) {
  const rows = new Map();
  plot.data.forEach((trace, curveNumber) => {
    if (!isShown(trace)) return;
    for (const point of pointsOf(trace, curveNumber)) {
      const row = rows.get(point.row) ?? [];
      row.push(point);
      rows.set(point.row, row);
    }
  });
  const inOrder = [...rows.values()].sort((one, other) => one[0].order - other[0].order);
  return inOrder.map((points) => points.sort((one, other) => one.start - other.start));
}

function isShown(trace) {
  return trace.visible !== false && trace.visible !== "legendonly" && trace.hoverinfo !== "skip";
}

function pointsOf(trace, curveNumber) {
  const along = trace.x ?? trace.y ?? [];
  const subplot = `${trace.xaxis ?? "x"}${trace.yaxis ?? "y"}`;
  return [...along.keys()]
    .map((pointNumber) => {
      const { x, y, customdata } = at(trace, pointNumber);
      const level = levelOf(trace, pointNumber);
      const row = level === null ? `trace ${curveNumber}` : `${subplot} ${level}`;
      const order = level === null ? curveNumber : panelOf(trace) * 1e6 + level;
      return { curveNumber, pointNumber, subplot, x, y, customdata, row, order, start: startOf(trace, pointNumber) };
    })
    .filter((point) => point.customdata && point.x !== null && point.y !== null);
}

function at(trace, i) {
  return { x: trace.x?.[i], y: trace.y?.[i], customdata: trace.customdata?.[i] };
}

/** The row in which a point stands, counted from the top; null where a trace is a row of its own. */
function levelOf(trace, i) {
  if (trace.meta?.grid) return Math.round(trace.base[i] + trace.y[i] / 2);
  const across = trace.type === "bar" ? trace.orientation === "h" : !trace.mode?.includes("lines");
  return across && typeof trace.y[i] === "number" ? trace.y[i] : null;
}

/** Where in its row a point begins; bars that stand on one another follow in the order of their traces. */
function startOf(trace, i) {
  if (trace.meta?.grid || trace.type !== "bar" || trace.orientation !== "h") return valueOf(trace.x[i]);
  return trace.base ? valueOf(Array.isArray(trace.base) ? trace.base[i] : trace.base) : 0;
}

function valueOf(place) {
  return typeof place === "number" ? place : Date.parse(place) || 0;
}

function panelOf(trace) {
  return Number((trace.xaxis ?? "x").slice(1)) || 1;
}
