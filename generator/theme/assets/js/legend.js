/** The legend as a filter: an entry shows its marks alone, more entries add theirs, the last one taken back shows all. */

export function enhanceLegend(figure, view, changed) {
  const entries = [...figure.querySelectorAll(".key__entry[data-key]")];
  if (entries.length < 2) return;
  view.keepOnly(entries.map((entry) => entry.dataset.key));
  const buttons = entries.map((entry) => asButton(entry));
  const paint = () => {
    for (const button of buttons) {
      const { key } = button.dataset;
      button.setAttribute("aria-pressed", String(view.only.has(key)));
      button.classList.toggle("key__button--off", view.only.size > 0 && !view.only.has(key));
    }
  };
  for (const button of buttons) {
    button.addEventListener("click", () => {
      view.toggle(button.dataset.key, buttons.length);
      paint();
      changed();
    });
  }
  paint();
}

function asButton(entry) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "key__button" });
  button.dataset.key = entry.dataset.key;
  button.title = "Show only these";
  button.append(...entry.childNodes);
  entry.append(button);
  return button;
}
