// What the first page and the questions may weigh on the wire, and that nothing on a page moves by itself. Times are
// asserted nowhere, since machines differ.
import { costOf, total } from "../support/measure.ts";
import { signUp } from "../support/pages.ts";
import { answerAndSave, saveTimeline, sendReview, startReview } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const LANDING = 60_000;
const ANSWERING = 130_000;

test("the first page weighs little, and nothing on it moves", { tag: ["@script", "@once"] }, async ({ page }) => {
  const { bytes, shift } = await costOf(page, "/");
  expect(bytes.get("Document")).toBeGreaterThan(0);
  expect(total(bytes), JSON.stringify([...bytes])).toBeLessThanOrEqual(LANDING);
  expect(shift).toBe(0);
});

test("the questions weigh little, and nothing on them moves, also while one answers", { tag: ["@script", "@once"] }, async ({ page }) => {
  await signUp(page);
  await saveTimeline(page);
  const item = await startReview(page);
  const { bytes, shift } = await costOf(page, item, async () => answerAndSave(page, "2"));
  expect(bytes.get("Module")).toBeGreaterThan(0);
  expect(total(bytes), JSON.stringify([...bytes])).toBeLessThanOrEqual(ANSWERING);
  expect(shift).toBe(0);
});

test("nothing moves on home, timeline and result", { tag: ["@script", "@once"] }, async ({ page }) => {
  await signUp(page);
  await saveTimeline(page);
  const result = await sendReview(page);
  for (const address of ["/home", "/timeline", result]) {
    const { shift } = await costOf(page, address);
    expect(shift, address).toBe(0);
  }
});
