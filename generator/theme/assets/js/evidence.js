/** What stands behind a marker, shown on the spot: the source's words, or what a term means. */
import { Popover } from "./popover.js";

const MARKERS = "a.ev, a[data-ev], a.term[data-tip], a[data-tip]";

/** Show the note of a marker on hover, on focus and on the first tap; a click still follows the link. */
export function enhanceEvidence(root) {
  const popover = new Popover(document.body);
  const off = new AbortController();
  const listen = (name, act, options = {}) =>
    document.addEventListener(name, act, { signal: off.signal, ...options });
  let touch = false;

  listen("pointerdown", (event) => (touch = event.pointerType === "touch"), { capture: true });
  listen("pointerover", (event) => {
    const marker = markerAt(event);
    if (marker && event.pointerType !== "touch") show(popover, marker);
    else if (!popover.holds(event.target)) popover.hideSoon();
  });
  listen("focusin", (event) => {
    const marker = markerAt(event);
    if (marker && !touch) show(popover, marker);
    else if (!marker && !popover.holds(event.target)) popover.hide();
  });
  listen("click", (event) => tap(event, popover, touch));
  listen("keydown", (event) => event.key === "Escape" && popover.hide());
  describeMarkers(root);
  return () => {
    off.abort();
    popover.remove();
  };
}

function tap(event, popover, touch) {
  const marker = markerAt(event);
  if (marker && touch && contentOf(marker)) {
    event.preventDefault();
    popover.showSheet(marker, contentOf(marker));
  } else if (!popover.holds(event.target)) popover.hide();
}

function show(popover, marker) {
  const content = contentOf(marker);
  if (content) popover.showAt(marker, content);
}

function markerAt(event) {
  return event.target.closest?.(MARKERS);
}

/** A screen reader reads a marker's note after its name, with no need to go there. */
function describeMarkers(root) {
  for (const marker of root.querySelectorAll(MARKERS)) {
    const note = noteOf(marker);
    if (note) marker.setAttribute("aria-describedby", note.id);
    else if (marker.dataset.tip) marker.setAttribute("aria-description", marker.dataset.tip);
  }
}

/** The note of a marker in the list of sources at the page's end. */
function noteOf(marker) {
  return marker.dataset.note ? document.getElementById(marker.dataset.note) : null;
}

function contentOf(marker) {
  const note = noteOf(marker);
  if (note) return copyOf(note);
  const words = marker.dataset.tip ?? marker.getAttribute("aria-label");
  return words ? Object.assign(document.createElement("div"), { className: "pop__tip", textContent: words }) : null;
}

function copyOf(note) {
  const copy = document.createElement("div");
  copy.append(...[...note.childNodes].map((node) => node.cloneNode(true)));
  copy.querySelectorAll(".headerlink, .note__back").forEach((link) => link.remove());
  copy.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
  return copy;
}
