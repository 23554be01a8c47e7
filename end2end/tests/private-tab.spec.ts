// What a tab holds: through reloads, until it is closed or told to forget, and where the browser won't hold anything.
import type { Page } from "@playwright/test";
import { answer } from "../support/steps.ts";
import { addStint, begin, finish, goTo, heading, itemHere, openTab, playShort, stored, tabReady, takeHome, tellGoals, tellTimeline } from "../support/private.ts";
import { expect, test } from "../support/test.ts";

const scripted = { tag: "@script" };
const unkept = (page: Page) => page.getByText("This tab can’t hold on to anything");
const roles = (page: Page) => page.locator(".stint");

test("a reload in the middle keeps everything, and the place", scripted, async ({ page }) => {
  await openTab(page, "#/timeline");
  await addStint(page, { track: "engineer", from: "2016-01", title: "Ærlig & <søn>" });
  await page.reload();
  await expect(roles(page)).toHaveCount(1);
  await expect(roles(page)).toContainText("Ærlig & <søn>");
  await tellGoals(page, [["pull-people", "-1"]], "year", "Two lines\nof a wish");
  await page.reload();
  await expect(page.locator("[name=near]")).toHaveValue("Two lines\nof a wish");
  await expect(page.locator("[name=pull-people]:checked")).toHaveValue("-1");
  await begin(page);
  await answer(page, "2").check();
  // Chosen is kept: nobody has to go on first.
  await page.reload();
  await expect(answer(page, "2")).toBeChecked();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page).toHaveURL(/#\/items\/energy-left$/);
  await page.reload();
  await expect(page).toHaveURL(/#\/items\/energy-left$/);
  await expect(page.getByText(/^Question 2 of/)).toBeVisible();
  await finish(page);
  const result = await heading(page).innerText();
  await page.reload();
  await expect(heading(page)).toHaveText(result);
});

test("what one tab holds no other one knows", scripted, async ({ page, context, browser, baseURL }) => {
  await openTab(page);
  await playShort(page);
  await test.step("another tab of the same browser", async () => {
    const other = await context.newPage();
    await openTab(other, "#/result");
    await expect(other, "without a timeline the timeline comes first").toHaveURL(/#\/timeline\?first=1$/);
    await addStint(other, { track: "engineer", from: "2020-01" });
    await expect(roles(other)).toHaveCount(1);
    await goTo(page, "#/timeline");
    await expect(roles(page)).toHaveCount(2);
  });
  await test.step("another browser", async () => {
    const fresh = await browser.newContext({ baseURL });
    const other = await fresh.newPage();
    await openTab(other);
    expect(await stored(other)).toBeNull();
    await fresh.close();
  });
});

test("a duplicated tab is a copy, and the two go their own ways", scripted, async ({ page, context }) => {
  await openTab(page);
  await tellTimeline(page);
  const [copy] = await Promise.all([context.waitForEvent("page"), page.evaluate(() => void window.open("/private#/timeline"))]);
  await tabReady(copy);
  await expect(roles(copy)).toHaveCount(2);
  await addStint(copy, { track: "break", from: "2008-01", to: "2009-01" });
  await page.reload();
  await expect(roles(page)).toHaveCount(2);
  await copy.reload();
  await expect(roles(copy)).toHaveCount(3);
});

test("forgetting empties the tab at once, whichever way one looks for it", scripted, async ({ page }) => {
  await openTab(page);
  await playShort(page);
  await page.getByRole("link", { name: "Forget it" }).click();
  await expect(heading(page)).toHaveText("Forget everything?");
  await page.getByRole("button", { name: "Forget everything" }).click();
  await expect(page.locator(".notice")).toHaveText("Everything you had entered here is forgotten.");
  await expect(page.locator(".notice")).toBeFocused();
  expect(await page.evaluate(() => [sessionStorage.length, localStorage.length, document.cookie])).toEqual([0, 0, ""]);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/#\/(timeline\?first=1)?$/);
  await page.reload();
  await tabReady(page);
  await goTo(page, "#/timeline");
  await expect(heading(page)).toHaveText("Your timeline");
  await expect(roles(page)).toHaveCount(0);
});

for (const [how, forbid] of [
  ["writing is", () => void (Storage.prototype.setItem = () => { throw new DOMException("no", "QuotaExceededError"); })],
  ["all of it is", () => void Object.defineProperty(window, "sessionStorage", { get: () => { throw new DOMException("no", "SecurityError"); } })],
] as const) {
  test(`where ${how} forbidden, the tab says so and goes on without storage`, scripted, async ({ page }) => {
    await page.addInitScript(forbid);
    await openTab(page);
    await expect(unkept(page), "before anything is entered").toBeVisible();
    await playShort(page);
    await expect(unkept(page)).toHaveCount(1);
    const { draft } = await takeHome(page);
    expect(draft.stints).toHaveLength(2);
    // Leaving would lose it: the browser asks.
    const asked = page.waitForEvent("dialog");
    const leaving = page.reload().catch(() => undefined);
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.accept();
    await leaving;
  });
}

test("where the storage is full, the tab says so as soon as something doesn’t fit", scripted, async ({ page }) => {
  await openTab(page);
  await tellTimeline(page);
  await expect(unkept(page)).toHaveCount(0);
  const before = await stored(page);
  await page.evaluate(() => {
    for (let size = 1 << 23; size > 0; size >>= 1) {
      try {
        sessionStorage.setItem(`full-${size}`, "x".repeat(size));
      } catch {
        // Smaller pieces may still fit.
      }
    }
  });
  await addStint(page, { track: "break", from: "2008-01", to: "2009-01" });
  await expect(unkept(page)).toBeVisible();
  await expect(page.getByRole("status").filter({ has: unkept(page) })).toBeFocused();
  expect(await stored(page), "what fitted is there still").toEqual(before);
  await goTo(page, "#/goals");
  await expect(unkept(page)).toBeVisible();
  await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith("full")).forEach((key) => sessionStorage.removeItem(key)));
  await tellGoals(page, [["pull-people", "1"]]);
  await expect(unkept(page)).toHaveCount(0);
  expect((await stored(page))?.stints).toHaveLength(3);
});

