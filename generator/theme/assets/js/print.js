/** Paper has no folds: whatever is folded is open while the page is printed, and closes again afterwards. */

export function enhancePrint(root) {
  let opened = [];
  const open = () => {
    opened = [...root.querySelectorAll("details:not([open])")];
    opened.forEach((details) => (details.open = true));
  };
  const close = () => {
    opened.forEach((details) => (details.open = false));
    opened = [];
  };
  window.addEventListener("beforeprint", open);
  window.addEventListener("afterprint", close);
  return () => {
    window.removeEventListener("beforeprint", open);
    window.removeEventListener("afterprint", close);
  };
}
