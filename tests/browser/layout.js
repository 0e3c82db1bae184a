// What the tests of the layout measure in a page: an expression that is an object of functions.
(() => {
  const BODY = ".md-content__inner, .embed, main";
  const ASIDE = "figure, table, nav, details.chart__data, ol.notes, .legend";
  const TARGETS = "a[href], button, summary, input:not([type=hidden]), select, textarea, label[for], [role=button], [tabindex='0']";
  const LABELS = ".note, .as-of, .voices__silent, .embed__from, [class*='__head'], [class*='__office'], [class*='__basis'], [class*='__place'], [class*='__uses'], [class*='__others']";
  const LEAST = 24;

  const style = (it) => getComputedStyle(it);
  const box = (it) => it.getBoundingClientRect();
  const words = (it) => it.textContent.replace(/\s+/g, " ").trim();
  const name = (it) => `${it.localName}${it.className && it.className.split ? "." + it.className.split(" ").join(".") : ""} “${words(it).slice(0, 50)}”`;
  const hidden = (it) => {
    for (let each = it; each; each = each.parentElement) {
      const { width, height } = box(each);
      if (style(each).clipPath === "inset(50%)" || (style(each).overflow !== "visible" && (width <= 1 || height <= 1))) return true;
    }
    return false;
  };
  const shown = (it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && box(it).width > 0 && !hidden(it);
  const within = (it) => box(it).right > 0 && box(it).left < document.documentElement.clientWidth && box(it).bottom + scrollY > 0;
  const all = (selector) => [...document.querySelectorAll(selector)].filter((it) => shown(it) && within(it));
  const body = () => document.querySelector(BODY);
  const prose = (selector) => [...body().querySelectorAll(selector)].filter((it) => shown(it) && !it.closest(ASIDE) && words(it));
  const apart = (a, b) => a !== b && !a.contains(b) && !b.contains(a) && a.control !== b && b.control !== a;

  /* The first ancestor that cuts what stands out of it, unless a reader can scroll in it. */
  const cutter = (it) => {
    for (let each = it; each && each !== document.body; each = each.parentElement) {
      const { overflowX, overflowY, display } = style(each);
      if (display === "inline" || (overflowX === "visible" && overflowY === "visible")) continue;
      return /auto|scroll/.test(overflowX + overflowY) ? null : each;
    }
    return null;
  };
  const clipped = () => {
    const found = new Set();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement;
      if (!text.data.trim() || parent.closest("script, style, svg") || !shown(parent) || !within(parent)) continue;
      const by = cutter(parent);
      if (!by) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const limit = box(by);
      const margin = style(by).overflowX === "clip" ? 8 : 1;
      const out = [...range.getClientRects()].some((at) => at.right > limit.right + margin || at.left < limit.left - margin
        || at.bottom > limit.bottom + margin + at.height / 4 || at.top < limit.top - margin - at.height / 4);
      if (out) found.add(`${name(parent)} in ${by.localName}.${by.className}`);
    }
    return [...found];
  };

  const overlapping = () => {
    const headings = all("h1, h2, h3, h4, h5, h6").map((it) => [it, box(it)]);
    const pairs = headings.flatMap(([a, one], at) => headings.slice(at + 1).filter(([, other]) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1
      && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1).map(([b]) => `${name(a)} and ${name(b)}`));
    return pairs;
  };

  /* WCAG 2.2, 2.5.8: at least 24 by 24, or in a sentence, or with room for a circle of 24 around the middle. */
  const inSentence = (it) => {
    let block = it.parentElement;
    while (block && style(block).display.startsWith("inline")) block = block.parentElement;
    if (!block || !style(it).display.startsWith("inline")) return false;
    const copy = block.cloneNode(true);
    copy.querySelectorAll(TARGETS).forEach((each) => each.remove());
    return words(copy).replace(/[^\p{L}\p{N}]/gu, "").length > 2;
  };
  const middle = ({ left, right, top, bottom }) => [(left + right) / 2, (top + bottom) / 2];
  const distance = ([x, y], at) => Math.hypot(Math.max(at.left - x, 0, x - at.right), Math.max(at.top - y, 0, y - at.bottom));
  const small = (it) => Math.min(box(it).width, box(it).height) < LEAST - 0.01;
  const crowded = (it, others) => others.some((other) => {
    if (!apart(it, other)) return false;
    const [x, y] = middle(box(it));
    const [u, v] = middle(box(other));
    const near = distance([x, y], box(other)) < LEAST / 2;
    return near || (small(other) && Math.hypot(x - u, y - v) < LEAST);
  });
  /* A label of a control that is not laid out, as the title of the contents on a desk, is a heading to readers. */
  const reaches = (it) => it.localName !== "label" || style(it).cursor === "pointer";
  const tiny = () => {
    const targets = all(TARGETS).filter((it) => !it.disabled && style(it).pointerEvents !== "none" && reaches(it));
    return targets.filter((it) => small(it) && !inSentence(it) && crowded(it, targets))
      .map((it) => `${name(it)} ${box(it).width.toFixed(1)}×${box(it).height.toFixed(1)}`);
  };

  const paragraphs = () => prose("p").filter((it) => !it.matches(LABELS));
  const smallPrint = () => paragraphs().filter((it) => parseFloat(style(it).fontSize) < 16)
    .map((it) => `${name(it)} ${style(it).fontSize}`);

  /* How many characters each full line of the long paragraphs has, where they are as wide and as large as most are.
     Voices stand side by side, in columns. */
  const most = (them, by) => {
    const total = new Map();
    them.forEach((it) => total.set(by(it), (total.get(by(it)) || 0) + words(it).length));
    const [chosen] = [...total].sort((a, b) => b[1] - a[1])[0] || [];
    return them.filter((it) => by(it) === chosen);
  };
  const lines = () => {
    const alike = most(paragraphs().filter((it) => !it.closest(".voices")), (it) => style(it).fontSize);
    const widest = Math.max(...alike.map((it) => box(it).width));
    return alike.filter((it) => words(it).length > 160 && box(it).width > widest - 2).slice(0, 12).flatMap((paragraph) => {
      const height = parseFloat(style(paragraph).lineHeight);
      const counts = [];
      const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        if (!shown(text.parentElement)) continue;
        for (let at = 0; at < text.length; at += 1) {
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          const drawn = range.getBoundingClientRect();
          if (!drawn.width) continue;
          const line = Math.floor((drawn.top + drawn.height / 2 - box(paragraph).top) / height);
          counts[line] = (counts[line] || 0) + 1;
        }
      }
      return counts.slice(0, -1).filter(Boolean);
    });
  };

  const headings = () => {
    const heard = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((it) => it.checkVisibility());
    const levels = heard.map((it) => [Number(it.localName[1]), name(it)]);
    const jumps = levels.filter(([level], at) => at && level > levels[at - 1][0] + 1).map(([, words]) => `jump to ${words}`);
    const first = levels.filter(([level]) => level === 1).length;
    return first === 1 ? jumps : [`${first} of the first level`, ...jumps];
  };

  const brush = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const painted = (colours) => {
    brush.clearRect(0, 0, 1, 1);
    colours.forEach((colour) => { brush.fillStyle = colour; brush.fillRect(0, 0, 1, 1); });
    return [...brush.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const luminance = (colours) => {
    const [r, g, b] = painted(colours).map((part) => part / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (it) => {
    const found = ["white"];
    for (let each = it; each; each = each.parentElement) found.splice(1, 0, style(each).backgroundColor);
    return found;
  };
  const contrast = (it) => {
    const under = ground(it);
    const [light, dark] = [luminance(under), luminance([...under, style(it).color])].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const faint = () => paragraphs().filter((it) => contrast(it) < 7).map((it) => `${name(it)} ${contrast(it).toFixed(2)}`);

  return {
    all: () => ({ beyond: document.scrollingElement.scrollWidth - innerWidth, clipped: clipped(), overlapping: overlapping(),
      tiny: tiny(), smallPrint: smallPrint(), headings: headings() }),
    lines,
    faint,
  };
})()
