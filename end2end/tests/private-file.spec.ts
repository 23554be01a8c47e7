// The file that somebody takes home from a tab, and what can come back instead of it.
import { truncate, writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { signUp } from "../support/pages.ts";
import { addStint, bringBack, fileOf, goTo, heading, openTab, playShort, stored, takeHome, tellTimeline } from "../support/private.ts";
import { expect, test } from "../support/test.ts";

const scripted = { tag: "@script" };

async function result(page: Page): Promise<string> {
  await goTo(page, "#/result");
  await page.locator(".result-lead").waitFor();
  return page.getByRole("main").innerText();
}

for (const account of [false, true]) {
  test(`a file brings everything back, ${account ? "signed in as well" : "signed out"}`, scripted, async ({ page, browser, baseURL }) => {
    await openTab(page);
    await playShort(page);
    const before = await result(page);
    const { name, text } = await takeHome(page);
    expect(name).toMatch(/^pendulum-\d{4}-\d\d-\d\d\.json$/);

    const elsewhere = await browser.newContext({ baseURL });
    const other = await elsewhere.newPage();
    if (account) await signUp(other);
    await openTab(other);
    await bringBack(other, fileOf(text));
    await expect(other.locator(".notice")).toBeFocused();
    await expect(other).toHaveURL(/#\/\?opened=1$/);
    expect(await result(other)).toBe(before);
    expect((await takeHome(other)).text, "taken home again it is the same").toBe(text);
    await other.reload();
    expect(await result(other)).toBe(before);
    await elsewhere.close();
  });
}

test("what can’t be read says why, and nothing is lost", scripted, async ({ page }, info) => {
  await page.addInitScript(() => {
    const text = Blob.prototype.text;
    Object.assign(window, { read: 0 });
    Blob.prototype.text = function () {
      (window as unknown as { read: number }).read += 1;
      return text.call(this);
    };
  });
  await openTab(page);
  await tellTimeline(page);
  const before = await stored(page);
  const { text, draft } = await takeHome(page);
  const fault = page.locator("#file-fault");
  const refused = async (file: Parameters<typeof bringBack>[1], words: RegExp) => {
    await bringBack(page, file);
    await expect(fault).toHaveText(words);
    await expect(page.getByLabel("Your file")).toHaveAttribute("aria-invalid", "true");
    expect(await stored(page), "what was there is there still").toEqual(before);
    // Away and back: the page forgets what it said.
    await goTo(page, "#/timeline");
    await expect(page.locator(".stint")).toHaveCount(2);
  };

  await refused(fileOf(JSON.stringify({ ...draft, pendulum: draft.pendulum + 1, more: "of it" })), /newer Pendulum wrote it/);
  await refused(fileOf(text.slice(0, -20)), /goes wrong at line \d+, column \d+/);
  await refused(fileOf(text.replace('"manager"', '"janitor"')), /“janitor” isn’t one of the values there are/);
  await refused(fileOf("A letter to a friend"), /can’t be read as something written here/);
  await refused(fileOf("[]"), /isn’t something written here/);
  await refused(fileOf(""), /There is nothing in it/);

  const large = info.outputPath("large.json");
  await writeFile(large, text);
  await truncate(large, 200_000_000);
  const reads = await page.evaluate(() => (window as unknown as { read: number }).read);
  expect(reads).toBe(6);
  await refused(large, /longer than 200 kilobytes/);
  expect(await page.evaluate(() => (window as unknown as { read: number }).read), "it wasn’t even opened").toBe(reads);

  await bringBack(page, fileOf(text));
  await expect(heading(page)).toBeVisible();
  await expect(page).toHaveURL(/#\/\?opened=1$/);
});

test("a file takes the place of what is there, and its page says so before", scripted, async ({ page }) => {
  await openTab(page);
  await tellTimeline(page);
  const { text } = await takeHome(page);
  await goTo(page, "#/timeline");
  await addStint(page, { track: "break", from: "2008-01", to: "2009-01" });
  await goTo(page, "#/file");
  await expect(page.getByText("It takes the place of everything that is in this tab now.")).toBeVisible();
  await bringBack(page, fileOf(text));
  await goTo(page, "#/timeline");
  await expect(page.locator(".stint")).toHaveCount(2);
});
