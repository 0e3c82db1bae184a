/** The page's own fonts and colours, for a plot: read from its CSS, in the scheme that the reader has chosen. */

/** What a plot needs to know of the page, as it looks now. */
export function readTheme() {
  const style = getComputedStyle(document.body);
  const token = (name) => style.getPropertyValue(name).trim();
  return {
    scheme: document.body.dataset.mdColorScheme === "slate" ? "dark" : "light",
    font: token("--font-ui"),
    ink: token("--ink"),
    muted: token("--ink-2"),
    grid: token("--rule"),
    line: token("--ink-3"),
    paper: token("--paper"),
    accent: token("--accent"),
  };
}

/** A copy of the figure in the page's fonts and colours; what the figure sets itself, it keeps. */
export function themed(figure, theme) {
  const { data, layout } = structuredClone(figure);
  data.forEach((trace) => colourTrace(trace, theme));
  return { data, layout: themedLayout(layout, theme) };
}

function themedLayout(layout, theme) {
  const result = {
    ...layout,
    autosize: true,
    dragmode: false,
    hovermode: layout.hovermode ?? "closest",
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    colorway: layout.colorway ?? [theme.accent, theme.line],
    font: { size: 13, ...layout.font, family: theme.font, color: theme.ink },
    hoverlabel: hoverLabel(layout.hoverlabel, theme),
  };
  delete result.width;
  for (const name of axisNames(layout)) result[name] = themedAxis(layout[name] ?? {}, theme);
  for (const shape of result.shapes ?? []) shape.line = { color: theme.line, ...shape.line };
  for (const note of result.annotations ?? []) note.font = { color: theme.muted, ...note.font };
  return result;
}

function hoverLabel(own, theme) {
  return {
    align: "left",
    bgcolor: theme.ink,
    bordercolor: theme.ink,
    ...own,
    font: { size: 13, family: theme.font, color: theme.paper },
  };
}

function axisNames(layout) {
  const own = Object.keys(layout).filter((name) => /^[xy]axis\d*$/.test(name));
  return [...new Set(["xaxis", "yaxis", ...own])];
}

function themedAxis(axis, theme) {
  return {
    ...axis,
    automargin: axis.automargin ?? true,
    fixedrange: true,
    gridcolor: theme.grid,
    zerolinecolor: theme.line,
    linecolor: theme.line,
    tickcolor: theme.line,
    tickfont: { ...axis.tickfont, color: theme.muted },
  };
}

/** Marks of a status take its colour of this scheme; `meta` of the trace holds both. */
function colourTrace(trace, theme) {
  const colour = trace.meta?.[theme.scheme];
  if (colour) paint(trace, colour);
  if (trace.text) colourText(trace, theme);
  if (trace.marker?.pattern) trace.marker = patterned(trace.marker, theme);
}

/** A sign inside a mark is told from its ground; a pale mark's and one outside are in ink. */
function colourText(trace, theme) {
  if (trace.type !== "bar") {
    trace.textfont = { color: theme.ink, ...trace.textfont };
    return;
  }
  const inside = trace.meta?.pale === false ? trace.meta.inks[theme.scheme] : theme.ink;
  trace.insidetextfont = { ...trace.insidetextfont, color: inside };
  trace.outsidetextfont = { ...trace.outsidetextfont, color: theme.ink };
}

/** Strokes are of the paper on a coloured ground, or, where the figure says `replace`, of the colour on paper. */
function patterned(marker, theme) {
  if (marker.pattern.fillmode === "replace") {
    const pattern = { ...marker.pattern, bgcolor: theme.paper, fgcolor: marker.color, fgopacity: 0.8 };
    return { line: { color: theme.grid, width: 1 }, ...marker, pattern };
  }
  const pattern = { ...marker.pattern, fillmode: "overlay", fgcolor: theme.paper, fgopacity: 0.45 };
  return { ...marker, pattern };
}

function paint(trace, colour) {
  const lined = trace.mode?.includes("lines");
  if (!lined || trace.mode.includes("markers")) trace.marker = { ...trace.marker, color: colour };
  if (lined) trace.line = { ...trace.line, color: colour };
  if (trace.fill && trace.fill !== "none") trace.fillcolor = colour;
  for (const bars of ["error_x", "error_y"]) if (trace[bars]) trace[bars].color = colour;
}
