// Steps that lead to what a test is about: quick ones that post a form as a browser would, and those on the questionnaire.
import type { Locator, Page } from "@playwright/test";
import { expect } from "./test.ts";

/** Names and values of a form; a list for a name that stands several times. */
export type Fields = Record<string, string>;

/** An engineer who has managed for years: asked for on most paths, and never scored on the way there. */
export const MANAGER: Fields[] = [
  { track: "engineer", from: "2010-02", to: "2021-04", hands_on: "90", entry: "chosen" },
  { track: "manager", from: "2021-04", hands_on: "5", reports: "10", entry: "pushed" },
];

/** Posts a form with the page's session, without showing it; gives the address it leads to. */
export async function post(page: Page, path: string, form: Fields): Promise<string> {
  const response = await page.request.post(path, { form, headers: { accept: "text/html" } });
  expect(response.status(), `POST ${path}`).toBe(200);
  return response.url();
}

export async function saveTimeline(page: Page, stints: Fields[] = MANAGER): Promise<void> {
  for (const stint of stints) await post(page, "/timeline", stint);
}

/** Starts a review, or goes on with the open one; gives the address of the item to answer. */
export async function startReview(page: Page, instrument = "where-am-i"): Promise<string> {
  const address = await post(page, "/reviews", { instrument });
  expect(address).toMatch(/\/reviews\/[^/]+\/items\/[^/]+$/);
  return address;
}

/** Starts a review, answers its first item and sends it; gives the address of the result. */
export async function sendReview(page: Page): Promise<string> {
  const item = await startReview(page);
  await post(page, item, { value: "2", go: "stay" });
  const result = await post(page, `${reviewOf(item)}/check`, {});
  expect(result).toBe(reviewOf(item));
  return result;
}

/** Unhappy in the role and held in it by pay; everything else in the middle, and what is skipped stays unknown. */
const HELD_IN_ROLE: Record<string, string> = {
  "looked-forward": "1",
  "wished-otherwise": "5",
  "learned-lasting": "2",
  "by-habit": "5",
  "how-it-began": "decided-for-me",
  "choose-again": "1",
  regret: "5",
  "two-more-years": "1",
  "manager-pay": "5",
  "manager-less-pay": "1",
  "manager-asked-again": "skip",
  "manager-welcome": "skip",
  "told-anyone": "skip",
};

/** Starts a review, answers all of it as somebody held in a role, and sends it; gives the address of the result, which advises. */
export async function sendAll(page: Page): Promise<string> {
  let at = await startReview(page);
  while (at.includes("/items/")) at = await post(page, at, { value: HELD_IN_ROLE[itemOf(at)] ?? "3", go: "next" });
  return post(page, at, {});
}

/** The address of a review, from any page of it. */
export function reviewOf(address: string): string {
  return address.replace(/(\/reviews\/[^/]+).*/, "$1");
}

/** The id of the item that a page asks. */
export function itemOf(address: string): string {
  return new URL(address).pathname.replace(/.*\/items\//, "");
}

/** The radio button of a value, among the answers of the item shown. */
export function answer(page: Page, value: string): Locator {
  return page.getByRole("radio").and(page.locator(`[value="${value}"]`));
}

/** Goes on, and waits for what comes after this item. */
export async function next(page: Page): Promise<void> {
  const here = page.url();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page).not.toHaveURL(here);
}

/** The line that says how saving stands. */
export function savedState(page: Page): Locator {
  return page.getByRole("main").getByRole("status");
}

/** Answers the item shown and waits until the page says that it is on disk. */
export async function answerAndSave(page: Page, value: string): Promise<void> {
  await answer(page, value).check();
  await expect(savedState(page)).toHaveText("Saved");
}
