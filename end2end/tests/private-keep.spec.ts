// “Keep it”: what was entered in a tab goes to an account, and is lost on no way there.
import type { Page } from "@playwright/test";
import { newPerson, signOut, signUp } from "../support/pages.ts";
import { goTo, openTab, playCase, playShort, stored, tabReady } from "../support/private.ts";
import { expect, test } from "../support/test.ts";

const scripted = { tag: "@script" };
// A form without a session shows the page to sign in, and says so in its status; an address that is taken does likewise.
test.use({ expectedErrors: [/status of (401|422)/] });

/** What the result says, which is the same in a tab and in an account. */
async function told(page: Page): Promise<string[]> {
  await page.locator(".result-lead").waitFor();
  return page.locator(".result-lead__sentence, .archetype__name, .move__name").allInnerTexts();
}

async function sendIt(page: Page): Promise<void> {
  await goTo(page, "#/keep");
  await page.getByRole("button", { name: "Send it and keep it" }).click();
}

async function fill(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  const form = page.getByRole("main").locator("form");
  await form.locator("[name=email]").fill(email);
  await form.locator("[name=password]").fill(password);
  await form.locator("button:not([formaction])").click();
}

const kept = (page: Page) => page.getByText(/^It is kept\. This result/);
const keepIt = (page: Page) => page.getByRole("main").getByRole("button", { name: "Keep it" }).click();

test("signing up from the tab keeps the review, with the same result", scripted, async ({ page }) => {
  test.setTimeout(120_000);
  await openTab(page);
  await playCase(page, "seasoned-visa");
  const before = await told(page);
  expect(before.length, "archetypes and moves").toBeGreaterThan(4);
  await sendIt(page);
  await expect(page.getByText("What you entered is still here and comes along.")).toBeVisible();
  // A link that carries a form is a button.
  await page.getByRole("main").getByRole("button", { name: "Create an account" }).click();
  await expect(page.locator("[name=password][autocomplete=new-password]")).toBeVisible();
  await fill(page, newPerson());
  await keepIt(page);
  await expect(page).toHaveURL(/\/reviews\/[^/]+/);
  await expect(kept(page)).toBeVisible();
  expect(await told(page)).toEqual(before);
  await page.goto("/goals");
  await expect(page.locator("[name=constraint]:checked")).toHaveValue("visa");
  await page.goto("/timeline");
  await expect(page.locator(".stint")).toHaveCount(2);
});

test("signing in from the tab keeps it in the account there is", scripted, async ({ page }) => {
  const person = await signUp(page);
  await signOut(page);
  await openTab(page);
  await playShort(page);
  const before = await told(page);
  await sendIt(page);
  await fill(page, person);
  await keepIt(page);
  await expect(kept(page)).toBeVisible();
  expect(await told(page)).toEqual(before);
});

test("signed in already, it is kept at once, and only once", scripted, async ({ page }) => {
  await signUp(page);
  await openTab(page);
  await playShort(page);
  await sendIt(page);
  await expect(kept(page)).toBeVisible();
  await openTab(page, "#/keep");
  await page.getByRole("button", { name: "Send it and keep it" }).click();
  await expect(page.getByText("You kept this before")).toBeVisible();
  await page.goto("/reviews");
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
});

test("an address that has an account already loses nothing", scripted, async ({ page }) => {
  const person = await signUp(page);
  await signOut(page);
  await openTab(page);
  await playShort(page);
  const draft = await stored(page);
  await sendIt(page);
  await page.getByRole("main").getByRole("button", { name: "Create an account" }).click();
  await fill(page, { ...person, password: newPerson().password });
  await expect(page.getByRole("alert")).toContainText("There is an account with this address already.");
  expect(await stored(page), "the tab holds it still").toEqual(draft);
  await page.getByRole("main").getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.locator("[name=password][autocomplete=current-password]")).toBeVisible();
  await fill(page, person);
  await keepIt(page);
  await expect(kept(page)).toBeVisible();
});

test("whoever turns back on the way finds the tab as it was", scripted, async ({ page }) => {
  await openTab(page);
  await playShort(page);
  const before = await told(page);
  await sendIt(page);
  await expect(page.locator("[name=password]")).toBeVisible();
  await page.goto("/private#/result");
  await tabReady(page);
  expect(await told(page)).toEqual(before);
});
