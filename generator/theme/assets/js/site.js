/** The one script of the site: what it adds to a page, and takes back when the reader leaves it. */
import { enhanceCharts } from "./charts.js";
import { enhanceEvidence } from "./evidence.js";
import { enhanceLanding } from "./landing.js";
import { onEveryPage } from "./lifecycle.js";
import { enhancePrint } from "./print.js";

document.documentElement.dataset.script = "running";

// Material gives its search dialog no name.
document.querySelector(".md-search:not([aria-label])")?.setAttribute("aria-label", "Search");

onEveryPage(() => {
  const undo = [enhanceCharts, enhanceEvidence, enhanceLanding, enhancePrint].map((enhance) => enhance(document));
  return () => undo.forEach((leave) => leave());
});
