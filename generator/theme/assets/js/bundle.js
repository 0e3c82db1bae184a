/** The chart library: fetched from our own files, once, and only when a chart is to be drawn. */

const ASSETS = new URL("../", import.meta.url);

/** The root of the site, against which the links of a chart's points are written. */
export const SITE = new URL("../", ASSETS);

/** What every plot is drawn with: nothing that calls another server, nothing that a click would hide. */
export const CONFIG = Object.freeze({
  displayModeBar: false,
  displaylogo: false,
  showSendToCloud: false,
  scrollZoom: false,
  doubleClick: false,
  responsive: false,
});

let loading;

/** A promise for Plotly; after a failure the next call tries again. */
export function loadPlotly() {
  loading ??= loadStyle()
    .then(loadScript)
    .catch((reason) => {
      loading = undefined;
      throw reason;
    });
  return loading;
}

/** Plotly writes its rules into the sheet of this id; a strict content policy forbids it to make one. */
function loadStyle() {
  return added("link", { id: "plotly.js-style-global", rel: "stylesheet", href: new URL("plotly.css", ASSETS) });
}

function loadScript() {
  if (window.Plotly) return window.Plotly;
  return added("script", { src: new URL("vendor/plotly.min.js", ASSETS) }).then(() => window.Plotly);
}

function added(name, properties) {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(name), properties);
    element.onload = resolve;
    element.onerror = () => {
      element.remove();
      reject(new Error(`${element.src || element.href} could not be loaded`));
    };
    document.head.append(element);
  });
}
