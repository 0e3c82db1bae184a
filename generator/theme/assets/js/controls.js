/** What can be chosen beside a chart: the order of rows, kinds, years, members. */

export function enhanceControls(figure, view, changed) {
  for (const select of figure.querySelectorAll(".chart__views select")) {
    const control = select.dataset.control;
    const first = select.options[0].value;
    const wanted = view.chosen.get(control);
    if ([...select.options].some((option) => option.value === wanted)) select.value = wanted;
    else {
      select.value = first;
      view.chosen.delete(control);
    }
    select.addEventListener("change", () => {
      view.choose(control, select.value, first);
      changed();
    });
  }
}

/** Say in words what of the chart is shown, where that is not all; screen readers hear it. */
export function sayShown(figure) {
  const line = figure.querySelector(".chart__shown");
  if (!line) return;
  const words = shownWords(figure);
  line.textContent = words ? `${words} The title and the notes do not change with it.` : "";
  line.hidden = words === "";
}

/** What of the chart is shown, as a sentence; empty where it is all of it. Another order shows no less. */
export function shownWords(figure) {
  const only = [...figure.querySelectorAll(".key__button[aria-pressed='true'] .key__word")];
  const chosen = [...figure.querySelectorAll(".chart__views select:not([data-control='order'])")];
  const words = [
    ...only.map((word) => word.textContent),
    ...chosen.filter((it) => it.selectedIndex > 0).map((it) => it.selectedOptions[0].textContent),
  ];
  return words.length > 0 ? `Shown: ${words.join(", ")}.` : "";
}
