// What if: tries what the dials say as they are moved, wherever the page is shown. It sends nothing and keeps nothing.

/** How long the dials rest before a screen reader is told what came of it, in milliseconds. */
const SETTLED = 700;

/** Makes the children of `now` those of `next`, touching no more than differs: what stays needs no new layout. */
function match(now, next) {
  let here = now.firstChild;
  for (let node = next.firstChild, rest; node; node = rest) {
    rest = node.nextSibling;
    const after = here?.nextSibling ?? null;
    if (!here) now.append(node);
    else if (here.nodeName !== node.nodeName) here.replaceWith(node);
    // Most of it is as it was, and nothing tells sooner.
    else if (!here.isEqualNode(node)) become(here, node);
    here = after;
  }
  for (let after; here; here = after) {
    after = here.nextSibling;
    here.remove();
  }
}

/** Makes a node like another of its name. */
function become(here, node) {
  if (node.nodeType === Node.TEXT_NODE) return say(here, node.data);
  for (const name of here.getAttributeNames()) if (!node.hasAttribute(name)) here.removeAttribute(name);
  for (const { name, value } of node.attributes) if (here.getAttribute(name) !== value) here.setAttribute(name, value);
  match(here, node);
}

/** Sets the text of a node, or of an element with nothing but text in it; one that is there already is changed in place. */
function say(place, text) {
  if (place.textContent === text) return;
  const there = place.firstChild ?? place;
  if (text && there.nodeType === Node.TEXT_NODE) there.data = text;
  else place.textContent = text;
}

/**
 * Brings the dials below `root` to life. `compute(person, fields)` is the desk's `what_if`: both are texts, the fields a list of pairs,
 * and it answers JSON with the comparison as `html`, the sentence on it as `said`, and the words of each dial in `dials`.
 */
export function attach(root, compute) {
  const form = root.querySelector("form.dials");
  const shift = root.querySelector("#shift");
  const status = root.querySelector("#what-if-said");
  const { person } = form.dataset;
  const dials = new Map([...form.querySelectorAll("[data-dial]")].map((dial) => [dial.dataset.dial, {
    dial,
    range: dial.querySelector("[type=range]"),
    places: ["value", "words", "was"].map((part) => [part, dial.querySelector(`[data-${part}]`)]).filter(([, place]) => place),
    /** What it says, as the adviser said it last. */
    now: "",
  }]));
  let frame = 0;
  let settling = 0;
  let said = "";
  /** What the comparison says, as it was last, and whether it is still to be shown. */
  let html = "";
  let waiting = 0;

  /**
   * Shows what would shift; gives the sentence on it. The sentence and the dials are the answer and stand in this frame. The lists follow
   * right after it: laying out a list that shifts wholly takes a slow processor longer than a frame.
   */
  function show() {
    frame = 0;
    try {
      const shown = JSON.parse(compute(person, JSON.stringify([...new FormData(form)])));
      say(shift.querySelector(".shift__said"), shown.said);
      // Many a move shifts nothing.
      if (shown.html !== html) waiting ||= setTimeout(renew);
      html = shown.html;
      for (const { key, said } of shown.dials) word(dials.get(key), said);
      return shown.said;
    } catch (error) {
      // Without the adviser the form is one like any other.
      delete form.dataset.live;
      throw error;
    }
  }

  /** Shows the whole comparison, as it is by now. */
  function renew() {
    waiting = 0;
    const fresh = document.createElement("template");
    fresh.innerHTML = html;
    match(shift, fresh.content);
  }

  /** A dial in words. Only what changed is touched: the page has many. */
  function word(one, said) {
    const now = Object.values(said).join("\n");
    if (now === one.now) return;
    one.now = now;
    one.dial.toggleAttribute("data-changed", said.was !== "");
    for (const [part, place] of one.places) say(place, said[part]);
    one.range?.setAttribute("aria-valuetext", [said.value, said.words].filter(Boolean).join(", "));
  }

  /** Once a frame at most, however fast a dial is dragged. */
  function change() {
    frame ||= requestAnimationFrame(() => settle(show()));
  }

  /** Says the sentence once nothing has moved for a while, unless it was the last one said. */
  function settle(sentence) {
    clearTimeout(settling);
    settling = setTimeout(() => {
      if (sentence !== said) status.textContent = sentence;
      said = sentence;
    }, SETTLED);
  }

  /** All dials back to where they are in fact. */
  function reset() {
    for (const { dial } of dials.values()) {
      const { real } = dial.dataset;
      for (const input of dial.querySelectorAll("input")) {
        if (input.type === "range") input.value = real;
        else if (input.type === "radio") input.checked = input.value === real;
        else input.checked = real === "on";
      }
    }
    change();
  }

  form.addEventListener("input", change);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    change();
  });
  form.querySelector(".dials__reset").addEventListener("click", (event) => {
    event.preventDefault();
    reset();
  });
  form.dataset.live = "true";
  said = show();
}
