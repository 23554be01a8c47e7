// The main job: from the first page to a first result. By keyboard alone, and in how many actions.
import type { Locator, Page } from "@playwright/test";
import { press, tabTo, type } from "../support/keyboard.ts";
import { islandsReady, newPerson } from "../support/pages.ts";
import { expect, test } from "../support/test.ts";

const heading = (page: Page): Locator => page.getByRole("heading", { level: 1 });
const signUp = (page: Page): Locator => page.getByRole("main").getByRole("link", { name: "Create an account" }).first();

/** The one that has the focus is seen to have it. */
async function expectFocusSeen(page: Page) {
  const outline = await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
    return outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth);
  });
  expect(outline, "pixels of the outline").toBeGreaterThanOrEqual(2);
}

test("from the first page to a result by keyboard alone", async ({ page, javaScriptEnabled }) => {
  test.slow();
  const person = newPerson();
  await test.step("sign up", async () => {
    await page.goto("/");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
    await tabTo(page, signUp(page));
    await expectFocusSeen(page);
    await page.keyboard.press("Enter");
    await type(page, "E-mail", person.email);
    await type(page, "Password", person.password);
    await page.keyboard.press("Enter");
    await press(page, "link", "Not now");
    await expect(heading(page)).toHaveText("Welcome");
  });

  await test.step("say what one does now", async () => {
    await tabTo(page, page.getByLabel("What do you do now?"));
    await expectFocusSeen(page);
    await page.keyboard.type("Line");
    await expect(page.getByLabel("What do you do now?")).toHaveValue("manager");
    await tabTo(page, page.getByLabel("Since when?"));
    // Month and year are fields of the browser's own within it.
    await page.keyboard.type("April");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("2021");
    await expect(page.getByLabel("Since when?")).toHaveValue("2021-04");
    await press(page, "button", "Start the questions");
  });

  await test.step("answer", async () => {
    await expect(page).toHaveURL(/\/items\//);
    while (page.url().includes("/items/")) {
      const here = page.url();
      if (javaScriptEnabled === false) {
        await tabTo(page, page.getByRole("radio").first());
        await page.keyboard.press("Space");
        await press(page, "button", "Next");
      } else {
        await islandsReady(page);
        await page.keyboard.press("2");
        await expect(page.getByRole("radio").nth(1)).toBeChecked();
        await page.keyboard.press("Enter");
      }
      await expect(page).not.toHaveURL(here);
    }
  });

  await test.step("send and read", async () => {
    await expect(page.getByText("Every question has an answer.")).toBeVisible();
    await press(page, "button", "Send and see the result");
    await expect(page.getByRole("region", { name: "What you could do" })).toBeVisible();
    await press(page, "link", "All your answers");
    await expect(page).toHaveURL(/\/answers$/);
  });
});

test("a first result takes the questions and nine actions more", { tag: ["@script"] }, async ({ page, hasTouch }) => {
  test.skip(!hasTouch, "a finger answers in one action");
  const person = newPerson();
  let actions = 0;
  const tap = async (what: Locator) => {
    await what.tap();
    actions += 1;
  };
  const fill = async (label: string, text: string) => {
    await page.getByLabel(label).fill(text);
    actions += 1;
  };
  await page.goto("/");
  await tap(signUp(page));
  await fill("E-mail", person.email);
  await fill("Password", person.password);
  await tap(page.getByRole("button", { name: "Create the account" }));
  await tap(page.getByRole("link", { name: "Not now" }));
  await page.getByLabel("What do you do now?").selectOption("engineer");
  actions += 1;
  await fill("Since when?", "2021-04");
  await tap(page.getByRole("button", { name: "Start the questions" }));
  await islandsReady(page);
  let items = 0;
  while (page.url().includes("/items/")) {
    const here = page.url();
    await tap(page.getByRole("radio").nth(1).locator(".."));
    await expect(page).not.toHaveURL(here);
    items += 1;
  }
  await tap(page.getByRole("button", { name: "Send and see the result" }));
  await expect(page.getByRole("region", { name: "What you could do" })).toBeVisible();
  expect(items).toBeGreaterThan(20);
  expect(actions).toBe(items + 9);
});
