/** A drawn chart by keyboard: arrows walk through its points, each is read out, Enter opens what is behind it. */
import { follow, seriesOf, wordsOf } from "./points.js";

const HOW = "Use the arrow keys to go through the points, Enter to open one, Escape to leave.";

/** Let the reader walk through the plot's points; `spec` gives the chart's title and its words. */
export function makeWalkable(plot, spec, plotly) {
  const speech = Object.assign(document.createElement("div"), { className: "chart__speech visually-hidden" });
  speech.setAttribute("aria-live", "polite");
  plot.after(speech);
  describe(plot, spec);
  const walk = new Walk(plot, speech, plotly);
  plot.addEventListener("keydown", (event) => walk.press(event));
  plot.addEventListener("focus", () => walk.go(walk.row, walk.column));
  plot.addEventListener("blur", () => walk.stop());
}

function describe(plot, spec) {
  const about = Object.assign(document.createElement("p"), { className: "visually-hidden", id: `about-${spec.id}` });
  about.textContent = `${spec.alt} ${HOW}`;
  plot.after(about);
  plot.tabIndex = 0;
  plot.setAttribute("role", "application");
  plot.setAttribute("aria-roledescription", "chart");
  plot.setAttribute("aria-label", spec.title);
  plot.setAttribute("aria-describedby", about.id);
  plot.firstElementChild?.setAttribute("aria-hidden", "true");
}

class Walk {
  constructor(plot, speech, plotly) {
    Object.assign(this, { plot, speech, plotly, row: 0, column: 0 });
  }

  get point() {
    return seriesOf(this.plot)[this.row]?.[this.column];
  }

  press(event) {
    const move = MOVES[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move(this);
  }

  /** Go to a point, counting from the nearest that there is: show its tooltip and say its words. */
  go(row, column) {
    const series = seriesOf(this.plot);
    if (series.length === 0) return;
    this.row = clamp(row, series.length);
    this.column = clamp(column, series[this.row].length);
    const { curveNumber, pointNumber, subplot } = this.point;
    this.speech.textContent = wordsOf(this.point);
    this.plotly.Fx.hover(this.plot, [{ curveNumber, pointNumber }], subplot);
  }

  /** The next row up or down, at the point that stands nearest to the one that the reader comes from. */
  across(step) {
    const series = seriesOf(this.plot);
    const next = series[this.row + step];
    if (!next) return;
    const { start } = this.point;
    const alike = next.every((point) => point.start === next[0].start);
    const gaps = next.map((point) => Math.abs(point.start - start));
    this.go(this.row + step, alike ? this.column : gaps.indexOf(Math.min(...gaps)));
  }

  /** One point on, and from the end of a series to the beginning of the next. */
  along(step) {
    const series = seriesOf(this.plot);
    const column = this.column + step;
    const beyond = column < 0 ? -1 : column >= (series[this.row]?.length ?? 0) ? 1 : 0;
    const row = this.row + beyond;
    if (beyond === 0) this.go(this.row, column);
    else if (series[row]) this.go(row, beyond > 0 ? 0 : series[row].length - 1);
  }

  stop() {
    this.plotly.Fx.unhover(this.plot);
    this.speech.textContent = "";
  }
}

const MOVES = {
  ArrowRight: (walk) => walk.along(1),
  ArrowLeft: (walk) => walk.along(-1),
  ArrowDown: (walk) => walk.across(1),
  ArrowUp: (walk) => walk.across(-1),
  Home: (walk) => walk.go(walk.row, 0),
  End: (walk) => walk.go(walk.row, Infinity),
  Enter: (walk) => follow(walk.point),
  Escape: (walk) => walk.stop(),
};

function clamp(place, length) {
  return Math.max(0, Math.min(place, length - 1));
}
