// What if: trying other facts about a result, by keyboard, with script and without; kept nowhere.
import type { Locator, Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, signUp } from "../support/pages.ts";
import { post, saveTimeline, sendAll } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const HELD = "Leave managing";
const NOVICE = "Hand the team over, soon and well";
const INSTEAD = `With this, “${NOVICE}” would come first instead of “${HELD}”.`;

/** Signs up, answers everything, sends; gives the address of the what-if page. */
async function advised(page: Page): Promise<string> {
  await signUp(page);
  await saveTimeline(page);
  await post(page, "/goals", { "pull-hands_on": "2", "pull-people": "-1" });
  return `${await sendAll(page)}/what-if`;
}

/** Opens the page, and waits until its dials answer by themselves. */
async function open(page: Page): Promise<void> {
  await page.goto(await advised(page));
  await expect(page.locator("form[data-live]")).toBeVisible();
}

const time = (page: Page): Locator => page.getByRole("slider", { name: "Time in the present role" });
const said = (page: Page): Locator => page.locator(".shift__said");
const firstMove = (page: Page): Locator => page.locator("#shift ol > li").first();
const changed = (page: Page): Locator => page.locator("[data-changed]");

test("a dial moved by keyboard shifts the lists, and nothing leaves the browser", { tag: "@script" }, async ({ page }) => {
  await open(page);
  await expect(said(page)).toHaveText(`Now “${HELD}” comes first.`);
  const { href, length } = await page.evaluate(() => ({ href: location.href, length: history.length }));
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));

  await time(page).focus();
  await page.keyboard.press("Home");
  for (let month = 0; month < 6; month += 1) await page.keyboard.press("ArrowRight");
  await expect(said(page)).toHaveText(INSTEAD);
  await expect(firstMove(page)).toContainText(NOVICE);
  await expect(firstMove(page)).toContainText("new here");
  await expect(page.locator("#shift")).toContainText(`${HELD} would no longer stand out, was place 1`);
  await expect(page.locator(".shift__fit").first()).toContainText("new: it doesn’t fit now");
  // The dial itself says where it stands, and where it stood.
  await expect(time(page)).toHaveAttribute("aria-valuetext", /^6 months, As if it had begun in /);
  await expect(changed(page)).toHaveCount(1);
  await expect(changed(page)).toContainText(/changed, was 5 years/);

  // Enter sends forms elsewhere.
  await page.keyboard.press("Enter");
  await expect(said(page)).toHaveText(INSTEAD);
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => ({ href: location.href, length: history.length }))).toEqual({ href, length });
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test("every kind of dial counts, and one button takes all of it back", { tag: "@script" }, async ({ page }) => {
  await open(page);
  const before = await page.locator("#shift").innerHTML();
  await page.getByRole("slider", { name: "Enjoyment of the work now" }).press("End");
  await page.getByText("What else draws you", { exact: true }).first().click();
  await page.getByRole("group", { name: "Managing people" }).getByRole("radio", { name: "Strongly towards" }).check();
  await page.getByRole("checkbox", { name: "I have been offered a management role" }).check();
  await page.getByText("What binds you", { exact: true }).first().click();
  await page.getByRole("checkbox", { name: "Health" }).check();
  await page.getByText("What may hold you", { exact: true }).first().click();
  const supposed = page.getByRole("checkbox", { name: "Try an answer on “Fear of not being asked again”" });
  const unknown = page.getByRole("slider", { name: "Fear of not being asked again" });
  // What nobody answered has no place on its scale until it is supposed.
  await expect(unknown).toHaveCount(0);
  await supposed.check();
  await expect(unknown).toHaveAttribute("aria-valuetext", /^50 of 100, /);
  await expect(changed(page)).toHaveCount(5);
  await expect(page.locator("#shift")).not.toHaveJSProperty("innerHTML", before);

  await page.getByRole("link", { name: "Back to how it is" }).click();
  await expect(changed(page)).toHaveCount(0);
  await expect(supposed).not.toBeChecked();
  await expect(unknown).toHaveCount(0);
  await expect(page.locator("#shift")).toHaveJSProperty("innerHTML", before);
});

test("what shifts is said once, when the dials are at rest", { tag: ["@script", "@once"] }, async ({ page }) => {
  await page.clock.install();
  await open(page);
  const region = page.locator("#what-if-said");
  await expect(region).toHaveRole("status");
  await expect(page.getByRole("main").locator("[aria-live], [role=status], [role=alert], output")).toHaveCount(1);
  await region.evaluate((element) => {
    element.toggleAttribute("data-test");
    const heard: string[] = [];
    new MutationObserver(() => heard.push(element.textContent ?? "")).observe(element, { childList: true, characterData: true, subtree: true });
    Object.assign(window, { heard });
  });
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);

  // From here on time passes when told to.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 60_000));
  await time(page).press("Home");
  for (let month = 0; month < 6; month += 1) {
    await time(page).press("ArrowRight");
    await page.clock.runFor(100);
  }
  await expect(said(page)).toHaveText(INSTEAD);
  await page.clock.runFor(500);
  expect(await heard(), "while the dial moves").toEqual([]);
  await page.clock.runFor(200);
  expect(await heard(), "at rest").toEqual([INSTEAD]);

  // The same again is no news; another sentence is.
  await time(page).press("ArrowRight");
  await page.clock.runFor(5_000);
  await expect(time(page)).toHaveAttribute("aria-valuetext", /^7 months/);
  expect(await heard(), "the same sentence").toEqual([INSTEAD]);
  await page.getByRole("link", { name: "Back to how it is" }).click();
  await page.clock.runFor(1_000);
  expect(await heard(), "back").toEqual([INSTEAD, `Now “${HELD}” comes first.`]);
});