test("digits, letters, N and S answer, Enter goes on, and nothing is lost by leaving", { tag: ["@script", "@once"] }, async ({ page }) => {
  const chosen = page.getByRole("radio", { checked: true });
  await openTab(page);
  await tellTimeline(page);
  await begin(page);
  await page.keyboard.press("4");
  await expect(chosen).toHaveValue("4");
  await expect(page.getByRole("progressbar", { name: /^1 of/ })).toBeVisible();
  await page.keyboard.press("6");
  await expect(chosen, "six is no point of this scale").toHaveValue("4");
  await page.keyboard.press("Shift+N");
  await expect(chosen).toHaveValue("na");
  await page.keyboard.press("s");
  await expect(chosen).toHaveValue("skip");
  await page.keyboard.press("Control+4");
  await expect(chosen, "the browser’s own keys stay its own").toHaveValue("skip");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/items\/energy-left$/);
  await expect(heading(page)).toBeFocused();
  await goTo(page, "#/items/how-it-began");
  await page.keyboard.press("f");
  await expect(chosen).toHaveValue("decided-for-me");
  await page.keyboard.press("2");
  await expect(chosen, "digits count choices").toHaveValue("asked-and-glad");
  expect((await stored(page))?.review?.answers).toEqual({ "looked-forward": "skip", "how-it-began": "asked-and-glad" });
  await goTo(page, "#/goals");
  await page.locator("[name=near]").pressSequentially("n4s");
  await expect(page.locator("[name=near]")).toHaveValue("n4s");
});

test("the browser’s own back and forward go through the pages, and each takes the focus", scripted, async ({ page }) => {
  await openTab(page);
  await tellTimeline(page);
  await begin(page);
  const first = await heading(page).innerText();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(heading(page)).not.toHaveText(first);
  await expect(heading(page)).toBeFocused();
  await page.goBack();
  await expect(heading(page)).toHaveText(first);
  await expect(heading(page)).toBeFocused();
  expect(itemHere(page)).toBe("looked-forward");
  await page.goForward();
  await expect(page).toHaveURL(/#\/items\/energy-left$/);
  await expect(page).toHaveTitle(/ · Pendulum$/);
});

test("what is wrong stands beside its field, and the message takes the focus", scripted, async ({ page }) => {
  await openTab(page, "#/timeline");
  const form = page.locator("form.stint-form");
  await form.locator("[name=title]").fill("Kept as typed");
  await form.getByRole("button", { name: "Add to your timeline" }).click();
  await expect(page.locator(".error-summary")).toBeFocused();
  await expect(form.locator("[name=title]")).toHaveValue("Kept as typed");
  await page.locator(".error-summary").getByRole("link").first().click();
  await expect(page, "a link to a field is no page").toHaveURL(/#\/timeline$/);
  await expect(form.locator("[name=track]")).toBeFocused();
  expect(await stored(page)).toBeNull();
});

test("a result leads to its answers, to be read and to be changed", scripted, async ({ page }) => {
  await openTab(page);
  await playShort(page);
  await page.getByRole("listitem").getByRole("link", { name: "Change answers" }).click();
  await expect(page).toHaveURL(/#\/check$/);
  await goTo(page, "#/answers/goals");
  await expect(page.locator("#goals")).toBeFocused();
  await expect(page.locator("#goals")).toBeInViewport();
});

test.describe("by touch", () => {
  test.use({ hasTouch: true });

  test("a first answer goes on by itself, and changing one stays", { tag: "@script" }, async ({ page }) => {
    await page.clock.install();
    await openTab(page);
    await tellTimeline(page);
    await begin(page);
    const first = itemHere(page);
    await answer(page, "3").locator("..").tap();
    await expect.poll(() => itemHere(page)).not.toBe(first);
    await page.getByRole("button", { name: "Back" }).tap();
    await expect.poll(() => itemHere(page)).toBe(first);
    await answer(page, "4").locator("..").tap();
    await expect.poll(async () => (await stored(page))?.review?.answers[first]).toBe("4");
    await page.clock.runFor(1000);
    expect(itemHere(page)).toBe(first);
  });
});
