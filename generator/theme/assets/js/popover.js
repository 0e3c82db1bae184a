/** One small box that shows more about a link: beside it for a pointer, as a sheet from below for a finger. */

const GAP = 8;
const PATIENCE = 200;

export class Popover {
  constructor(parent) {
    this.box = Object.assign(document.createElement("div"), { className: "pop", hidden: true });
    this.box.addEventListener("pointerenter", () => this.stay());
    this.box.addEventListener("pointerleave", () => this.hideSoon());
    parent.append(this.box);
  }

  holds(node) {
    return this.box.contains(node);
  }

  /** Show the content beside the link; it stays while the pointer is on either of them (WCAG 2.2, 1.4.13). */
  showAt(link, content) {
    this.fill(link, content, "tooltip");
    const { top, left } = besides(link.getBoundingClientRect(), this.box.getBoundingClientRect());
    const origin = this.box.offsetParent?.getBoundingClientRect() ?? { top: 0, left: 0 };
    Object.assign(this.box.style, { top: `${top - origin.top}px`, left: `${left - origin.left}px` });
  }

  /** Show the content as a sheet at the foot of the screen, with the link in it. */
  showSheet(link, content) {
    this.fill(link, content, "dialog");
    this.box.setAttribute("aria-label", link.getAttribute("aria-label") ?? link.textContent);
    const onward = Object.assign(document.createElement("a"), { href: link.href, textContent: onwardTo(link) });
    const close = Object.assign(document.createElement("button"), { type: "button", textContent: "Close" });
    const line = Object.assign(document.createElement("p"), { className: "pop__line" });
    close.addEventListener("click", () => this.hide());
    line.append(onward, close);
    this.box.append(line);
    close.focus({ preventScroll: true });
  }

  fill(link, content, role) {
    this.stay();
    this.link = link;
    this.box.replaceChildren(content);
    this.box.removeAttribute("aria-label");
    this.box.removeAttribute("style");
    this.box.setAttribute("role", role);
    this.box.classList.toggle("pop--sheet", role === "dialog");
    this.box.hidden = false;
  }

  stay() {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Hide after a moment, in which the pointer may come back or reach the box; a sheet waits for a tap. */
  hideSoon() {
    if (this.box.hidden || this.timer || this.box.classList.contains("pop--sheet")) return;
    this.timer = setTimeout(() => this.hide(), PATIENCE);
  }

  hide() {
    this.stay();
    const inside = this.holds(document.activeElement);
    this.box.hidden = true;
    if (inside) this.link.focus({ preventScroll: true });
  }

  remove() {
    this.stay();
    this.box.remove();
  }
}

function onwardTo(link) {
  return link.classList.contains("term") ? "Go to the glossary" : "Go to the source";
}

/** Below the link, or above it where there is no room below; never beyond the window's edges. */
function besides(link, box) {
  const below = link.bottom + GAP;
  const above = link.top - box.height - GAP;
  const top = below + box.height > innerHeight && above > 0 ? above : below;
  const most = document.documentElement.clientWidth - box.width - GAP;
  return { top, left: Math.max(GAP, Math.min(link.left - GAP, most)) };
}
