/** Charts: a figure shows its picture or its table until the reader reaches for it; then its plot is drawn. */
import { loadPlotly } from "./bundle.js";
import { enhanceControls, sayShown, shownWords } from "./controls.js";
import { enhanceLegend } from "./legend.js";
import { idle, onceInView, onSchemeChange } from "./lifecycle.js";
import { addTools } from "./tools.js";
import { View } from "./view.js";

const FAILED = "This chart could not be drawn; its data is in the table below.";

/** Make the charts of the page ready to be drawn; returns how to take them back. */
export function enhanceCharts(root) {
  if (location.protocol === "file:") return () => {};
  const charts = [...root.querySelectorAll("figure.chart[data-chart]")].map((figure) => new Chart(figure));
  const stop = onSchemeChange(() => charts.forEach((chart) => chart.paint()));
  return () => {
    stop();
    charts.forEach((chart) => chart.leave());
  };
}

class Chart {
  constructor(figure) {
    this.figure = figure;
    this.plot = figure.querySelector(".chart__plot");
    this.table = figure.querySelector("details.chart__data");
    this.undo = [];
    this.view = new View(figure.id.replace(/^chart-/, ""));
    const changed = () => this.change();
    enhanceLegend(figure, this.view, changed);
    enhanceControls(figure, this.view, changed);
    sayShown(figure);
    addTools(this);
    if (document.documentElement.classList.contains("draws")) this.showTable(false);
    figure.dataset.state = "waiting";
    this.wait();
  }

  /** Draw when the reader reaches for the chart; at once where the address asks for a view of its own, and when the
      page is at rest where there is no picture to look at. */
  wait() {
    const draw = () => this.draw();
    const listen = (name, act) => this.figure.addEventListener(name, act, { passive: true });
    listen("pointerenter", (event) => event.pointerType !== "touch" && draw());
    listen("click", (event) => this.tap(event));
    listen("focusin", draw);
    const pictured = this.figure.querySelector(".chart__picture") !== null;
    if (this.view.changed || (!pictured && !navigator.connection?.saveData)) {
      this.undo.push(onceInView(this.figure, () => idle().then(draw)));
    }
  }

  /** The tap that has the chart drawn also reads the mark that it meant. */
  async tap(event) {
    const meant = this.figure.dataset.state === "waiting" && event.target.closest?.(".chart__stage");
    await this.draw();
    if (meant) this.drawing?.readAt(event.clientX, event.clientY);
  }

  /** Draw the plot, once; whatever goes wrong leaves the reader with the table, and may be tried again. */
  draw() {
    this.drawn ??= this.drawNow();
    return this.drawn;
  }

  async drawNow() {
    this.figure.dataset.state = "loading";
    try {
      const { chart, height } = this.figure.dataset;
      const [plotly, spec, { Drawing }] = await Promise.all([
        loadPlotly(),
        fetchJson(chart),
        import("./drawing.js"),
      ]);
      if (!this.figure.isConnected) return;
      this.plot.hidden = false;
      this.drawing = new Drawing(this.plot, plotly, spec, this.view);
      await this.drawing.begin(Number(height));
      this.figure.dataset.state = "drawn";
      this.figure.querySelector(".chart__failed")?.remove();
    } catch (reason) {
      this.fail(reason);
    }
  }

  /** Draw again for another view, or for the first time. */
  async change() {
    sayShown(this.figure);
    if (this.drawing) await this.drawing.react();
    else await this.draw();
  }

  /** Save the chart as a picture, and say so where it cannot be. */
  async save(options) {
    await this.draw();
    if (this.figure.dataset.state !== "drawn") throw new Error("not drawn");
    await this.drawing.save(options, shownWords(this.figure), this.figure.dataset.credit);
  }

  paint() {
    this.drawing?.react();
  }

  fail(reason) {
    this.drawn = undefined;
    console.warn(`Chart ${this.figure.id} could not be drawn:`, reason);
    this.figure.dataset.state = "failed";
    this.plot.hidden = true;
    this.showTable(true);
    if (this.figure.querySelector(".chart__failed")) return;
    const words = Object.assign(document.createElement("p"), { className: "chart__failed", textContent: FAILED });
    words.setAttribute("role", "status");
    this.table?.before(words);
  }

  showTable(open) {
    if (this.table) this.table.open = open;
  }

  leave() {
    this.undo.forEach((stop) => stop());
    this.drawing?.end();
  }
}

async function fetchJson(address) {
  const answer = await fetch(new URL(address, document.baseURI));
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
  return answer.json();
}
