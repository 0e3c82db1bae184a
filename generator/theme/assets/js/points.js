/** The points of a drawn plot: `customdata` of each holds where it leads to and the words for it. */
import { SITE } from "./bundle.js";

/** Go where a point leads to, if it leads anywhere. */
export function follow(point) {
  const target = linkOf(point);
  if (target) location.assign(new URL(target, SITE));
}

/** The address of what stands behind a point, from the site's root; empty where there is nothing. */
export function linkOf(point) {
  return point?.customdata?.[0] ?? "";
}

/** What is said of a point: the words of its tooltip, without markup. */
export function wordsOf(point) {
  const words = point.customdata?.[1] ?? `${point.x}, ${point.y}`;
  return String(words).replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim();
}

/** The visible traces of a plot, each as the list of its points that have something to say. */
export function seriesOf(plot) {
  return plot.data
    .map((trace, curveNumber) => (isShown(trace) ? pointsOf(trace, curveNumber) : []))
    .filter((points) => points.length > 0);
}

function isShown(trace) {
  return trace.visible !== false && trace.visible !== "legendonly" && trace.hoverinfo !== "skip";
}

function pointsOf(trace, curveNumber) {
  const along = trace.x ?? trace.y ?? [];
  return [...along.keys()]
    .map((pointNumber) => ({
      curveNumber,
      pointNumber,
      x: trace.x?.[pointNumber],
      y: trace.y?.[pointNumber],
      customdata: trace.customdata?.[pointNumber],
    }))
    .filter((point) => point.customdata && point.x !== null && point.y !== null);
}
