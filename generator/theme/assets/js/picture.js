/** A drawn chart as a picture that can stand alone: with its finding, its legend, what is shown and where it is from. */

const SVG = "http://www.w3.org/2000/svg";
const EDGE = 14;
const TITLE = { size: 20, line: 26, weight: 700, token: "--font-text", colour: "--ink" };
const SHOWN = { size: 13, line: 20, weight: 600, token: "--font-ui", colour: "--ink" };
const LABEL = { size: 13, line: 24, weight: 400, token: "--font-ui", colour: "--ink" };
const SOURCE = { size: 11, line: 16, weight: 400, token: "--font-ui", colour: "--ink-2" };
const SIGN = 17;
const SCALE = 2;

/** The picture as an element: the plot, the text of an SVG, between the words above and below it. */
export function asPicture(spec, { plot, width, height }, { shown, credit }) {
  const picture = new Picture(width + 2 * EDGE);
  picture.words(spec.title, TITLE);
  if (shown) picture.words(shown, SHOWN);
  picture.legend(spec.keys);
  picture.plot(plot, height);
  picture.words(spec.caption, SOURCE);
  picture.words(`${spec.source.split(/[;.]/)[0]}. ${credit} ${location.origin}${location.pathname}`, SOURCE);
  return picture.finished();
}

/** Hand the picture to the reader as a file, of the kind that its name says. */
export async function savePicture(name, picture) {
  const text = new XMLSerializer().serializeToString(picture);
  const drawing = new Blob([text], { type: "image/svg+xml" });
  const file = name.endsWith(".png") ? await rastered(drawing, picture) : drawing;
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

class Picture {
  constructor(width) {
    this.width = width;
    this.below = EDGE;
    this.page = getComputedStyle(document.body);
    this.dark = document.body.dataset.mdColorScheme === "slate";
    this.pen = document.createElement("canvas").getContext("2d");
    this.svg = made("svg", { width });
  }

  token(name) {
    return this.page.getPropertyValue(name).trim();
  }

  font({ size, weight, token }) {
    return `${weight} ${size}px ${this.token(token)}`;
  }

  /** A paragraph over the whole width. */
  words(text, style) {
    for (const line of this.lines(text, style)) {
      this.text(line, EDGE, this.below + style.size, style);
      this.below += style.line;
    }
  }

  lines(text, style) {
    this.pen.font = this.font(style);
    const lines = [""];
    for (const word of text.split(/\s+/)) {
      const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
      if (lines.at(-1) && this.pen.measureText(longer).width > this.width - 2 * EDGE) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  }

  text(words, x, y, style, more = {}) {
    const text = made("text", { x, y, fill: this.token(style.colour), style: `font: ${this.font(style)}`, ...more });
    text.textContent = words;
    this.svg.append(text);
  }

  /** The signs with their words, in as many lines as they need. */
  legend(keys) {
    this.pen.font = this.font(LABEL);
    let x = EDGE;
    this.below += 4;
    for (const key of keys) {
      const wide = SIGN + 6 + this.pen.measureText(key.label).width;
      if (x > EDGE && x + wide > this.width - EDGE) {
        x = EDGE;
        this.below += LABEL.line;
      }
      this.sign(key, x);
      this.text(key.label, x + SIGN + 6, this.below + 13, LABEL);
      x += wide + 16;
    }
    this.below += keys.length > 0 ? LABEL.line : 0;
  }

  sign(key, x) {
    const colour = this.dark ? key.dark : key.light;
    const ink = key.pale ? this.token("--ink") : this.dark ? key.inks.dark : key.inks.light;
    const ground = key.pale ? { fill: "none", stroke: colour, "stroke-dasharray": "2 2" } : { fill: colour };
    this.svg.append(made("rect", { x: x + 0.5, y: this.below + 0.5, width: SIGN - 1, height: SIGN - 1, ...ground }));
    this.text(key.symbol, x + SIGN / 2, this.below + 13, { ...LABEL, size: 12 }, { fill: ink, "text-anchor": "middle" });
  }

  plot(text, height) {
    const drawing = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    drawing.setAttribute("x", EDGE);
    drawing.setAttribute("y", this.below);
    this.svg.append(document.importNode(drawing, true));
    this.below += height + 6;
  }

  finished() {
    const height = Math.ceil(this.below + EDGE - 6);
    this.svg.prepend(made("rect", { width: this.width, height, fill: this.token("--paper") }));
    this.svg.setAttribute("height", height);
    this.svg.setAttribute("viewBox", `0 0 ${this.width} ${height}`);
    return this.svg;
  }
}

function made(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** The picture in pixels, twice as many as it has CSS pixels. */
async function rastered(drawing, picture) {
  const [width, height] = ["width", "height"].map((name) => SCALE * Number(picture.getAttribute(name)));
  const image = new Image(width, height);
  image.src = URL.createObjectURL(drawing);
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  canvas.getContext("2d").drawImage(image, 0, 0, width, height);
  URL.revokeObjectURL(image.src);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"),
  );
}
