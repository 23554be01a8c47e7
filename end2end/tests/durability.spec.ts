// What the page called saved is on disk: after the server was killed, and on another device.
import { islandsReady, signIn, signUp } from "../support/pages.ts";
import { answer, answerAndSave, itemOf, next, reviewOf, saveTimeline, savedState, sendReview, startReview } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

// The server is away for a while.
test.use({ expectedErrors: [/ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE/] });

// Item id to value, in the order they are asked.
const GIVEN: [item: string, value: string][] = [
  ["looked-forward", "2"],
  ["energy-left", "4"],
  ["learned-lasting", "skip"],
  ["wished-otherwise", "5"],
  ["worn-out-early", "na"],
];

test("a server killed in the middle of a second review loses no answer", { tag: ["@script", "@once"] }, async ({ page, server, browser }) => {
  const person = await signUp(page);
  await saveTimeline(page);
  const first = await sendReview(page);
  const start = await startReview(page);
  const review = reviewOf(start);
  expect(review).not.toBe(first);
  await page.goto(start);
  await islandsReady(page);

  for (const [item, value] of GIVEN) {
    expect(itemOf(page.url())).toBe(item);
    await answerAndSave(page, value);
    await next(page);
  }
  // The place is saved as well.
  await expect(savedState(page)).toHaveText("Saved");
  const last = page.url();
  await server.kill();

  await test.step("an answer given meanwhile waits for the server", async () => {
    await answer(page, "3").check();
    await expect(savedState(page)).toHaveText(/^Not saved yet/);
  });

  await test.step("every acknowledged answer is there on another device, which goes on at the same item", async () => {
    await server.restart();
    const context = await browser.newContext({ baseURL: server.url });
    const device = await context.newPage();
    await signIn(device, person);
    await device.getByRole("link", { name: "Go on with your review" }).click();
    await expect(device).toHaveURL(last);
    for (const [item, value] of GIVEN) {
      await device.goto(`${review}/items/${item}`);
      await expect(device.getByRole("radio", { checked: true }), item).toHaveValue(value);
    }
    await device.goto(first);
    await expect(device.getByRole("heading", { name: "What would help most" })).toBeVisible();
    await context.close();
  });

  await test.step("the page that stayed open has saved what waited", async () => {
    await expect(savedState(page)).toHaveText("Saved", { timeout: 40_000 });
    await page.goto(review);
    await expect(page).toHaveURL(last);
    await expect(answer(page, "3")).toBeChecked();
    for (const [item, value] of GIVEN) {
      await page.goto(`${review}/items/${item}`);
      await expect(answer(page, value), item).toBeChecked();
    }
  });
});

test("an answer on its way while the server is killed is saved in the end", { tag: ["@script", "@once"] }, async ({ page, server }) => {
  await signUp(page);
  await saveTimeline(page);
  const address = await startReview(page);
  await page.goto(address);
  await islandsReady(page);
  await Promise.all([page.keyboard.press("4"), server.kill()]);
  await page.keyboard.press("5");
  await server.restart();
  await expect(savedState(page)).toHaveText("Saved");
  await page.goto(address);
  await expect(answer(page, "5")).toBeChecked();
});
