// The way without an account: shows the tab's pages and keeps what the person entered in the tab's own storage. Nothing is sent.
//
// The desk is a little server within the tab (engine/desk): this file hands it the address behind the `#` and the forms that are posted,
// and puts the pages it answers with into <main>. The page says where the parts are, since their names change with their content, and
// holds what has to be said when something fails, so that there are no words in here.
// The pages that rest on a result are a part of it by itself, the adviser. That is fetched as soon as the first page is there, so that the
// network may go in the middle; nothing is fetched after that.

const places = document.querySelector("script[data-desk]").dataset;
const main = document.querySelector("main");
const parts = Object.fromEntries([...main.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]));
/** Where the tab's storage keeps the draft. */
const KEY = "pendulum";
/** The one address that a form of the tab is really sent to. */
const KEEP = "/keep";

/** The module; what is said of results only with its adviser. */
let desk;
/** What the module shares with the adviser. */
let shared;
/** Whether the adviser is there, once it was asked for. */
let advising;
let attachWhatIf;
/** Counts what was asked for, so that a page that comes late doesn't take the place of another one. */
let turns = 0;
/** What the person entered, as text; empty where there is nothing. */
let draft = "";
/** Whether the browser won't keep it: then it is in this page alone. */
let unkept = false;
/** Whether that was said in the person's ear; on the page it stays. */
let told = false;
/** Whether the page is left to have the draft kept in an account. */
let leaving = false;
/** The address of the page that is shown. */
let here = "";
/** Whether the answer under way is given by a finger. */
let byTouch = false;
/** How long an answer is seen before its item gives way to the next, in milliseconds. */
const SEEN = 240;

// The server's days are UTC too.
const today = () => new Date().toISOString().slice(0, 10);

/** A UUID. The browser's own is missing where the connection isn't encrypted. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** Remembers the draft as it is now. A browser may forbid that, or have no room. */
function keep() {
  draft = desk.draft();
  try {
    // An empty one as well: so it shows before anything is entered whether there is room.
    sessionStorage.setItem(KEY, draft);
    if (!draft) sessionStorage.removeItem(KEY);
    unkept = false;
  } catch {
    unkept = true;
  }
}

/** The draft that this tab holds from before. */
function kept() {
  try {
    return sessionStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

/** The page at an address of the tab, wherever that one leads. */
async function find(hash) {
  let at = hash;
  for (;;) {
    let shown = JSON.parse(desk.show(at, today()));
    if (shown.advice) {
      await adviser();
      shown = JSON.parse(desk.advise(JSON.stringify(shown.advice), at));
    }
    if (shown.at === null) return { ...shown, at };
    at = shown.at;
  }
}

/** Shows a page. `as` says how one came to it: "first", by a "link", or by the browser's "back" and forward. */
async function show({ title, class: name, html, mark, at }, as) {
  here = at;
  document.title = title;
  main.className = name;
  main.innerHTML = html;
  warn();
  // What is entered here is for no list of suggestions and no checking service.
  main.spellcheck = false;
  for (const form of main.querySelectorAll("form")) form.autocomplete = "off";
  const whatIf = main.querySelector("#what-if");
  if (whatIf) attachWhatIf(whatIf, desk.what_if);
  if (as !== "first" || mark) face(mark, as);
  document.documentElement.dataset.tab = "ready";
}

/** Says above the page that nothing is kept, for as long as that is so. */
function warn() {
  if (unkept) main.prepend(parts.unkept);
  else parts.unkept.remove();
  parts.unkept.hidden = false;
}

/** Moves focus and scrolling to what matters on a page that has just come. */
function face(mark, as) {
  const marked = mark && main.querySelector(`#${CSS.escape(mark)}`);
  // The address says that something happened: then the message on it is what is new.
  const news = here.includes("?") ? ".notice:not([data-part])" : "h1";
  const first = unkept && !told ? parts.unkept : main.querySelector(".error-summary");
  told = unkept;
  const target = marked || first || main.querySelector(news) || main.querySelector("h1");
  // The browser itself goes back to where one was on an earlier page.
  if (as === "link" && !marked) scrollTo(0, 0);
  if (!target) return;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: as === "back" || !marked });
  if (marked) marked.scrollIntoView();
  else if (target.matches(".error-summary, .notice")) target.scrollIntoView({ block: "nearest" });
}

