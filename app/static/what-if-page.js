// Brings the dials of an account's what-if page to life (what-if.js). Until then, and where it fails, its form is one like any other.
//
// The page says where the parts are, since their names change with their content.

const places = document.querySelector("script[data-what-if]").dataset;

const data = fetch(places.data).then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.statusText))));
const adviser = WebAssembly.compileStreaming(fetch(places.adviser));
const [desk, { attach }, texts] = await Promise.all([import(places.desk), import(places.whatIf), data]);
const shared = await desk.default({ module_or_path: places.deskWasm });
await WebAssembly.instantiate(await adviser, { __wasm_split: shared });
if (!desk.load(texts)) throw new Error("the data are of another build");
attach(document.querySelector("#what-if"), desk.what_if);
