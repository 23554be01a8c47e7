// A sent review whose owner thinks better of it: corrected, thrown away, deleted; and the account with all of it. By keyboard alone.
// Pages as they come at first are looked at for every eye in pages.spec.ts; here those that say what is wrong.
import type { Page } from "@playwright/test";
import { press, tabTo, type } from "../support/keyboard.ts";
import { expectAccessible, signUp } from "../support/pages.ts";
import { saveTimeline, sendReview } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

// A form that comes back, and a page that is gone, say so in their status, which the browser notes.
test.use({ expectedErrors: [/status of 4(04|22)/] });

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const alert = (page: Page) => page.getByRole("alert");

/** Someone with one sent review; gives its address. */
async function sent(page: Page): Promise<string> {
  await signUp(page);
  await saveTimeline(page);
  return sendReview(page);
}

/** On the page that looks a correction over: opens the first question, and answers it otherwise. */
async function answerOtherwise(page: Page) {
  await press(page, "link", /question 1$/);
  await expect(page.getByText(/You are correcting your review from/)).toBeVisible();
  const answers = page.getByRole("radio");
  await tabTo(page, answers.nth(1));
  await page.keyboard.press("ArrowDown");
  await expect(answers.nth(2)).toBeChecked();
  const here = page.url();
  await press(page, "button", "Next");
  await expect(page).not.toHaveURL(here);
}

test("an answer is corrected, and the version from before stays to be read", async ({ page }) => {
  const first = await sent(page);
  await page.goto(first);
  const lead = await page.locator(".result-lead__sentence").innerText();
  await press(page, "button", "Correct an answer");
  await expect(page).toHaveURL(/\/check$/);

  await press(page, "button", "Send the correction");
  await expect(alert(page)).toContainText("Nothing is changed yet.");
  await expectAccessible(page);
  await answerOtherwise(page);
  const second = page.url().replace(/\/items\/.*/, "");
  await page.goto(`${second}/check`);
  await page.getByRole("button", { name: "Send the correction" }).press("Enter");
  await expect(page).toHaveURL(second);
  await expect(page.getByText(/^Corrected on/)).toBeVisible();

  await press(page, "link", /^As first sent on/);
  await expect(page).toHaveURL(first);
  await expect(page.locator(".result-lead__sentence")).toHaveText(lead);
  await press(page, "link", "See the newest version");
  await expect(page).toHaveURL(second);
  await page.goto("/reviews");
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
  await expect(page.getByRole("main").getByRole("listitem")).toContainText("Corrected");
});

test("a correction is thrown away, and the review is as it was", async ({ page }) => {
  const first = await sent(page);
  await page.goto(first);
  await press(page, "button", "Correct an answer");
  await press(page, "link", "Throw this correction away");
  await expect(heading(page)).toHaveText("Throw this correction away");
  await expectAccessible(page);
  await press(page, "button", "Throw it away");
  await expect(page).toHaveURL(`${first}?correction=dropped`);
  await expect(page.getByRole("status")).toHaveText("The correction is thrown away. Your review is as it was.");
});

test("a review is deleted, once it was said what goes and the password was right", async ({ page }) => {
  const review = await sent(page);
  await page.goto(review);
  await press(page, "link", "Delete this review");
  await expect(heading(page)).toHaveText("Delete this review");
  await expect(page.getByRole("main")).toContainText("One answer, none in your own words.");
  await expect(page.getByRole("link", { name: "Take everything along first" })).toBeVisible();
  await expectAccessible(page);
  await type(page, "Your current password", "not it");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Your current password")).toHaveAccessibleDescription(/That isn’t your current password/);
  await expectAccessible(page);
  await press(page, "link", "Cancel");
  await expect(page).toHaveURL(review);
});

test("an account is deleted with everything in it", async ({ page }) => {
  const person = await signUp(page);
  await saveTimeline(page);
  const review = await sendReview(page);
  await page.goto(review);
  await press(page, "link", "Delete this review");
  await type(page, "Your current password", person.password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/reviews?deleted=1");
  await expect(page.getByRole("status")).toContainText("The review is deleted.");
  await page.goto(review);
  await expect(heading(page)).toHaveText("Nothing here");

  await page.goto("/account");
  await press(page, "link", "Your data");
  await press(page, "link", "Delete the account");
  await expect(page.getByRole("main")).toContainText(person.email);
  await expect(page.getByRole("main")).toContainText("2 roles");
  await expectAccessible(page);
  await type(page, "Your current password", person.password);
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Your account is gone");
  await expect(page.getByRole("main")).toContainText("It is gone from the database and its files.");
  await expectAccessible(page);
  await page.goto("/sign-in");
  await type(page, "E-mail", person.email);
  await type(page, "Password", person.password);
  await page.keyboard.press("Enter");
  await expect(alert(page)).toContainText("don’t go together");
});
