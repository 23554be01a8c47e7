// Answers on a bad day: no network, no session, another tab.
import { islandsReady, signIn, signOut, signUp } from "../support/pages.ts";
import { answer, answerAndSave, post, reviewOf, saveTimeline, savedState, startReview } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const scripted = { tag: ["@script", "@once"] };

// A form that comes back says so in its status, which the browser notes.
test.use({ expectedErrors: [/status of 422/] });

test.describe("without a network", () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });

  test("answers wait until it is back, and the page is not left by accident", scripted, async ({ page, context }) => {
    await signUp(page);
    await saveTimeline(page);
    const address = await startReview(page);
    await page.goto(address);
    await islandsReady(page);
    await context.setOffline(true);
    await answer(page, "2").check();
    await expect(savedState(page)).toHaveText("Not saved yet. We keep trying; please leave this page open.");
    await page.getByRole("button", { name: "Next" }).click();
    await answer(page, "4").check();
    await expect(savedState(page)).toHaveText(/^Not saved yet/);

    const asked = page.waitForEvent("dialog");
    const leaving = page.getByRole("link", { name: "Home" }).click();
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    await leaving;

    await context.setOffline(false);
    await expect(savedState(page)).toHaveText("Saved");
    await expect(answer(page, "4")).toBeChecked();
    await page.reload();
    await expect(answer(page, "4")).toBeChecked();
    await page.goto(address);
    await expect(answer(page, "2")).toBeChecked();
  });

  test("the way to the look over waits until everything is saved", scripted, async ({ page, context }) => {
    await signUp(page);
    await saveTimeline(page);
    await page.goto(await startReview(page));
    await islandsReady(page);
    await context.setOffline(true);
    await answer(page, "1").check();
    await expect(savedState(page)).toHaveText(/^Not saved yet/);
    await page.getByRole("link", { name: "Look over everything" }).click();
    await context.setOffline(false);
    await expect(page).toHaveURL(/\/check$/);
    await expect(page.getByRole("main").getByRole("listitem").first()).toContainText("Never or hardly ever");
  });
});

test.describe("without a session", () => {
  test.use({ expectedErrors: [/status of 401/] });

  test("answers wait until the person is signed in again", scripted, async ({ page, context }) => {
    const person = await signUp(page);
    await saveTimeline(page);
    const address = await startReview(page);
    await page.goto(address);
    await islandsReady(page);
    await answerAndSave(page, "2");

    const other = await context.newPage();
    await other.goto("/home");
    await signOut(other);
    await answer(page, "5").check();
    await expect(savedState(page)).toHaveText(
      "You have been signed out. Sign in again in another tab, then come back here: your answers will be saved.",
    );
    await page.getByRole("button", { name: "Next" }).click();
    await answer(page, "3").check();
    await expect(savedState(page)).toHaveText(/^You have been signed out/);

    await signIn(other, person);
    // Every window of a browser under test believes that it has the focus, so coming back has to be said.
    await page.bringToFront();
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(savedState(page)).toHaveText("Saved");
    await page.reload();
    await expect(answer(page, "3")).toBeChecked();
    await page.goto(address);
    await expect(answer(page, "5")).toBeChecked();
  });
});

test("a review that was sent in another tab takes no more answers, and says so", scripted, async ({ page, context }) => {
  await signUp(page);
  await saveTimeline(page);
  const address = await startReview(page);
  await page.goto(address);
  await islandsReady(page);
  await answerAndSave(page, "2");
  const other = await context.newPage();
  await other.goto(`${reviewOf(address)}/check`);
  await other.getByRole("button", { name: "Send and see the result" }).click();
  await expect(other).toHaveURL(reviewOf(address));

  await answer(page, "5").check();
  await expect(savedState(page)).toHaveText("This review was sent already, perhaps in another tab. It takes no more answers.");
  await page.goto(`${reviewOf(address)}/answers`);
  const asked = page.getByRole("listitem").filter({ hasText: "I looked forward to my working day" });
  await expect(asked).toContainText("On a few days");
  await page.goto(address);
  await expect(page, "an item of a sent review leads to its result").toHaveURL(reviewOf(address));
});

test("a review sent from two tabs is sent once", scripted, async ({ page, context }) => {
  await signUp(page);
  await saveTimeline(page);
  const item = await startReview(page);
  await post(page, item, { value: "2", go: "stay" });
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto(`${reviewOf(item)}/check`);
  await page.getByRole("button", { name: "Send and see the result" }).click();
  await expect(page).toHaveURL(reviewOf(item));
  await other.getByRole("button", { name: "Send and see the result" }).click();
  await expect(other.getByRole("status")).toHaveText("This review was sent before; here is its result.");
});

test("what was changed in another tab is looked over again before it is sent", { tag: "@once" }, async ({ page }) => {
  await signUp(page);
  await saveTimeline(page);
  const item = await startReview(page);
  await post(page, item, { value: "2", go: "stay" });
  await page.goto(`${reviewOf(item)}/check`);
  const first = page.getByRole("main").getByRole("listitem").filter({ hasText: "I looked forward to my working day" });
  await expect(first).toContainText("On a few days");
  await post(page, item, { value: "5", go: "stay" });
  await page.getByRole("button", { name: "Send and see the result" }).click();
  await expect(page.getByRole("alert")).toContainText("An answer was changed in another tab just now. Look over it, then send.");
  await expect(first).toContainText("Every day or nearly");
  await page.getByRole("button", { name: "Send and see the result" }).click();
  await expect(page).toHaveURL(reviewOf(item));
});
