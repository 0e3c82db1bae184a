/** Charts of tiles: rows in another order, fewer columns, and signs as large as the tiles allow.
    The third and fourth value of a point's `customdata` are its row and its column. */

const ROW = 2;
const COLUMN = 3;
/** The room between two groups of columns, in columns, and between years that others lie between, with the dots that
    stand there; `charts/kit/grid.py` draws with the same. */
const GAP = 0.45;
const SKIPPED = 3 * GAP;
const DOTS = "⋯";
/** How wide a tile must be for the name of its group to lie beneath it, in pixels. */
const UPRIGHT = 24;
const SIGN = { least: 7, most: 13, part: 0.78 };

/** The figure with its rows in the order, and with those columns only, that the choices name. */
export function arranged(figure, choices) {
  const rows = choices.find((choice) => choice.rows)?.rows;
  const kept = choices.filter((choice) => choice.columns).map((choice) => choice.columns);
  if (rows) reorder(figure, rows);
  if (kept.length > 0) keep(figure, kept);
  return figure;
}

/** Put the rows of the figure, counted as it is written, into this order. */
function reorder({ data, layout }, rows) {
  const place = new Map(rows.map((row, at) => [row, at]));
  layout.yaxis.ticktext = rows.map((row) => layout.yaxis.ticktext[row]);
  for (const note of layout.annotations ?? []) if (note.yref === "y" && place.has(note.y)) note.y = place.get(note.y);
  for (const trace of data.filter(isGrid)) {
    trace.base = trace.base.map((base, i) => base + place.get(trace.customdata[i][ROW]) - trace.customdata[i][ROW]);
  }
}

/** Leave only the columns that all lists name, moved together, with the names of their groups below them. */
function keep({ data, layout }, lists) {
  const groups = layout.meta.columns;
  const columns = groups.map((_, column) => column).filter((column) => lists.every((list) => list.includes(column)));
  const at = new Map(places(columns, groups));
  for (const trace of data.filter(isGrid)) {
    const points = trace.customdata.map((point) => at.get(point[COLUMN]));
    for (const name of ["x", "base", "y", "text", "hovertext", "customdata"]) {
      if (Array.isArray(trace[name])) trace[name] = trace[name].filter((_, i) => points[i] !== undefined);
    }
    trace.x = points.filter((place) => place !== undefined);
  }
  Object.assign(layout.xaxis, axis(at, groups));
  // The numbers beside the rows are of all columns.
  layout.annotations = [];
}

/** Each column with the place where it stands; a new group stands apart. */
function places(columns, groups) {
  let at = 0;
  return columns.map((column, i) => {
    if (i > 0) at += 1 + apart(groups[columns[i - 1]], groups[column]);
    return [column, at];
  });
}

function apart(before, after) {
  if (before === after) return 0;
  return skips(before, after) ? SKIPPED : GAP;
}

/** Whether two groups are years that do not follow one another. */
function skips(before, after) {
  return [before, after].every((group) => /^\d+$/.test(group)) && after - before > 1;
}

function axis(at, groups) {
  const spans = new Map();
  for (const [column, place] of at) spans.set(groups[column], [...(spans.get(groups[column]) ?? []), place]);
  const last = Math.max(0, ...at.values());
  const ticks = [...spans].flatMap(([name, own], i, all) => {
    const named = [(own[0] + own.at(-1)) / 2, name];
    const [before, its] = all[i - 1] ?? [];
    return before !== undefined && skips(before, name) ? [[(its.at(-1) + own[0]) / 2, DOTS], named] : [named];
  });
  return {
    tickvals: ticks.map(([place]) => place),
    ticktext: ticks.map(([, name]) => name),
    range: [-0.6, Math.max(last, 5) + 0.6],
  };
}

/** The figure for a plot of this width in pixels: signs as large as a tile is wide, upright names where it is narrow. */
export function sized(figure, width) {
  if (!figure.data.some(isGrid)) return figure;
  const { margin, xaxis } = figure.layout;
  const names = Math.max(...figure.layout.yaxis.ticktext.flatMap((name) => name.split("<br>")).map(lengthOf));
  const room = width - (margin?.l ?? 0) - (margin?.r ?? 0) - 7.2 * names;
  const tile = room / (xaxis.range[1] - xaxis.range[0]);
  const size = Math.round(Math.min(SIGN.most, Math.max(SIGN.least, tile * SIGN.part)));
  const data = figure.data.map((trace) => (isGrid(trace) ? { ...trace, insidetextfont: { size } } : trace));
  const tickangle = tile < UPRIGHT ? -90 : 0;
  return { data, layout: { ...figure.layout, xaxis: { ...xaxis, tickangle } } };
}

function lengthOf(name) {
  return name.replace(/<[^>]*>/g, "").length;
}

function isGrid(trace) {
  return Boolean(trace.meta?.grid);
}
