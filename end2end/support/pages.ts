// What many specs do on pages.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { expect, test } from "./test.ts";

export interface Person {
  email: string;
  password: string;
}

/** Someone whom no other test knows. */
export function newPerson(): Person {
  return { email: `${randomUUID()}@example.org`, password: `pendulum swings ${randomUUID()}` };
}

/** Signs up through the form, leaves the recovery codes for later, and ends on the page that a new person comes to. */
export async function signUp(page: Page, person: Person = newPerson()): Promise<Person> {
  await page.goto("/sign-up");
  await submitCredentials(page, person);
  await page.getByRole("main").getByRole("link", { name: "Not now" }).click();
  await expect(page).toHaveURL("/home");
  return person;
}

export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto("/sign-in");
  await submitCredentials(page, person);
  await expect(page).not.toHaveURL(/\/sign-in/);
}

export async function signOut(page: Page): Promise<void> {
  // The head of a page has it as well, where there is room.
  await page.goto("/account");
  await page.getByRole("main").locator("form[action='/sign-out'] button").click();
  await expect(page.locator("form[action='/sign-out']")).toHaveCount(0);
}

async function submitCredentials(page: Page, { email, password }: Person) {
  const form = page.getByRole("main").locator("form");
  await form.locator("[name=email]").fill(email);
  await form.locator("[name=password]").fill(password);
  // With a form in hand there is a second button, to the other of the two pages.
  await form.locator("button:not([formaction])").click();
}

/** Waits until the islands of the page answer (see app/static/loader.js). */
export async function islandsReady(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-islands", "ready");
}

/** What may be wrong in one scheme and right in the other: the rest is the same in both, and takes most of axe's time. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Nothing that axe can see is wrong, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  const scriptless = test.info().project.use.javaScriptEnabled === false;
  const seen = scriptless ? await copyForAxe(page) : page;
  for (const colorScheme of ["light", "dark"] as const) {
    await seen.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    // In its plain way: no page has frames, and for each look the other way opens a window of its own.
    const axe = new AxeBuilder({ page: seen }).setLegacyMode();
    const { violations } = await (colorScheme === "light" ? axe.withTags(TAGS) : axe.withRules(OF_COLOUR)).analyze();
    const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(" ")}`);
    expect.soft(found, `axe, ${colorScheme}`).toEqual([]);
  }
  if (scriptless) await seen.context().close();
}

/** The document as it stands, in a window with script: axe waits on timers, which don't run without. */
async function copyForAxe(page: Page): Promise<Page> {
  const body = (await page.content()).replace(/<script\b.*?<\/script>/gs, "");
  const context = await page.context().browser()!.newContext({ viewport: page.viewportSize(), javaScriptEnabled: true });
  const copy = await context.newPage();
  await copy.route(page.url(), (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  await copy.goto(page.url());
  return copy;
}

/** Both of it, on a screen and on a phone. */
export async function expectFineAtEveryWidth(page: Page): Promise<void> {
  for (const width of [1280, 390]) {
    await test.step(`${width} pixels wide`, async () => {
      await page.setViewportSize({ width, height: 844 });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
  }
  await test.step("text twice as large", async () => {
    await page.setViewportSize({ width: 1280, height: 844 });
    const resize = (size: string) => page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
    await resize("200%");
    await expectNoSidewaysScroll(page);
    await resize("");
  });
}

/** The page is as wide as its window at most. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => {
    const root = document.documentElement;
    return [root.scrollWidth, root.clientWidth];
  });
  expect(content, "width of the content").toBeLessThanOrEqual(window);
}