/** Goes on to an address of the tab. */
async function go(hash) {
  const page = await latest(find(hash));
  if (!page) return;
  if (page.at !== location.hash) history.pushState(null, "", page.at);
  history.replaceState({ seen: true }, "");
  await show(page, "link");
}

/** What was asked for, unless something else was asked for meanwhile. */
async function latest(asked) {
  const turn = ++turns;
  main.setAttribute("aria-busy", "true");
  const found = await asked;
  if (turn !== turns) return null;
  main.removeAttribute("aria-busy");
  return found;
}

/** The address in the bar has changed: by a link, by hand, or by the browser's own buttons. */
async function moved() {
  if (!desk || location.hash === here) return;
  const as = history.state?.seen ? "back" : "link";
  const page = await latest(find(location.hash));
  if (!page) return;
  history.replaceState({ seen: true }, "", page.at || location.pathname);
  await show(page, as);
}

/** The address of the tab that a form posts to. */
function target(form, button) {
  return new URL(button?.getAttribute("formaction") ?? form.getAttribute("action") ?? "", location).hash || location.hash;
}

/** Hands a form to the desk; shows what comes of it. */
async function post(hash, fields) {
  const shown = JSON.parse(desk.post(hash, JSON.stringify([...fields]), today(), uuid()));
  if (shown.kept) keep();
  if (shown.at !== null) await go(shown.at);
  else await show({ ...shown, at: here }, "link");
}

/** An answer is kept as soon as it is chosen; only what stands around the question is shown anew. A first one by a finger goes on by
 * itself, once it was seen. */
function choose(form) {
  const first = main.querySelector(".item-map__link[aria-current]")?.dataset.state === "unanswered";
  const fields = new FormData(form);
  fields.set("go", "stay");
  const shown = JSON.parse(desk.post(target(form), JSON.stringify([...fields]), today(), uuid()));
  if (shown.kept) keep();
  const fresh = new DOMParser().parseFromString(JSON.parse(desk.show(here, today())).html, "text/html");
  for (const part of [".answering__top", ".item-map"]) {
    main.querySelector(part)?.replaceWith(document.importNode(fresh.querySelector(part), true));
  }
  warn();
  if (first && byTouch) setTimeout(() => form.isConnected && form.requestSubmit(form.querySelector("button[value=next]")), SEEN);
}

/** Reads a file that was taken home. What can never be one of ours isn't even read. */
async function open(input) {
  const [file] = input.files;
  if (!file) return;
  const fault = main.querySelector("#file-fault");
  const say = (text) => {
    fault.textContent = text;
    fault.hidden = false;
    input.setAttribute("aria-invalid", "true");
  };
  // So that the same file, once mended, is a new choice.
  const reset = () => (input.value = "");
  if (file.size > Number(places.most)) return reset(), say(parts["too-large"].textContent);
  const text = await file.text().catch(() => null);
  reset();
  if (text === null) return say(parts.unread.textContent);
  // An empty text would begin anew; an empty file is a mistake.
  const opened = JSON.parse(desk.open(text || " ", today()));
  if (opened.fault) return say(opened.fault);
  keep();
  await go("#/?opened=1");
}

