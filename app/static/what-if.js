// What if: tries what the dials say as they are moved, wherever the page is shown. It sends nothing and keeps nothing.

/** How long the dials rest before a screen reader is told what came of it, in milliseconds. */
const SETTLED = 700;

/**
 * Brings the dials below `root` to life. `compute(person, fields)` is the engine's `what_if`: both are texts, and it answers JSON with
 * the comparison as `html`, the sentence on it as `said`, and the words of each dial in `dials`.
 */
export function attach(root, compute) {
  const form = root.querySelector("form.dials");
  const shift = root.querySelector("#shift");
  const status = root.querySelector("#what-if-said");
  const { person } = form.dataset;
  let frame = 0;
  let settling = 0;
  let said = "";

  /** Shows what would shift; gives the sentence on it. */
  function show() {
    frame = 0;
    try {
      const shown = JSON.parse(compute(person, new URLSearchParams(new FormData(form)).toString()));
      shift.innerHTML = shown.html;
      for (const dial of form.querySelectorAll("[data-dial]")) word(dial, shown.dials[dial.dataset.dial]);
      return shown.said;
    } catch (error) {
      // Without the engine the form is one like any other.
      delete form.dataset.live;
      throw error;
    }
  }

  /** A dial in words. */
  function word(dial, { value, words, was }) {
    dial.toggleAttribute("data-changed", was !== "");
    for (const [part, text] of Object.entries({ value, words, was })) {
      const place = dial.querySelector(`[data-${part}]`);
      if (place && place.textContent !== text) place.textContent = text;
    }
    dial.querySelector("[type=range]")?.setAttribute("aria-valuetext", [value, words].filter(Boolean).join(", "));
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
    for (const dial of form.querySelectorAll("[data-dial]")) {
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
