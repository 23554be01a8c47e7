// Brings the dials of an account's what-if page to life (what-if.js). Until then, and where it fails, its form is one like any other.
//
// The page says where the parts are, since their names change with their content.

const places = document.querySelector("script[data-what-if]").dataset;

const data = fetch(places.data).then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.statusText))));
const [adviser, { attach }, texts] = await Promise.all([import(places.adviser), import(places.whatIf), data]);
await adviser.default({ module_or_path: places.wasm });
adviser.load(texts);
attach(document.querySelector("#what-if"), adviser.what_if);
