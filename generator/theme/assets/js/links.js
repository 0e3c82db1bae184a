/** A click on a point opens what stands behind it; on touch, the first tap reads and the second goes. */
import { follow, linkOf } from "./points.js";

/** The library reports one tap twice, as a touch and as the mouse that browsers make of it, so many milliseconds apart
    at most. */
const SAME_TAP = 700;

export function followPoints(plot) {
  let touch = false;
  let read;
  let readAt = 0;
  plot.addEventListener("pointerdown", (event) => (touch = event.pointerType === "touch"), true);
  const reads = (point) => {
    if (read !== nameOf(point)) readAt = performance.now();
    read = nameOf(point);
  };
  plot.on("plotly_hover", ({ points: [point] }) => {
    reads(point);
    plot.classList.toggle("chart__plot--link", Boolean(linkOf(point)));
  });
  plot.on("plotly_unhover", () => plot.classList.remove("chart__plot--link"));
  plot.on("plotly_click", ({ points: [point] }) => {
    reads(point);
    if (!touch || performance.now() - readAt > SAME_TAP) follow(point);
  });
}

function nameOf(point) {
  return `${point.curveNumber}/${point.pointNumber}`;
}
