// Brings the dials of an account's what-if page to life (what-if.js). Until then, and where it fails, its form is one like any other.
//
// The page says where the parts are, since their names change with their content.

const places = document.querySelector("script[data-what-if]").dataset;

const data = fetch(places.data).then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.statusText))));
const [engine, { attach }, texts] = await Promise.all([import(places.engine), import(places.whatIf), data]);
await engine.default({ module_or_path: places.wasm });
engine.load(texts);
attach(document.querySelector("#what-if"), engine.what_if);
