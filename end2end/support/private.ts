// Steps in a tab: a review without an account.
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { answersOf, caseOf } from "./cases.ts";
import type { Fields } from "./steps.ts";
import { MANAGER, answer } from "./steps.ts";
import { expect } from "./test.ts";

/** A draft as it stands in the storage and in the file. */
export interface Draft {
  pendulum: number;
  stints: { id: string; stint: Record<string, unknown> }[];
  goals: { near: string; pulls: Record<string, number>; offer?: string; constraints: string[]; urgency?: string } | null;
  review: { id: string; answers: Record<string, string>; finished: string | null } | null;
}

/** Waits until a page of the tab is shown. */
export async function tabReady(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-tab", "ready");
}

/** Waits until everything is there that any page will need. */
export async function allFetched(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-adviser", "ready");
}

/** Loads the document and waits for the page of the tab at that address. */
export async function openTab(page: Page, hash = ""): Promise<void> {
  await page.goto(`/private${hash}`);
  await tabReady(page);
}

/** Goes to a page of the tab as a link would, without loading anything. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), hash);
}

export const heading = (page: Page): Locator => page.getByRole("heading", { level: 1 });

/** What the tab's own storage holds; nothing where it is empty. */
export async function stored(page: Page): Promise<Draft | null> {
  const text = await page.evaluate(() => sessionStorage.getItem("pendulum"));
  return text === null ? null : (JSON.parse(text) as Draft);
}

export async function addStint(page: Page, stint: Fields): Promise<void> {
  const form = page.locator("form.stint-form");
  const before = await page.locator(".stint").count();
  for (const name of ["track", "entry"]) await form.locator(`[name=${name}]`).selectOption(stint[name] ?? "");
  for (const name of ["from", "to", "hands_on", "reports", "title", "organisation"]) {
    await form.locator(`[name=${name}]`).fill(stint[name] ?? "");
  }
  await form.getByRole("button", { name: "Add to your timeline" }).click();
  await expect(page.locator(".stint")).toHaveCount(before + 1);
}

export async function tellTimeline(page: Page, stints: Fields[] = MANAGER): Promise<void> {
  await goTo(page, "#/timeline");
  for (const stint of stints) await addStint(page, stint);
}

/** Ticks and chooses these values, and saves. */
export async function tellGoals(page: Page, chosen: [name: string, value: string][], urgency = "", near = ""): Promise<void> {
  await goTo(page, "#/goals");
  for (const [name, value] of chosen) await page.locator(`[name="${name}"][value="${value}"]`).check();
  await page.locator("[name=urgency]").selectOption(urgency);
  await page.locator("[name=near]").fill(near);
  await page.getByRole("main").getByRole("button", { name: "Save" }).click();
  await expect(page.locator(".notice--success")).toHaveText("Saved.");
}

export async function begin(page: Page): Promise<void> {
  await goTo(page, "#/");
  await page.getByRole("button", { name: "Start the questions" }).click();
  await expect(page).toHaveURL(/#\/items\//);
}

/** The item that is asked. */
export const itemHere = (page: Page): string => page.url().replace(/.*#\/items\//, "");

/** Answers what there is an answer to and leaves the rest open, to the end. */
export async function answerAll(page: Page, answers: ReadonlyMap<string, string>): Promise<void> {
  const given = new Set<string>();
  for (let at = page.url(); at.includes("#/items/"); at = page.url()) {
    const value = answers.get(itemHere(page));
    if (value !== undefined) {
      await answer(page, value).check();
      given.add(itemHere(page));
    }
    await page.getByRole("button", { name: "Next" }).click();
    await expect(page).not.toHaveURL(at);
  }
  expect([...given].toSorted(), "every answer was asked for").toEqual([...answers.keys()].toSorted());
  await expect(page).toHaveURL(/#\/check/);
}

export async function finish(page: Page): Promise<void> {
  await goTo(page, "#/check");
  await page.getByRole("button", { name: "See the result" }).click();
  await expect(page).toHaveURL(/#\/result/);
}

/** A person of the shared cases, from the first role to the result. */
export async function playCase(page: Page, name: string): Promise<void> {
  const { stint, pull, offer, constraints = [], urgency } = caseOf(name);
  await tellTimeline(page, stint.map((one) => Object.fromEntries(Object.entries(one).map(([key, value]) => [key, String(value)]))));
  const chosen = [
    ...Object.entries(pull).map(([id, level]) => [`pull-${id}`, String(level)]),
    ...(offer ? [["offer", offer]] : []),
    ...constraints.map((id) => ["constraint", id]),
  ] as [string, string][];
  await tellGoals(page, chosen, urgency);
  await begin(page);
  await answerAll(page, answersOf(name));
  await finish(page);
}

/** A short review: timeline, goals, the first question answered. */
export async function playShort(page: Page): Promise<void> {
  await tellTimeline(page);
  await tellGoals(page, [["pull-hands_on", "2"]], "", "Less meetings, more code");
  await begin(page);
  await answer(page, "2").check();
  await finish(page);
}

/** The file that the person takes home. */
export async function takeHome(page: Page): Promise<{ name: string; text: string; draft: Draft }> {
  await goTo(page, "#/file");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save the file" }).click(),
  ]);
  const text = await readFile(await download.path(), "utf8");
  return { name: download.suggestedFilename(), text, draft: JSON.parse(text) as Draft };
}

/** Brings a file back. */
export async function bringBack(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await goTo(page, "#/file");
  await page.getByLabel("Your file").setInputFiles(file);
}

/** A file with that text. */
export const fileOf = (text: string) => ({ name: "pendulum.json", mimeType: "application/json", buffer: Buffer.from(text) });
