// The loader (app/static/loader.js) against a module of this test's own: which islands it hydrates, in what order, and to whom
// it says they belong.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/test.ts";

const loader = readFile(new URL("../../app/static/loader.js", import.meta.url), "utf8");

// As Leptos renders it: `shelf` wraps `book` and `page`, of which `page` is part of `book`; `lamp` stands alone.
const islands = `
  <leptos-island data-component="shelf">
    <section><leptos-children>
      <leptos-island data-component="book"><p><leptos-island data-component="page"></leptos-island></p></leptos-island>
    </leptos-children></section>
  </leptos-island>
  <leptos-island data-component="lamp"></leptos-island>`;

const shelf = `
  export default async ({ module_or_path }) => calls.push("load " + module_or_path);
  export const hydrate = () => calls.push("hydrate");
  export const shelf = (island) => {
    calls.push("shelf");
    island.querySelector("leptos-children").$$on_hydrate = () => calls.push("in shelf:");
  };
  export const book = async () => { await null; calls.push("book"); };
  export const page = () => calls.push("page");
  export const lamp = () => calls.push("lamp");`;

async function load(page: Page, body: string, module: string): Promise<void> {
  const document = `<!doctype html><html lang="en"><head><title>Loader</title><link rel="icon" href="data:,">
    <script>calls = [];</script>
    <script type="module" src="/loader.js" data-app="/module.js" data-wasm="/module.wasm"></script></head><body>${body}</body></html>`;
  await page.route("/loading", (route) => route.fulfill({ contentType: "text/html", body: document }));
  await page.route("/loader.js", async (route) => route.fulfill({ contentType: "text/javascript", body: await loader }));
  await page.route("/module.js", (route) => route.fulfill({ contentType: "text/javascript", body: module }));
  await page.goto("/loading");
}

test("islands are hydrated from the outside in, and belong to what wraps them", { tag: ["@script", "@once"] }, async ({ page }) => {
  await load(page, islands, shelf);
  await expect(page.locator("html")).toHaveAttribute("data-islands", "ready");
  expect(await page.evaluate("calls")).toEqual([
    "load /module.wasm",
    "hydrate",
    "shelf",
    "in shelf:",
    "book",
    "in shelf:",
    "page",
    "lamp",
  ]);
});

test.describe("with an island that the module lacks", () => {
  test.use({ expectedErrors: [/The module has no island ghost/] });

  test("the loader says which, and does not call the page ready", { tag: ["@script", "@once"] }, async ({ page }) => {
    const fault = page.waitForEvent("pageerror");
    await load(page, `<leptos-island data-component="ghost"></leptos-island>`, shelf);
    expect((await fault).message).toContain("ghost");
    await expect(page.locator("html")).not.toHaveAttribute("data-islands");
  });
});
