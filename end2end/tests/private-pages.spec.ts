// The document of the way without an account, with script and without, when it fails, and each page of the tab for every eye.
import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "../support/pages.ts";
import { allFetched, begin, bringBack, fileOf, goTo, heading, openTab, playShort, tabReady, tellTimeline } from "../support/private.ts";
import { answer } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const scripted = { tag: ["@script", "@once"] };
const ways = async (page: Page) => {
  await expect(page.getByRole("main").getByRole("link", { name: "Create an account" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "Sign in" })).toBeVisible();
};

test("without script the page says why it needs some, what would be sent, and which way needs none", { tag: "@plain" }, async ({ page }) => {
  await page.goto("/private");
  await expect(heading(page)).toHaveText("Without an account");
  await expect(page.getByText("This part needs JavaScript, and this browser has it switched off")).toBeVisible();
  await expect(page.getByText("After that nothing is sent")).toBeVisible();
  await expect(page.getByText("Getting ready")).toBeHidden();
  await expect(page.getByText("This didn’t get ready")).toBeHidden();
  await ways(page);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
  await page.getByRole("main").getByRole("link", { name: "Create an account" }).click();
  await expect(page).toHaveURL(/\/sign-up$/);
});

test("everything is fetched before anything is entered, each file once", scripted, async ({ page, server }) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  await openTab(page);
  await allFetched(page);
  const wasm = fetched.filter((url) => url.endsWith(".wasm"));
  expect(wasm).toHaveLength(2);
  expect(new Set(fetched).size, fetched.join("\n")).toBe(fetched.length);
  expect(fetched.every((url) => url.startsWith(server.url))).toBe(true);
});

test.describe("when a part doesn’t come", () => {
  test.use({ expectedErrors: [/ERR_FAILED|Failed to fetch|preloaded using link preload but not used|the adviser can't be loaded/] });

  test("the page says so, keeps what the tab holds, and tries again", scripted, async ({ page }) => {
    await openTab(page);
    await tellTimeline(page);
    await page.route("**/data-*.json", (route) => route.abort());
    await page.reload();
    await expect(heading(page)).toHaveText("This didn’t get ready");
    await expect(page.locator("[data-part=failed]")).toBeFocused();
    await ways(page);
    await expectAccessible(page);
    await page.unroute("**/data-*.json");
    await page.getByRole("link", { name: "Try again" }).click();
    await tabReady(page);
    await goTo(page, "#/timeline");
    await expect(page.locator(".stint")).toHaveCount(2);
  });

  test("without the adviser everything can be entered, and the result waits for it", scripted, async ({ page }) => {
    await page.route("**/adviser-*.wasm", (route) => route.abort());
    await openTab(page);
    await tellTimeline(page);
    await begin(page);
    await answer(page, "2").check();
    await goTo(page, "#/check");
    await page.getByRole("button", { name: "See the result" }).click();
    await expect(heading(page)).toHaveText("One part is still on its way");
    await expectAccessible(page);
    await page.goto("/private#/result");
    await page.reload();
    await expect(heading(page)).toHaveText("One part is still on its way");
    await page.unroute("**/adviser-*.wasm");
    await page.getByRole("link", { name: "Go on to the result" }).click();
    await expect(page.locator(".result-lead")).toBeVisible();
  });

  test("even the script itself: after a while there is a way on", scripted, async ({ page }) => {
    await page.route("**/browser-*.js", (route) => route.abort());
    await page.goto("/private");
    const late = page.getByText("This takes longer than it should.");
    await expect(page.getByText("Getting ready")).toBeVisible();
    await expect(late).toBeHidden();
    // Time passes.
    await page.evaluate(() => document.getAnimations().forEach((one) => one.effect?.getComputedTiming().iterations === 1 && one.finish()));
    await expect(late).toBeVisible();
    await ways(page);
  });
});

test.describe("when the storage holds what isn’t ours", () => {
  test.use({ expectedErrors: [/storage holds can't be read/] });

  test("it is not thrown away unasked", scripted, async ({ page }) => {
    await page.addInitScript(() => sessionStorage.getItem("pendulum") ?? sessionStorage.setItem("pendulum", '{"pendulum":9}'));
    await page.goto("/private");
    await expect(heading(page)).toHaveText("What this tab holds can’t be read");
    await expect(page.getByRole("button", { name: "Save it as a file" })).toBeVisible();
    expect(await page.evaluate(() => sessionStorage.getItem("pendulum"))).toBe('{"pendulum":9}');
  });
});

/** Pages of the tab: what they are called, and how to get to them once something was entered. */
const PAGES: [name: string, open: (page: Page) => Promise<void>][] = [
  ["start", (page) => goTo(page, "#/")],
  ["timeline", (page) => goTo(page, "#/timeline")],
  ["timeline with faults", async (page) => {
    await goTo(page, "#/timeline");
    await page.getByRole("button", { name: "Add to your timeline" }).click();
    await page.locator(".error-summary").waitFor();
  }],
  ["one role", async (page) => {
    await goTo(page, "#/timeline");
    await page.locator(".stint").first().getByRole("link", { name: /^Change/ }).click();
    await page.locator(".stint").waitFor({ state: "detached" });
  }],
  ["goals", (page) => goTo(page, "#/goals")],
  ["an item", (page) => goTo(page, "#/items/how-it-began")],
  ["looking over", (page) => goTo(page, "#/check")],
  ["result", (page) => goTo(page, "#/result")],
  ["answers", (page) => goTo(page, "#/answers")],
  ["what if", (page) => goTo(page, "#/what-if")],
  ["keep", (page) => goTo(page, "#/keep")],
  ["file with a fault", async (page) => {
    await bringBack(page, fileOf("{"));
    await expect(page.locator("#file-fault")).toBeVisible();
  }],
  ["forget", (page) => goTo(page, "#/forget")],
];

test("every page of the tab, for every eye", scripted, async ({ page }) => {
  test.setTimeout(300_000);
  await openTab(page);
  await expectAccessible(page);
  await playShort(page);
  for (const [name, open] of PAGES) {
    await test.step(name, async () => {
      const before = await page.getByRole("main").innerText();
      await open(page);
      await expect(page.getByRole("main")).not.toHaveText(before, { useInnerText: true });
      await expect(heading(page)).toHaveCount(1);
      // Others see tabs: a title never says what the page is about.
      await expect(page).toHaveTitle(/ · Pendulum$/);
      await expect(page).not.toHaveTitle(/career|manag|engineer|job|archetype|move|swing/i);
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 844 });
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      }
    });
  }
});
