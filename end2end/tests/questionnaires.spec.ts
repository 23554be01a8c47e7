// Every questionnaire, played to its end along every branch; the list of them; and answers in one's own words.
import type { Page } from "@playwright/test";
import { expectNoSidewaysScroll, islandsReady, signUp } from "../support/pages.ts";
import { INSTRUMENTS, type Instrument, type Item, type Play, branches, instrument, plays, values } from "../support/instruments.ts";
import { answer, itemOf, post, reviewOf, saveTimeline, startReview } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const script = { tag: ["@script", "@once"] };
const WORDS = "Those <who> ask & those\n  who don’t";

async function begin(page: Page, track: string, id: string): Promise<string> {
  await signUp(page);
  await saveTimeline(page, [{ track, from: "2019-01" }]);
  return startReview(page, id);
}

/** Answers the item shown: the island by keys, a page of words by typing. */
async function answerShown(page: Page, item: Item, value: string): Promise<void> {
  if (item.scale === "words") {
    await page.getByRole("textbox").fill(WORDS);
    await page.getByRole("button", { name: "Next" }).click();
    return;
  }
  await page.keyboard.press(String(values(item).indexOf(value) + 1));
  await page.keyboard.press("Enter");
}

/** From the first item to the result. */
async function playToTheEnd(page: Page, { asked, answers }: Play): Promise<void> {
  let before: Item | undefined;
  for (const item of asked) {
    await expect(page).toHaveURL(new RegExp(`/items/${item.id}$`));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(item.text);
    // Only a new document has to come to life.
    if (item.scale !== "words" && (before === undefined || before.scale === "words")) await islandsReady(page);
    await answerShown(page, item, answers.get(item.id)!);
    before = item;
  }
  await expect(page).toHaveURL(/\/check$/);
  await expect(page.getByText("Every question has an answer.")).toBeVisible();
  await page.getByRole("button", { name: "Send and see the result" }).click();
}

/** The result says something, and shows a figure. */
async function expectResult(page: Page, { title, result }: Instrument, words: boolean): Promise<void> {
  await expect(page).toHaveURL(/\/reviews\/[^/]+$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/\p{L}{3}/u);
  if (result === "figures") {
    await expect(page.getByText(`${title} · `)).toBeVisible();
    await expect(page.getByRole("heading", { name: "Figure by figure" })).toBeVisible();
  } else {
    await page.getByRole("link", { name: "All your answers" }).click();
  }
  await expect(page.getByText(/^\d+ of 100$/).first()).toBeVisible();
  if (words) await expect(page.getByText(WORDS).first()).toBeVisible();
}

for (const id of INSTRUMENTS) {
  const known = instrument(id);
  const ways = plays(known);

  test(`${id}: the plays take every branch, and leave it`, script, () => {
    const tried = new Set(ways.flatMap(({ tries }) => [...tries]));
    expect([...branches(known)].filter((part) => !tried.has(part))).toEqual([]);
  });

  for (const [number, way] of ways.entries()) {
    test(`${id}: way ${number + 1} of ${ways.length}, ${way.track}`, script, async ({ page }) => {
      await page.goto(await begin(page, way.track, id));
      await playToTheEnd(page, way);
      await expectResult(page, known, way.asked.some(({ scale }) => scale === "words"));
    });
  }
}

test("a questionnaire with open questions is taken without script", { tag: "@plain" }, async ({ page }) => {
  const known = instrument("ready-to-manage");
  const way = plays(known).find(({ asked }) => asked.some(({ scale }) => scale === "words"))!;
  await page.goto(await begin(page, way.track, known.id));
  for (const item of way.asked) {
    await expect(page).toHaveURL(new RegExp(`/items/${item.id}$`));
    if (item.scale === "words") await page.getByRole("textbox").fill(WORDS);
    else await answer(page, way.answers.get(item.id)!).check();
    await page.getByRole("button", { name: "Next" }).click();
  }
  await expect(page.getByText(WORDS).first()).toBeVisible();
  await page.getByRole("button", { name: "Send and see the result" }).click();
  await expectResult(page, known, true);
});

