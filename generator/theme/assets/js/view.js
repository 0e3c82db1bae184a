/** What the reader has made of a chart: which entries of the legend alone are shown, and what is chosen beside it.
    It stands in the page's address, so that a link shows what its sender saw. */

const PART = "_";
const VALUE = ".";
const ONLY = "only";

export class View {
  /** `id` names the chart in the address; `read` takes over what the address says of it. */
  constructor(id) {
    this.id = id;
    this.only = new Set();
    this.chosen = new Map();
    this.read();
  }

  get changed() {
    return this.only.size > 0 || this.chosen.size > 0;
  }

  /** Show an entry of the legend alone or beside others, or, when it was the last one, all of them again. */
  toggle(key, all) {
    if (!this.only.delete(key)) this.only.add(key);
    if (this.only.size === all) this.only.clear();
    this.write();
  }

  /** Forget entries that an old link names and the legend no longer has. */
  keepOnly(known) {
    for (const key of this.only) if (!known.includes(key)) this.only.delete(key);
  }

  choose(control, choice, first) {
    if (choice === first) this.chosen.delete(control);
    else this.chosen.set(control, choice);
    this.write();
  }

  read() {
    const parts = new URLSearchParams(location.search).get(this.id)?.split(PART) ?? [];
    for (const [name, ...values] of parts.map((part) => part.split(VALUE))) {
      if (name === ONLY) this.only = new Set(values);
      else if (values.length === 1) this.chosen.set(name, values[0]);
    }
  }

  /** The view as the address has it; empty for the chart as it is written. */
  get text() {
    const parts = [...this.chosen].map((pair) => pair.join(VALUE));
    if (this.only.size > 0) parts.push([ONLY, ...this.only].join(VALUE));
    return parts.join(PART);
  }

  /** Put the view into an address, or take it out where nothing has been changed. */
  into(address) {
    const result = new URL(address, location.href);
    if (this.changed) result.searchParams.set(this.id, this.text);
    else result.searchParams.delete(this.id);
    return result;
  }

  write() {
    const address = this.into(location.href);
    if (this.changed) address.hash = `chart-${this.id}`;
    history.replaceState(history.state, "", address);
  }
}
