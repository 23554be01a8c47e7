// What the main pages cost in a real browser, at full speed and on a processor slowed four times. Times are reported as so many times
// what an empty page takes in the same run, since machines differ.
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { costOf, type Times, total } from "../support/measure.ts";
import { signUp } from "../support/pages.ts";
import { answer, itemOf, post, savedState, saveTimeline, sendReview, startReview } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

/** How often each page is opened; what else the machine does adds to some and takes from none, so the least counts. */
const ROUNDS = 5;
const SPEEDS = [1, 4];
const DAY = 24 * 60 * 60 * 1000;
/** Pages that an address is asked for, in a browser that knows none of their files. */
const PAGES: { name: string; at: (page: Page) => Promise<string> }[] = [
  { name: "landing", at: async () => "/" },
  { name: "answering", at: async (page) => (await someone(page), startReview(page)) },
  { name: "home", at: async (page) => (await someone(page), await sendReview(page), "/home") },
  { name: "result", at: async (page) => (await someone(page), sendReview(page)) },
  ...[3, 30, 300].map((count) => ({ name: `over time, ${count} reviews`, at: async (page: Page) => (await someone(page), await checkIn(page, count), "/history") })),
];

async function someone(page: Page) {
  await signUp(page);
  await saveTimeline(page);
}

/** Sends a check-in, and brings further ones by a file: the same a day earlier each. */
async function checkIn(page: Page, count: number) {
  let at = await startReview(page, "check-in");
  while (at.includes("/items/")) at = await post(page, at, { value: itemOf(at) === "which-way" ? "wider" : "3", go: "next" });
  await post(page, at, {});
  const file = await (await page.request.get("/account/data/everything.json")).json();
  const sent = JSON.stringify(file.reviews[0]);
  const earlier = (days: number) => {
    const moved = sent.replace(/"(\d{4}-\d\d-\d\dT[^"]+)"/g, (_, moment) => JSON.stringify(new Date(Date.parse(moment) - days * DAY)));
    const review = { ...JSON.parse(moved), id: randomUUID() };
    return { ...review, as_of: review.started_at.slice(0, 7) };
  };
  file.reviews = Array.from({ length: count - 1 }, (_, number) => earlier(number + 1));
  const buffer = Buffer.from(JSON.stringify(file));
  const answer = await page.request.post("/account/data", { multipart: { file: { name: "account.json", mimeType: "application/json", buffer } } });
  expect(answer.url()).toContain(`added=${count - 1}`);
}

async function slow(page: Page, rate: number) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

/** The least of each over the rounds. */
async function least(page: Page, address: string): Promise<Times & { shift: number; bytes: Map<string, number> }> {
  const costs = [];
  for (let round = 0; round < ROUNDS; round += 1) costs.push(await costOf(page, address));
  const of = (part: keyof Times) => Math.min(...costs.map((cost) => cost[part]));
  return { first: of("first"), largest: of("largest"), blocking: of("blocking"), shift: Math.max(...costs.map(({ shift }) => shift)), bytes: costs[0]!.bytes };
}

/** The first paint of a page with one word on it and nothing else. */
async function emptyPage(page: Page): Promise<number> {
  await page.route("**/empty", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Empty</title><p>Word" }));
  const { first } = await least(page, "/empty");
  await page.unroute("**/empty");
  return first;
}

for (const rate of SPEEDS) {
  const speed = rate === 1 ? "full speed" : `a processor slowed ${rate} times`;

  test(`pages at ${speed}`, async ({ browser, baseURL }) => {
    const lines = [`at ${speed}, first paint | largest paint | blocking, as so many times an empty page's first paint; shift; bytes`];
    for (const { name, at } of PAGES) {
      const context = await browser.newContext({ baseURL });
      const page = await context.newPage();
      const address = await at(page);
      await slow(page, rate);
      const empty = await emptyPage(page);
      const { first, largest, blocking, shift, bytes } = await least(page, address);
      const times = [first, largest, blocking].map((time) => (time / empty).toFixed(1)).join(" | ");
      const kinds = [...bytes].map(([kind, size]) => `${kind} ${size}`).join(", ");
      lines.push(`${name.padEnd(22)} ${times}; ${shift}; ${total(bytes)} (${kinds}); the empty page ${empty.toFixed(0)} ms`);
      await context.close();
    }
    console.log(lines.join("\n"));
  });

  test(`the first answer at ${speed}`, async ({ browser, baseURL }) => {
    const taken: number[] = [];
    const empty: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const context = await browser.newContext({ baseURL });
      const page = await context.newPage();
      await someone(page);
      const item = await startReview(page);
      await slow(page, rate);
      empty.push(await emptyPage(page));
      const began = performance.now();
      await page.goto(item, { waitUntil: "commit" });
      // As soon as there is something to touch.
      await answer(page, "2").locator("..").tap();
      await expect(page).not.toHaveURL(item);
      await expect(savedState(page)).toHaveText("Saved");
      taken.push(performance.now() - began);
      await context.close();
    }
    const times = Math.min(...taken) / Math.min(...empty);
    console.log(`the first answer at ${speed} is on disk, and the next question there, after ${times.toFixed(1)} times an empty page's first paint`);
  });
}