test("the sentence stays in sight, and the dial where it is", { tag: "@script" }, async ({ page }) => {
  await open(page);
  await page.getByText("How it goes", { exact: true }).first().click();
  for (const name of ["Enjoyment of the work now", "Energy"]) {
    const dial = page.getByRole("slider", { name });
    await dial.scrollIntoViewIfNeeded();
    const before = await dial.boundingBox();
    await dial.press("End");
    await expect(page.locator(".dial", { has: dial })).toHaveAttribute("data-changed");
    await expect(said(page)).toBeInViewport({ ratio: 1 });
    expect((await dial.boundingBox())?.y, name).toBe(before?.y);
  }
  await expectNoSidewaysScroll(page);
});

test("nobody is kept from it", { tag: "@script" }, async ({ page }) => {
  await open(page);
  for (const fold of await page.locator(".dials__fold > summary").all()) await fold.click();
  for (const box of await page.locator("[name=supposed]").all()) await box.check();
  await time(page).press("Home");
  await expect(changed(page)).not.toHaveCount(1);
  await expectAccessible(page);
});

test("without script a form does the same", { tag: "@plain" }, async ({ page }) => {
  const address = await advised(page);
  await page.goto(address);
  await expect(said(page)).toHaveText(`Now “${HELD}” comes first.`);
  await time(page).press("Home");
  for (let month = 0; month < 6; month += 1) await time(page).press("ArrowRight");
  await page.getByRole("button", { name: "Show what would shift" }).click();
  await expect(said(page)).toHaveText(INSTEAD);
  // Nothing of it stands in the address, and the form stays as it was sent.
  await expect(page).toHaveURL(address);
  await expect(time(page)).toHaveValue("6");
  await expect(changed(page)).toHaveCount(1);
  await expectAccessible(page);

  // Unknown stays unknown, and its dial away, until one says otherwise.
  await page.getByText("What may hold you", { exact: true }).first().click();
  const unknown = page.getByRole("slider", { name: "Fear of not being asked again" });
  await expect(unknown).toHaveCount(0);
  await page.getByRole("checkbox", { name: "Try an answer on “Fear of not being asked again”" }).check();
  await unknown.press("End");
  await page.getByRole("button", { name: "Show what would shift" }).click();
  await expect(changed(page)).toHaveCount(2);
  await expect(unknown).toHaveValue("100");

  await page.getByRole("link", { name: "Back to how it is" }).click();
  await expect(changed(page)).toHaveCount(0);
  await expect(said(page)).toHaveText(`Now “${HELD}” comes first.`);
});

test("how long a dial takes, on a processor a quarter as fast", { tag: ["@script", "@once"] }, async ({ page }) => {
  // Hundreds of moves on a slowed processor, which other tests have a share of: how long all of it takes says nothing.
  test.setTimeout(180_000);
  await open(page);
  for (const fold of await page.locator(".dials__fold > summary").all()) await fold.click();
  for (const box of await page.locator("[name=supposed]").all()) await box.check();
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  // The same moves several times over: what else the machine does meanwhile adds to some of them, and takes nothing from any.
  const ROUNDS = 3;
  const moves = await page.evaluate(async (rounds) => {
    const moves = new Map<string, { work: number; whole: number; lists: number; answered: boolean }[]>();
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const dials = [...document.querySelectorAll<HTMLInputElement>("input[type=range]")];
    const each = dials.flatMap((dial) => [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => ({ dial, share })));
    for (const { dial, share } of Array.from({ length: rounds }, () => each).flat()) {
      await frame();
      const value = dial.closest("[data-dial]")?.querySelector("[data-value]");
      const sentence = document.querySelector(".shift__said");
      const old = value?.textContent;
      const to = Math.round(Number(dial.max) * share);
      // Never where it stands already.
      dial.value = String(Number(dial.value) === to ? to + 1 : to);
      // These two stand around the page's own work in the next frame; what follows it there is layout.
      let began = 0;
      requestAnimationFrame(() => (began = performance.now()));
      const from = performance.now();
      dial.dispatchEvent(new Event("input", { bubbles: true }));
      await frame();
      document.body.getBoundingClientRect();
      const now = performance.now();
      const said = sentence?.textContent;
      const moved = value?.textContent !== old;
      await frame();
      document.body.getBoundingClientRect();
      const lists = performance.now() - from;
      // What the frame says of the move is what the whole comparison says.
      const answered = moved && said === document.querySelector(".shift__said")?.textContent;
      const name = `${dial.name} to ${share}`;
      moves.set(name, [...(moves.get(name) ?? []), { work: now - began, whole: now - from, lists, answered }]);
    }
    return [...moves].map(([name, times]) => ({ name, times }));
  }, ROUNDS);
  expect(moves.length).toBe(22 * 5);
  const unanswered = moves.filter(({ times }) => times.length !== ROUNDS || times.some(({ answered }) => !answered));
  expect(unanswered.map(({ name }) => name), "moves that the next frame does not show").toEqual([]);
  // Reported, never asserted: machines differ.
  const report = (title: string, part: "work" | "whole" | "lists") => {
    const least = moves.map(({ name, times }) => ({ name, time: Math.min(...times.map((one) => one[part])) }));
    const sorted = least.toSorted((a, b) => a.time - b.time);
    const [median, worst] = [sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!];
    const shown = `${median.time.toFixed(1)} ms at the median, ${worst.time.toFixed(1)} ms at the worst (${worst.name})`;
    console.log(`what-if at a quarter of the speed, ${moves.length} moves, the least of ${ROUNDS} each: ${title} ${shown}`);
  };
  report("the work within the frame", "work");
  report("from the event to the shown frame", "whole");
  report("from the event to the frame that shows the lists", "lists");
});
