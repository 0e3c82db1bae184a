/** What a chart offers beside its data: itself as a picture, its address, code for another page, the whole screen. */

const TOOLS = [
  ["PNG", "Save the chart as PNG", (chart) => save(chart, "png")],
  ["SVG", "Save the chart as SVG", (chart) => save(chart, "svg")],
  ["Copy link", "Copy the address of the chart as it is shown", (chart) => copy(chart, "Link", linkTo(chart))],
  ["Copy embed code", "Copy code that shows the chart on another page", (chart) => copyCode(chart)],
  ["Full screen", "Show the chart on the whole screen", (chart) => toggleFullScreen(chart)],
];

/** Add the tools to the chart's line of them; the plain links that they replace go. */
export function addTools(chart) {
  const line = chart.figure.querySelector(".chart__tools");
  if (!line) return;
  const said = Object.assign(document.createElement("span"), { className: "chart__said" });
  said.setAttribute("role", "status");
  chart.said = said;
  const tools = document.fullscreenEnabled ? TOOLS : TOOLS.slice(0, -1);
  line.querySelector(".chart__link")?.remove();
  line.append(...tools.flatMap((tool) => [" ", button(chart, ...tool)]), " ", said);
}

function button(chart, label, name, act) {
  const made = Object.assign(document.createElement("button"), { type: "button", textContent: label });
  made.setAttribute("aria-label", `${label}: ${name}`);
  made.addEventListener("click", () => act(chart));
  return made;
}

/** The address of this very chart on this page, as it is shown. */
function linkTo(chart) {
  const address = chart.view.into(location.href);
  address.hash = chart.figure.id;
  return address.href;
}

async function save(chart, format) {
  try {
    await chart.save(format);
  } catch (reason) {
    console.warn(`Chart ${chart.figure.id} could not be saved:`, reason);
    chart.said.textContent = "The picture could not be made.";
  }
}

async function copyCode(chart) {
  const page = chart.view.into(new URL(chart.figure.dataset.embed, document.baseURI));
  const height = await heightOf(page);
  const frame = document.createElement("iframe");
  frame.src = page.href;
  frame.title = chart.figure.querySelector(".chart__title").textContent;
  for (const [name, value] of [["width", "100%"], ["height", height], ["style", "border:0"], ["loading", "lazy"]]) {
    frame.setAttribute(name, value);
  }
  await copy(chart, "Code", frame.outerHTML);
}

/** How high the embedded page is where it is narrowest, and so highest, in pixels: as a hidden frame shows it. */
function heightOf(page) {
  return new Promise((resolve) => {
    const frame = document.createElement("iframe");
    frame.setAttribute("aria-hidden", "true");
    Object.assign(frame.style, { position: "absolute", visibility: "hidden", width: `${NARROWEST}px`, height: "1px" });
    frame.onload = () => {
      resolve(frame.contentDocument.documentElement.scrollHeight + SPARE);
      frame.remove();
    };
    frame.src = page.href;
    document.body.append(frame);
  });
}

const NARROWEST = 320;
const SPARE = 48;

async function copy(chart, what, text) {
  try {
    await navigator.clipboard.writeText(text);
    chart.said.textContent = `${what} copied.`;
  } catch {
    const field = Object.assign(document.createElement("input"), { readOnly: true, value: text, className: "chart__copy" });
    field.setAttribute("aria-label", `${what} to copy`);
    chart.said.replaceChildren(field);
    field.select();
  }
}

function toggleFullScreen(chart) {
  if (document.fullscreenElement) document.exitFullscreen();
  else
    chart.figure.requestFullscreen().then(
      () => chart.draw(),
      () => (chart.said.textContent = "The browser does not allow it here."),
    );
}
