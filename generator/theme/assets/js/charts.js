/** Charts: a figure keeps its table until the reader comes near; then its plot is drawn from our own files. */
import { CONFIG, loadPlotly } from "./bundle.js";
import { makeWalkable } from "./keyboard.js";
import { idle, onceInView, onWidth } from "./lifecycle.js";
import { followPoints } from "./links.js";
import { onSchemeChange, readTheme, themed } from "./theme.js";
import { addTools } from "./tools.js";

const NARROW = 520;
const FAILED = "This chart could not be drawn; its data is in the table below.";
const INTENTIONS = ["pointerenter", "pointerdown", "focusin"];

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
    const { height, heightNarrow } = figure.dataset;
    const room = figure.clientWidth < NARROW ? heightNarrow : height;
    if (room) figure.style.setProperty("--chart-height", `${room}px`);
    if (document.documentElement.classList.contains("draws")) this.showTable(false);
    this.figure.dataset.state = "waiting";
    this.wait();
  }

  /** Draw when the chart is in view and the page at rest, or at once when the reader reaches for it. */
  wait() {
    const draw = () => this.draw();
    INTENTIONS.forEach((name) => this.figure.addEventListener(name, draw, { once: true, passive: true }));
    if (!navigator.connection?.saveData) this.undo.push(onceInView(this.figure, () => idle().then(draw)));
  }

  /** Draw the plot, once; whatever goes wrong leaves the reader with the table. */
  async draw() {
    if (this.figure.dataset.state !== "waiting") return;
    this.figure.dataset.state = "loading";
    try {
      [this.plotly, this.spec] = await Promise.all([loadPlotly(), fetchJson(this.figure.dataset.chart)]);
      if (this.figure.isConnected) await this.show();
    } catch (reason) {
      this.fail(reason);
    }
  }

  async show() {
    this.plot.hidden = false;
    await this.react();
    this.figure.dataset.state = "drawn";
    this.showTable(false);
    this.undo.push(onWidth(this.plot, () => this.react()));
    followPoints(this.plot);
    makeWalkable(this.plot, this.spec, this.plotly);
    addTools(this.figure, this.plot, this.plotly);
  }

  /** Draw, or draw again: in the page's colours of this moment and for the width of this moment. */
  async react() {
    const narrow = this.plot.clientWidth < NARROW && this.spec.narrow;
    const { data, layout } = themed(narrow || this.spec.figure, readTheme());
    layout.height ??= Number(this.figure.dataset.height) || undefined;
    layout.width = this.plot.clientWidth;
    await this.plotly.react(this.plot, data, layout, CONFIG);
  }

  paint() {
    if (this.figure.dataset.state === "drawn") this.react();
  }

  fail(reason) {
    console.warn(`Chart ${this.figure.id} could not be drawn:`, reason);
    this.figure.dataset.state = "failed";
    this.plot.hidden = true;
    this.showTable(true);
    const words = Object.assign(document.createElement("p"), { className: "chart__failed", textContent: FAILED });
    words.setAttribute("role", "status");
    this.table?.before(words);
  }

  showTable(open) {
    if (this.table) this.table.open = open;
  }

  leave() {
    this.undo.forEach((stop) => stop());
    if (this.figure.dataset.state === "drawn") this.plotly.purge(this.plot);
  }
}

async function fetchJson(address) {
  const answer = await fetch(new URL(address, document.baseURI));
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
  return answer.json();
}
