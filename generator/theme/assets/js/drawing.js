/** A chart drawn by the chart library: kept in the page's colours and room, walked through, opened by a click. */
import { CONFIG } from "./bundle.js";
import { prepared } from "./figure.js";
import { makeWalkable } from "./keyboard.js";
import { onWidth } from "./lifecycle.js";
import { followPoints } from "./links.js";
import { asPicture, savePicture } from "./picture.js";
import { readTheme } from "./theme.js";

const FULL_SCREEN = 0.72;

export class Drawing {
  /** `plot` is the element to draw in, `spec` the chart's file, `view` what the reader has made of it. */
  constructor(plot, plotly, spec, view) {
    Object.assign(this, { plot, plotly, spec, view });
  }

  async begin(height) {
    this.height = height;
    await this.react();
    this.stop = onWidth(this.plot, () => this.react());
    followPoints(this.plot);
    makeWalkable(this.plot, this.spec, this.plotly);
  }

  /** Draw, or draw again: as the page and the view are at this moment. */
  async react() {
    const { data, layout } = this.figure;
    await this.plotly.react(this.plot, data, layout, CONFIG);
  }

  get figure() {
    const fill = Boolean(document.fullscreenElement?.contains(this.plot));
    const height = fill ? Math.max(this.height, Math.round(innerHeight * FULL_SCREEN)) : this.height;
    return prepared(this.spec, { width: this.plot.clientWidth, height, fill }, readTheme(), this.view);
  }

  /** Save the chart as a file that stands alone; `shown` says what of it is shown, `credit` where it is from. */
  async save(format, shown, credit) {
    const { data, layout } = this.figure;
    const { width, height } = layout;
    const options = { format: "svg", width, height, imageDataOnly: true };
    const plot = await this.plotly.toImage({ data, layout, config: CONFIG }, options);
    await savePicture(`${this.spec.id}.${format}`, asPicture(this.spec, { plot, width, height }, { shown, credit }));
  }

  /** Show what the mark at this place of the window says, if there is one. */
  readAt(clientX, clientY) {
    const under = document.elementFromPoint(clientX, clientY);
    if (this.plot.contains(under)) {
      under.dispatchEvent(new MouseEvent("mousemove", { bubbles: true, clientX, clientY, view: window }));
    }
  }

  end() {
    this.stop?.();
    this.plotly.purge(this.plot);
  }
}
