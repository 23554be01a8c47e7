// Answering without script: a form an item.
import { expectAccessible, signUp } from "../support/pages.ts";
import { answer, itemOf, next, post, reviewOf, saveTimeline, startReview } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const plain = { tag: "@plain" };

test.use({ expectedErrors: [/status of 4(01|04|22)/] });

test("an answer is saved on the way on and on the way back, and none is needed to go on", plain, async ({ page }) => {
  await signUp(page);
  await saveTimeline(page);
  const address = await startReview(page);
  await page.goto(address);
  await expect(page.getByRole("button", { name: "Back" })).toBeDisabled();
  await next(page);
  expect(itemOf(page.url())).toBe("energy-left");
  await answer(page, "4").check();
  await page.getByRole("button", { name: "Back" }).click();
  await expect(page).toHaveURL(address);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await next(page);
  await expect(answer(page, "4")).toBeChecked();
  await expect(page.getByRole("link", { name: "Question 1, open" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Question 2, answered" })).toHaveAttribute("aria-current", "step");
  await expectAccessible(page);

  await page.goto(reviewOf(address));
  await expect(page, "the review goes on where it was left").toHaveURL(/\/items\/energy-left$/);
});

test("an answer is changed from the look over", plain, async ({ page }) => {
  await signUp(page);
  await saveTimeline(page);
  const address = await startReview(page);
  await post(page, address, { value: "2", go: "next" });
  await page.goto(address);
  await page.getByRole("link", { name: "Look over everything" }).click();
  const first = page.getByRole("main").getByRole("listitem").first();
  await expect(first).toContainText("On a few days");
  await first.getByRole("link", { name: "Change the answer to question 1" }).click();
  await expect(page).toHaveURL(address);
  await answer(page, "5").check();
  await next(page);
  await page.getByRole("link", { name: "Look over everything" }).click();
  await expect(first).toContainText("Every day or nearly");
  await page.getByRole("link", { name: "Go to the first open question" }).click();
  expect(itemOf(page.url())).toBe("energy-left");
});

test("an empty review is not sent", plain, async ({ page }) => {
  await signUp(page);
  await saveTimeline(page);
  await page.goto(`${reviewOf(await startReview(page))}/check`);
  await page.getByRole("button", { name: "Send and see the result" }).click();
  await expect(page.getByRole("alert")).toContainText("Answer at least one question first.");
});

test("an answer sent after the session has gone is carried through signing in", plain, async ({ page, context }) => {
  const person = await signUp(page);
  await saveTimeline(page);
  const address = await startReview(page);
  await page.goto(address);
  await answer(page, "3").check();
  await context.clearCookies();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("main").getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("button", { name: "Save it now" }).click();
  await expect(page).toHaveURL(/\/items\/energy-left$/);
  await page.goto(address);
  await expect(answer(page, "3")).toBeChecked();
});

test("answers that make no sense are refused, and nobody else's review is there", plain, async ({ page, browser, baseURL }) => {
  await signUp(page);
  await saveTimeline(page);
  const address = await startReview(page);
  for (const value of ["6", "0", "decided-for-me", "<b>"]) {
    const refused = await page.request.post(address, { form: { value, go: "next" } });
    expect(refused.status(), value).toBe(422);
    expect(await refused.text()).toContain("Choose one of the answers shown.");
  }
  for (const item of ["no-such-item", "thoughts-on-managing"]) {
    expect((await page.goto(address.replace(/[^/]+$/, item)))?.status(), item).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing here");
  }
  const stranger = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const other = await stranger.newPage();
  await signUp(other);
  for (const path of [address, reviewOf(address), `${reviewOf(address)}/check`, `${reviewOf(address)}/answers`]) {
    expect((await other.goto(path))?.status(), path).toBe(404);
  }
  await stranger.close();
  await page.goto(address);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
});