/** Hands the draft to the person as a file. */
function takeHome() {
  const address = URL.createObjectURL(new Blob([draft], { type: "application/json" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: `pendulum-${today()}.json` });
  link.click();
  // Not at once: the browser has yet to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Leaves aside what the storage holds and can't be read. */
function anew() {
  sessionStorage.removeItem(KEY);
  location.replace(location.pathname);
}

/** Digits and letters answer, Enter goes on; not while somebody types. */
function press(event) {
  const form = main.querySelector("form.answering__item");
  const { key, target } = event;
  if (!form || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (target.closest("textarea, select, input:not([type=radio])")) return;
  if (key === "Enter") {
    if (target.closest("a, button, summary, input")) return;
    event.preventDefault();
    return form.requestSubmit(form.querySelector("button[value=next]"));
  }
  const points = [...form.querySelectorAll(".scale__point")];
  const own = points.find((point) => point.querySelector("kbd")?.textContent === key.toUpperCase());
  const counted = /^[1-9]$/.test(key) ? form.querySelectorAll(".scale__points .scale__point")[key - 1] : null;
  const input = (own ?? counted)?.querySelector("input");
  if (!input) return;
  event.preventDefault();
  input.click();
}

/** Says that something failed, with what can be done. What was entered stands in the tab's storage. */
function fail(part, error) {
  // No page is shown now: the same address leads to one again.
  here = null;
  main.className = "main";
  main.removeAttribute("aria-busy");
  main.replaceChildren(parts[part]);
  parts[part].hidden = false;
  parts[part].focus();
  throw error;
}

/** Runs what the modules are needed for; it must not fail, and where it does the page says so. */
function safely(act) {
  return async (event) => {
    try {
      await act(event);
    } catch (error) {
      fail(error.part ?? "broken", error);
    }
  };
}

// Before anything else hears of it (the last argument), and whatever else may fail: no form of the tab is sent, but the one that is
// there to be sent.
const onSubmit = (event) => {
  if (!main.contains(event.target)) return;
  leaving = event.target.getAttribute("action") === KEEP;
  if (!leaving) event.preventDefault();
};
document.addEventListener("submit", onSubmit, true);

main.addEventListener("submit", safely((event) => {
  const { target: form, submitter } = event;
  if (!desk || form.getAttribute("action") === KEEP || form.dataset.live) return;
  return post(target(form, submitter), new FormData(form, submitter));
}));

main.addEventListener("change", safely((event) => {
  const input = event.target;
  if (input.type === "file") return open(input);
  if (input.type === "radio" && input.form?.matches(".answering__item")) choose(input.form);
}));

document.addEventListener("click", safely((event) => {
  const link = event.target.closest("a[href^='#'], [data-part=late] a, #file-save, [data-save], [data-anew]");
  if (!link || event.defaultPrevented) return;
  // A browser takes a link to where it is for none.
  if (link.closest("[data-part]") && link.hash) return link.hash === location.hash ? moved() : undefined;
  if (link.matches("#file-save, [data-save]")) return takeHome();
  if ("anew" in link.dataset) return anew();
  // A place on this page, as of a field with a fault: the address behind the `#` names the page itself.
  const place = document.getElementById(link.hash.slice(1));
  if (!place) return;
  event.preventDefault();
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus();
  place.scrollIntoView({ block: "nearest" });
}));

document.addEventListener("pointerdown", (event) => (byTouch = event.pointerType === "touch"));
document.addEventListener("keydown", () => (byTouch = false));
document.addEventListener("keydown", safely(press));
addEventListener("popstate", safely(moved));
addEventListener("hashchange", safely(moved));
addEventListener("beforeunload", (event) => {
  if (unkept && draft && !leaving) event.preventDefault();
});

const data = fetch(places.data).then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.statusText))));

/** Has the adviser there. Where it couldn't be fetched, the next one who asks tries again. */
function adviser() {
  advising ??= WebAssembly.instantiateStreaming(fetch(places.adviser), { __wasm_split: shared }).catch((error) => {
    advising = undefined;
    throw Object.assign(new Error("the adviser can't be loaded", { cause: error }), { part: "late" });
  });
  return advising;
}

try {
  const [module, texts, whatIf] = await Promise.all([import(places.desk), data, import(places.whatIf)]);
  shared = await module.default({ module_or_path: places.deskWasm });
  if (!module.load(texts)) throw new Error("the data are of another build");
  [desk, attachWhatIf] = [module, whatIf.attach];
} catch (error) {
  fail("failed", error);
}
await safely(async () => {
  draft = kept();
  const { fault } = JSON.parse(desk.open(draft, today()));
  if (fault) throw Object.assign(new Error("what the tab's storage holds can't be read"), { part: "unreadable" });
  keep();
  const page = await find(location.hash);
  history.replaceState({ seen: true }, "", page.at || location.pathname);
  await show(page, "first");
})();
// Should this fail, it is tried again when a page needs it, and said then.
await adviser().then(() => (document.documentElement.dataset.adviser = "ready"), () => {});
