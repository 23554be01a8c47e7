// A person from the first page to the result: pushed into managing years ago, unhappy with it, held by pay and standing.
import type { Page } from "@playwright/test";
import { expectAccessible, newPerson } from "../support/pages.ts";
import { answer, itemOf, next } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

// Item id to the value of the answer, in no order: the page says which comes next.
const ANSWERS: Record<string, string> = {
  "looked-forward": "2",
  "wished-otherwise": "5",
  "energy-left": "2",
  "worn-out-early": "4",
  "learned-lasting": "2",
  "by-habit": "5",
  "how-it-began": "decided-for-me",
  "choose-again": "1",
  regret: "5",
  complained: "4",
  "speak-well": "2",
  "two-more-years": "2",
  "good-offer": "4",
  "new-code-base": "2",
  "trouble-following": "3",
  "someone-struggling": "3",
  "hard-conversation": "3",
  "manager-decisions": "4",
  "manager-final-word": "1",
  "manager-pay": "5",
  "manager-less-pay": "2",
  "manager-title": "4",
  "manager-any-title": "2",
  "hard-to-change": "2",
  "help-to-change": "3",
  "too-rusty": "3",
  "find-my-feet": "3",
  "manager-asked-again": "skip",
  "manager-welcome": "skip",
  "real-chances": "3",
  "seldom-openings": "3",
  "speaks-up-for-me": "4",
  "who-is-heard": "skip",
  "same-around-manager": "skip",
  "told-anyone": "skip",
  "someone-to-talk-to": "2",
  "on-my-own": "4",
};

test("a manager who is held in the role finds out what holds, and what to do", async ({ page }) => {
  test.setTimeout(120_000);
  await test.step("sign up", () => signUp(page));
  await test.step("timeline", () => tellTimeline(page));
  await test.step("goals", () => tellGoals(page));
  await test.step("questions", () => answerEverything(page));
  await test.step("look over and send", () => lookOverAndSend(page));
  await test.step("result", () => readResult(page));
  await test.step("answers behind it", () => followEvidence(page));
  await test.step("history", () => findInHistory(page));
});

async function signUp(page: Page) {
  const { email, password } = newPerson();
  await page.goto("/");
  await page.getByRole("main").getByRole("link", { name: "Create an account" }).first().click();
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Create the account" }).click();
  await page.getByRole("link", { name: "Not now" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Welcome");
}

async function tellTimeline(page: Page) {
  await page.getByRole("link", { name: "Tell your timeline" }).click();
  await addStint(page, { track: "Engineer", entry: "Chosen", from: "2010-02", to: "2021-04", handsOn: "90" });
  await addStint(page, { track: "Line manager", entry: "Pushed into it", from: "2021-04", handsOn: "5", reports: "10" });
  const stints = page.getByRole("main").getByRole("listitem").filter({ has: page.getByRole("heading") });
  await expect(stints).toHaveCount(2);
  // Latest first.
  await expect(stints.first()).toContainText("Since April 2021");
  await expect(stints.last()).toContainText("February 2010 to April 2021");
  await expect(stints.last()).toContainText("11 years 2 months · 90 percent hands-on · Chosen");
}

async function addStint(page: Page, stint: { track: string; entry: string; from: string; to?: string; handsOn: string; reports?: string }) {
  const form = page.getByRole("main").locator("form").filter({ has: page.getByRole("button", { name: "Add to your timeline" }) });
  await form.getByLabel("What kind of work?").selectOption({ label: stint.track });
  await form.getByLabel("How did it begin?").selectOption({ label: stint.entry });
  await form.getByLabel("From").fill(stint.from);
  await form.getByLabel("Until").fill(stint.to ?? "");
  await form.getByLabel("Hands-on share").fill(stint.handsOn);
  await form.getByLabel("Direct reports").fill(stint.reports ?? "");
  await form.getByRole("button", { name: "Add to your timeline" }).click();
  await expect(page.getByRole("status")).toHaveText("Saved.");
  await expect(page.getByRole("main").getByRole("heading", { level: 3, name: stint.track })).toBeVisible();
}

async function tellGoals(page: Page) {
  await page.getByRole("link", { name: "Go on to your goals" }).click();
  await page.getByRole("group", { name: "Going deep, hands-on" }).getByRole("radio").and(page.locator("[value='2']")).check();
  await page.getByRole("group", { name: "Managing people" }).getByRole("radio").and(page.locator("[value='-2']")).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toHaveText("Saved.");
  await page.getByRole("link", { name: "Go on", exact: true }).click();
}

async function answerEverything(page: Page) {
  await page.getByRole("button", { name: "Start a review" }).click();
  await expect(page).toHaveURL(/\/items\//);
  const asked: string[] = [];
  while (page.url().includes("/items/")) {
    const item = itemOf(page.url());
    const value = ANSWERS[item];
    expect(value, `an answer to ${item}`).toBeDefined();
    expect(asked, "each item comes once").not.toContain(item);
    asked.push(item);
    await answer(page, value).check();
    await next(page);
  }
  expect(asked.toSorted()).toEqual(Object.keys(ANSWERS).toSorted());
}

async function lookOverAndSend(page: Page) {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Look over your answers");
  await expect(page.getByText("Every question has an answer.")).toBeVisible();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(Object.keys(ANSWERS).length);
  await page.getByRole("button", { name: "Send and see the result" }).click();
}

async function readResult(page: Page) {
  await expect(page).toHaveURL(/\/reviews\/[^/]+$/);
  const fits = page.getByRole("region", { name: "Where you are" });
  await expect(fits.getByRole("heading", { level: 3 }).first()).toHaveText("Held in a role that isn’t yours");
  const moves = page.getByRole("region", { name: "What you could do" });
  await expect(moves.getByRole("heading", { level: 3 }).first()).toHaveText("Leave managing");
  // So little energy is spoken of before any move.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You sound tired, and that comes first.");
  await expect(page.getByText("It is no diagnosis and not medical advice.")).toBeVisible();
  await expectAccessible(page);
}

async function followEvidence(page: Page) {
  const first = page.getByRole("region", { name: "What you could do" }).getByRole("article").first();
  await first.getByText("Every fact, with its figure").click();
  await first.getByRole("link", { name: "your answers" }).first().click();
  await expect(page).toHaveURL(/\/answers#./);
  const measure = page.locator(":target");
  await expect(measure).toBeInViewport();
  await expect(measure.getByRole("listitem").first()).toBeVisible();
}

async function findInHistory(page: Page) {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Reviews" }).click();
  const reviews = page.getByRole("main").getByRole("listitem");
  await expect(reviews).toHaveCount(1);
  await reviews.getByRole("link", { name: "Held in a role that isn’t yours" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("You sound tired");
}
