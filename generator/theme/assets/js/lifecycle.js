/** When a page comes, is resized, falls idle and goes, with Material's instant navigation and without it. */

const IDLE_AT_MOST = 2000;

/** Run `enter` for each page; what it returns is run when the reader goes on to the next one. */
export function onEveryPage(enter) {
  let leave = () => {};
  const turn = () => {
    leave();
    leave = enter();
  };
  if (window.document$) window.document$.subscribe(turn);
  else turn();
}

/** A promise for the first quiet moment after the page has loaded. */
export function idle() {
  return new Promise((resolve) => {
    const wait = () =>
      window.requestIdleCallback
        ? window.requestIdleCallback(resolve, { timeout: IDLE_AT_MOST })
        : setTimeout(resolve, 200);
    if (document.readyState === "complete") wait();
    else window.addEventListener("load", wait, { once: true });
  });
}

/** Call `resized` with the element's width whenever that has changed; returns how to stop. */
export function onWidth(element, resized) {
  let known = element.clientWidth;
  let frame = 0;
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const width = element.clientWidth;
      if (width === 0 || width === known) return;
      known = width;
      resized(width);
    });
  });
  observer.observe(element);
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
  };
}

/** Call `seen` once, when the element has come into view; returns how to stop. */
export function onceInView(element, seen) {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      seen();
    },
    { rootMargin: "100px 0px" },
  );
  observer.observe(element);
  return () => observer.disconnect();
}

/** Call `changed` when the reader switches between light and dark; returns how to stop. */
export function onSchemeChange(changed) {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
  return () => observer.disconnect();
}
