// Everything of an account, taken along and brought back: by keyboard, with script and without.
import { randomUUID } from "node:crypto";
import { readFile, truncate, writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expectAccessible, signUp } from "../support/pages.ts";
import { post, saveTimeline, sendReview, startReview } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

// A form that comes back says so in its status, which the browser notes.
test.use({ expectedErrors: [/status of 422/] });

const WISH = "To build *something* again.";

/** Someone with a timeline, goals, a sent review and an open one. */
async function full(page: Page) {
  await signUp(page);
  await saveTimeline(page);
  await post(page, "/goals", { "pull-hands_on": "2", near: WISH });
  await sendReview(page);
  await startReview(page);
}

/** Presses a link that leads to a file, by keyboard; gives its name and its bytes. */
async function fetched(page: Page, link: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole("link", { name: link }).focus();
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function bringBack(page: Page, name: string, bytes: Buffer) {
  await page.getByLabel("Your file").setInputFiles({ name, mimeType: "application/json", buffer: bytes });
  await page.getByRole("button", { name: "Bring it back" }).press("Enter");
}

/** What says the same of two accounts: all but whose it is, and when it was made. */
function bare(bytes: Buffer): unknown {
  const { account, exported_at, ...rest } = JSON.parse(bytes.toString("utf8")) as Record<string, unknown>;
  expect([typeof account, typeof exported_at]).toEqual(["object", "string"]);
  return rest;
}

test("an account is taken along in three forms, and comes back in another one", async ({ page, browser, baseURL, javaScriptEnabled }) => {
  await full(page);
  await page.goto("/account");
  await page.getByRole("link", { name: "Your data" }).press("Enter");
  await expect(page).toHaveURL("/account/data");
  const json = await fetched(page, "Everything, as JSON");
  expect(json.name).toMatch(/^pendulum-account-\d{4}-\d\d-\d\d\.json$/);
  const zip = await fetched(page, "Tables, as CSV");
  expect([zip.name.slice(-4), zip.bytes.subarray(0, 2).toString()]).toEqual([".zip", "PK"]);
  const text = await fetched(page, "A text, as Markdown");
  expect(text.bytes.toString("utf8")).toContain("> To build \\*something\\* again.");

  const context = await browser.newContext({ baseURL, javaScriptEnabled });
  const other = await context.newPage();
  await signUp(other);
  await other.goto("/account/data");
  await bringBack(other, json.name, json.bytes);
  await expect(other.getByRole("status")).toHaveText(
    "2 reviews were added. Your timeline and your goals are those from the file.",
  );
  expect(bare((await fetched(other, "Everything, as JSON")).bytes)).toEqual(bare(json.bytes));
  await bringBack(other, json.name, json.bytes);
  await expect(other.getByRole("status")).toHaveText("Nothing was added. 2 reviews were here already.");
  await other.goto("/reviews");
  await expect(other.getByRole("main").getByRole("listitem")).toHaveCount(2);
  await context.close();
});

test("what is wrong with a file is said beside it, with its place", async ({ page }) => {
  await full(page);
  await page.goto("/account/data");
  const { name, bytes } = await fetched(page, "Everything, as JSON");
  const file = page.getByLabel("Your file");
  const fault = (text: string | RegExp) => expect(page.getByRole("alert").getByRole("listitem")).toHaveText(text);
  await page.getByRole("button", { name: "Bring it back" }).press("Enter");
  await fault("Choose a file first.");
  await expect(file).toHaveAttribute("aria-invalid", "true");
  await expect(file).toHaveAccessibleDescription(/Choose a file first\./);

  await bringBack(page, name, Buffer.from(bytes.toString("utf8").replace('"2021-04"', '"2031-04"')));
  await fault(/^Nothing was added\. timeline\[0\]\.to: This month is still to come/);
  await page.getByRole("alert").getByRole("link").press("Enter");
  await expect(file).toBeFocused();

  const own = bytes.toString("utf8").replaceAll('"instrument":"where-am-i"', `"instrument":"q-${randomUUID().slice(0, 8)}"`);
  await bringBack(page, name, Buffer.from(own));
  await fault(/reviews\[0\]\.instrument: .* Tick “Leave out reviews whose questionnaire isn’t here”/);
  await page.getByLabel("Leave out reviews whose questionnaire isn’t here").press("Space");
  await bringBack(page, name, Buffer.from(own));
  await expect(page.getByRole("status")).toHaveText(/^Nothing was added\. Reviews of 2 questionnaires|^Nothing was added\. Reviews of one/);
  await expectAccessible(page);
});

test("a file that is far too large is refused by its size", async ({ page }, info) => {
  const large = info.outputPath("large.json");
  await writeFile(large, "");
  await truncate(large, 200 * 1024 * 1024);
  await signUp(page);
  await page.goto("/account/data");
  await page.getByLabel("Your file").setInputFiles(large);
  await page.getByRole("button", { name: "Bring it back" }).press("Enter");
  await expect(page.getByRole("alert").getByRole("listitem")).toHaveText(/larger than 32 megabytes/);
});
