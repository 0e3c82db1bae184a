/** What a drawn chart offers beside its data: itself as a picture. */

const PICTURES = [
  ["PNG", { format: "png", scale: 2 }],
  ["SVG", { format: "svg" }],
];

/** Add a button for each kind of picture to the chart's line of tools. */
export function addTools(figure, plot, plotly) {
  const line = figure.querySelector(".chart__tools");
  if (!line) return;
  const buttons = PICTURES.map(([label, options]) => {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: label });
    button.setAttribute("aria-label", `Save the chart as ${label}`);
    button.addEventListener("click", () => save(figure, plot, plotly, options));
    return button;
  });
  line.append(...buttons.flatMap((button) => [" ", button]));
}

function save(figure, plot, plotly, options) {
  const { clientWidth: width, clientHeight: height } = plot;
  const paper = getComputedStyle(document.body).getPropertyValue("--paper").trim();
  const layout = { ...plot.layout, paper_bgcolor: paper, width, height };
  return plotly.downloadImage({ data: plot.data, layout }, { ...options, width, height, filename: figure.id });
}
