// Asks the adviser for everybody that comes in: node ask.mjs adviser.js adviser_bg.wasm data.json. A line of JSON for each.
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";

const [script, wasm, data] = await Promise.all(process.argv.slice(2).map((file) => readFile(file)));
// By its text: under its own name node wouldn't take it for a module.
const adviser = await import(`data:text/javascript;base64,${script.toString("base64")}`);
await adviser.default({ module_or_path: wasm });
adviser.load(data.toString());

const { everybody, pages } = JSON.parse(await text(process.stdin));
for (const finished of everybody) {
  const shown = pages.map((page) => adviser.show(JSON.stringify(finished), page));
  console.log(JSON.stringify([adviser.assess(JSON.stringify(finished.person)), ...shown]));
}
