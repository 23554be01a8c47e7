// Brings the islands of a page to life.
//
// The page says where the two halves of the browser module are, since their names change with their content:
//   <script type="module" src="…" data-app="/pkg/app-….js" data-wasm="/pkg/app_bg-….wasm"></script>
// Once every island answers, <html> carries data-islands="ready".

const { app, wasm } = document.querySelector("script[data-wasm]").dataset;

const module = await import(app);
await module.default({ module_or_path: wasm });
module.hydrate();

// In document order, so that an island is there before those inside it.
for (const island of document.querySelectorAll("leptos-island")) {
  const hydrate = module[island.dataset.component];
  if (!hydrate) throw new Error(`The module has no island ${island.dataset.component}`);
  // What an island wraps stands in <leptos-children>, and islands in there belong to it: they find its context. It left a
  // function that makes it the owner of what is hydrated next.
  island.parentElement.closest("leptos-children")?.$$on_hydrate?.();
  await hydrate(island);
}
document.documentElement.dataset.islands = "ready";
