/** Who follows a link lands at its end: in a part that is folded, and below parts that are not laid out yet. */

/** While parts above get their true heights, the goal moves; after so many frames it stays. */
const FRAMES = 12;

export function enhanceLanding(root) {
  const land = () => {
    const goal = location.hash.length > 1 && root.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!goal) return;
    const fold = goal.closest("details:not([open])");
    if (fold) fold.open = true;
    settle(goal, FRAMES);
  };
  land();
  window.addEventListener("hashchange", land);
  return () => window.removeEventListener("hashchange", land);
}

function settle(goal, frames) {
  goal.scrollIntoView({ behavior: "instant" });
  if (frames > 0) requestAnimationFrame(() => settle(goal, frames - 1));
}
