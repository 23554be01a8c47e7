// Asks the adviser for everybody that comes in: node ask.mjs desk.js desk_bg.wasm adviser.wasm data.json. A line of JSON for each.
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";

const [script, wasm, part, data] = await Promise.all(process.argv.slice(2).map((file) => readFile(file)));
// By its text: under its own name node wouldn't take it for a module.
const desk = await import(`data:text/javascript;base64,${script.toString("base64")}`);
const shared = await desk.default({ module_or_path: wasm });
await WebAssembly.instantiate(part, { __wasm_split: shared });
desk.load(data.toString());

const { everybody, pages } = JSON.parse(await text(process.stdin));
for (const finished of everybody) {
  const shown = pages.map((page) => desk.advise(JSON.stringify(finished), page));
  console.log(JSON.stringify([desk.assess(JSON.stringify(finished.person)), ...shown]));
}
