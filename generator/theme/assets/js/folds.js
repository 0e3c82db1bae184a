/** Who follows a link into a part that is folded finds it open; not every browser does that by itself. */

export function enhanceFolds(root) {
  const open = () => {
    const goal = location.hash.length > 1 && root.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = goal && goal.closest("details:not([open])");
    if (!fold) return;
    fold.open = true;
    goal.scrollIntoView();
  };
  open();
  window.addEventListener("hashchange", open);
  return () => window.removeEventListener("hashchange", open);
}