test("the list leads into a questionnaire and back to its result", { tag: "@once" }, async ({ page }) => {
  await signUp(page);
  await page.goto("/questionnaires");
  await page.getByRole("link", { name: "Tell your timeline" }).click();
  await expect(page).toHaveURL(/\/timeline$/);
  await saveTimeline(page);
  await page.goto("/home");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Questions" }).click();
  await page.getByRole("button", { name: /^Start\W+Check-in$/ }).click();
  await expect(page).toHaveURL(/\/items\/enjoyed$/);
  await page.goto("/questionnaires");
  await page.getByRole("link", { name: /^Go on\W+Check-in$/ }).click();
  await expect(page).toHaveURL(/\/items\/enjoyed$/);
  const review = reviewOf(page.url());
  await post(page, page.url(), { value: "4" });
  await post(page, `${review}/check`, {});
  await page.goto("/questionnaires");
  await page.getByRole("link", { name: /^Result from .*Check-in$/ }).click();
  await expect(page).toHaveURL(review);
  await expect(page.getByRole("heading", { name: "Enjoyment of the work now", exact: true })).toBeVisible();
  await page.goto("/reviews");
  await expect(page.getByRole("link", { name: /Check-in/ })).toBeVisible();
});

test("five links stand side by side on a phone", { tag: "@once" }, async ({ page }) => {
  await signUp(page);
  for (const width of [390, 360, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/questionnaires");
    await expectNoSidewaysScroll(page);
    const tops = await page.getByRole("navigation", { name: "Main" }).getByRole("link").evaluateAll((links) =>
      links.map((link) => Math.round(link.getBoundingClientRect().top)),
    );
    expect(new Set(tops).size, `${width} pixels wide`).toBe(1);
  }
});

test.describe("in one’s own words", () => {
  test.use({ expectedErrors: [/status of 422/] });

  test("what is typed goes along on every way, and comes back when it can’t be taken", { tag: "@once" }, async ({ page }) => {
    const words = (await begin(page, "engineer", "ready-to-manage")).replace(/[^/]+$/, "heard-less");
    await page.goto(words);
    const field = page.getByRole("textbox");
    await field.fill("x".repeat(2001));
    await page.getByRole("button", { name: "Question 1, open" }).click();
    await expect(page.getByRole("alert")).toContainText("Keep this to 2000 characters");
    await expect(field).toHaveValue("x".repeat(2001));
    await field.fill(WORDS);
    await page.getByRole("radio", { name: "Rather not say" }).check();
    await page.getByRole("button", { name: "Next" }).click();
    await expect(page.getByRole("alert")).toContainText("You wrote something");
    await expect(field).toHaveValue(WORDS);
    await page.getByRole("radio", { name: "In my own words" }).check();
    await page.getByRole("button", { name: "Question 1, open" }).click();
    expect(itemOf(page.url())).toBe("asked-first");
    await page.goto(words);
    await expect(field).toHaveValue(WORDS);
    await field.fill("");
    await page.getByRole("button", { name: "Look over everything" }).click();
    await expect(page.getByRole("alert")).toContainText("This is empty.");
    await page.getByRole("radio", { name: "Doesn’t apply" }).check();
    await page.getByRole("button", { name: "Look over everything" }).click();
    await expect(page).toHaveURL(/\/check$/);
    await page.goto(words);
    await expect(page.getByRole("radio", { name: "Doesn’t apply" })).toBeChecked();
  });

  test("the island leads to a page of words once all is saved, and the browser’s back comes back", script, async ({ page }) => {
    const before = (await begin(page, "engineer", "ready-to-manage")).replace(/[^/]+$/, "same-around-boss");
    await page.goto(before);
    await islandsReady(page);
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    await page.route("**/api/save_response", async (route) => {
      await arrived;
      await route.continue();
    });
    await page.keyboard.press("2");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/items\/heard-less$/);
    await expect(page.getByRole("textbox"), "not before the answer is saved").toHaveCount(0);
    arrive();
    await page.getByRole("textbox").fill(WORDS);
    await page.getByRole("button", { name: "Back" }).click();
    await expect(page).toHaveURL(before);
    await islandsReady(page);
    await expect(answer(page, "2")).toBeChecked();
    await expect(page.getByRole("link", { name: /, answered$/ })).toHaveCount(2);
    await page.goto(reviewOf(before));
    await expect(page, "the review goes on where it was left").toHaveURL(before);
  });
});
