// Answering with script: keys, focus, the map, and the browser's own buttons.
import type { Page } from "@playwright/test";
import { islandsReady, signUp } from "../support/pages.ts";
import { answer, answerAndSave, itemOf, next, saveTimeline, savedState, startReview } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const ENGINEER = [{ track: "engineer", from: "2016-01" }];
const scripted = { tag: "@script" };

async function open(page: Page, item: string): Promise<string> {
  const address = (await startReview(page)).replace(/[^/]+$/, item);
  await page.goto(address);
  await islandsReady(page);
  return address;
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const chosen = (page: Page) => page.getByRole("radio", { checked: true });
const map = (page: Page) => page.getByRole("main").getByRole("list").first().getByRole("link");

test.beforeEach(async ({ page }) => {
  await signUp(page);
});

test("digits, letters, N and S answer, and Enter goes on", scripted, async ({ page }) => {
  await saveTimeline(page);
  const first = await open(page, "looked-forward");
  await page.keyboard.press("4");
  await expect(chosen(page)).toHaveValue("4");
  await expect(savedState(page)).toHaveText("Saved");
  await page.keyboard.press("6");
  await expect(chosen(page), "six is no point of this scale").toHaveValue("4");
  await page.keyboard.press("n");
  await expect(chosen(page)).toHaveValue("na");
  await page.keyboard.press("Shift+S");
  await expect(chosen(page)).toHaveValue("skip");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/items\/energy-left$/);
  await expect(chosen(page)).toHaveCount(0);

  await map(page).nth(6).click();
  await expect(page).toHaveURL(/\/items\/how-it-began$/);
  await page.keyboard.press("f");
  await expect(chosen(page)).toHaveValue("decided-for-me");
  await page.keyboard.press("2");
  await expect(chosen(page), "digits count choices").toHaveValue("asked-and-glad");
  await page.keyboard.press("Control+b");
  await expect(chosen(page), "the browser's own keys stay its own").toHaveValue("asked-and-glad");
  await expect(savedState(page)).toHaveText("Saved");

  await page.goto(first);
  await expect(chosen(page)).toHaveValue("skip");
});

test("a scale is one Tab stop, and arrows move in it", scripted, async ({ page }) => {
  await saveTimeline(page);
  await open(page, "energy-left");
  await answer(page, "3").check();
  await page.keyboard.press("ArrowRight");
  await expect(answer(page, "4")).toBeFocused();
  await expect(answer(page, "4")).toBeChecked();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Back" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Next" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(answer(page, "4")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/items\/learned-lasting$/);
});

test("the heading of each new item takes the focus, whichever way it came", scripted, async ({ page }) => {
  await saveTimeline(page);
  await open(page, "looked-forward");
  const text = await heading(page).innerText();
  await expect(page.getByRole("button", { name: "Back" })).toBeDisabled();
  await next(page);
  await expect(heading(page)).toBeFocused();
  await expect(heading(page)).not.toHaveText(text);
  await page.goBack();
  await expect(page).toHaveURL(/\/items\/looked-forward$/);
  await expect(heading(page)).toHaveText(text);
  await expect(heading(page)).toBeFocused();
  await page.goForward();
  await expect(page).toHaveURL(/\/items\/energy-left$/);
  await expect(heading(page)).not.toHaveText(text);
  await page.getByRole("button", { name: "Back" }).click();
  await expect(heading(page)).toHaveText(text);
  await expect(heading(page)).toBeFocused();
  await map(page).nth(3).click();
  await expect(page).toHaveURL(/\/items\/wished-otherwise$/);
  await expect(heading(page)).toBeFocused();
});

test("map, count and progress show how the whole stands", scripted, async ({ page }) => {
  await saveTimeline(page);
  await open(page, "looked-forward");
  const count = await map(page).count();
  await expect(page.getByText(`Question 1 of ${count}`)).toBeVisible();
  await expect(page.getByRole("progressbar", { name: `0 of ${count} answered` })).toBeVisible();
  await answerAndSave(page, "3");
  await next(page);
  await answerAndSave(page, "skip");
  await next(page);
  await expect(page.getByText(`Question 3 of ${count}`)).toBeVisible();
  await expect(page.getByRole("progressbar", { name: `2 of ${count} answered` })).toBeVisible();
  await expect(map(page).nth(0)).toHaveAccessibleName("Question 1, answered");
  await expect(map(page).nth(1)).toHaveAccessibleName("Question 2, set aside");
  await expect(map(page).nth(2)).toHaveAccessibleName("Question 3, open");
  await expect(page.locator("[aria-current=step]")).toHaveAccessibleName("Question 3, open");
});

test("an answer that opens further items lengthens the path, and shortens it again", scripted, async ({ page }) => {
  await saveTimeline(page, ENGINEER);
  await open(page, "thoughts-on-managing");
  const count = await map(page).count();
  await answerAndSave(page, "would-again");
  await expect(map(page)).toHaveCount(count + 4);
  await next(page);
  await expect(page).toHaveURL(/\/items\/manage-two-years$/);
  await page.getByRole("button", { name: "Back" }).click();
  await expect(page).toHaveURL(/\/items\/thoughts-on-managing$/);
  await answerAndSave(page, "not-for-me");
  await expect(map(page)).toHaveCount(count);
  await next(page);
  expect(itemOf(page.url())).toBe("real-chances");
});

test("an answer given before the script has come is saved as well", scripted, async ({ page }) => {
  await saveTimeline(page);
  const address = await startReview(page);
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route("**/*.wasm", async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "commit" });
  await answer(page, "2").check();
  arrive();
  await islandsReady(page);
  await expect(savedState(page)).toHaveText("Saved");
  await expect(chosen(page)).toHaveValue("2");
  await page.goto(address);
  await expect(chosen(page)).toHaveValue("2");
});

test.describe("by touch", () => {
  test.use({ hasTouch: true });

  test("a first answer goes on by itself, and changing one stays", scripted, async ({ page }) => {
    await page.clock.install();
    await saveTimeline(page);
    const first = await open(page, "looked-forward");
    await answer(page, "3").locator("..").tap();
    await expect(page).toHaveURL(/\/items\/energy-left$/);
    await expect(heading(page)).toBeFocused();
    await expect(savedState(page)).toHaveText("Saved");
    await page.getByRole("button", { name: "Back" }).tap();
    await expect(chosen(page)).toHaveValue("3");
    await answer(page, "4").locator("..").tap();
    await expect(savedState(page)).toHaveText("Saved");
    await expect(chosen(page)).toHaveValue("4");
    await page.clock.runFor(1000);
    expect(page.url(), "it is looked at again, or gone on from by the button").toContain(new URL(first, page.url()).pathname);
  });

  test("keys never go on by themselves", scripted, async ({ page }) => {
    await page.clock.install();
    await saveTimeline(page);
    await open(page, "looked-forward");
    await page.keyboard.press("3");
    await expect(savedState(page)).toHaveText("Saved");
    await page.clock.runFor(1000);
    await expect(page).toHaveURL(/\/items\/looked-forward$/);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/items\/energy-left$/);
  });
});
