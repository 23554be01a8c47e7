// Four years in minutes: reviews, check-ins, changes of role, a swing that was accepted, and what came of it.
import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, signUp } from "../support/pages.ts";
import { post, startReview } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const REVIEWS = [0, 9, 18, 27, 36, 45];
const CHECK_INS = [2, 4, 6, 12, 14, 16, 21, 23, 25, 30, 32, 34, 39, 41, 43];
/** What begins in which month; the first goes on from before. */
const ROLES = [
  { track: "manager", month: -40 },
  { track: "engineer", month: 19 },
  { track: "tech-lead", month: 31 },
  { track: "manager", month: 40 },
];
const MOVE = "swing-to-engineering";
/** Questions where agreeing means less of what they ask about: answered the other way round, so that the curves move. */
const REVERSED = ["wanted-it-over", "woke-tired", "half-asleep", "wished-otherwise", "worn-out-early", "by-habit"];

const now = new Date();

/** A day so many months after it all began: in the middle of the month, four years ago at first. */
function day(month: number): Date {
  return new Date(Date.UTC(now.getUTCFullYear() - 4, now.getUTCMonth() + month, 15, 12));
}

const monthOf = (month: number) => day(month).toISOString().slice(0, 7);
const dayOf = (month: number) => day(month).toISOString().slice(0, 10);

/** Answers every question with the point nearest to the wanted one, where more is better, and sends; gives the address of the result. */
async function take(page: Page, instrument: string, point: number): Promise<string> {
  let address = await startReview(page, instrument);
  const review = address.replace(/\/items\/.*/, "");
  for (let asked = 0; /\/items\//.test(address) && asked < 80; asked += 1) {
    const html = await (await page.request.get(address)).text();
    const values = [...html.matchAll(/<input[^>]*type="radio"[^>]*>/g)].map(([input]) => /value="([^"]*)"/.exec(input)?.[1] ?? "");
    const points = values.filter((value) => /^\d+$/.test(value));
    const at = Math.min(points.length, point) - 1;
    const reversed = REVERSED.includes(address.replace(/.*\/items\//, ""));
    const value = points.length ? points[reversed ? points.length - 1 - at : at] : values[0];
    address = await post(page, address, { value, go: "next" });
  }
  await post(page, `${review}/check`, {});
  return new URL(review).pathname;
}

/** Ends the role of now and begins another. */
async function change(page: Page, { track, month }: (typeof ROLES)[number], before: (typeof ROLES)[number]): Promise<void> {
  const html = await (await page.request.get("/timeline")).text();
  // The latest stands first or last: it is the one without an end.
  for (const [, id] of html.matchAll(/href="\/timeline\/([0-9a-f-]{36})"/g)) {
    const form = await (await page.request.get(`/timeline/${id}`)).text();
    if (/name="to"[^>]*value="\d/.test(form)) continue;
    await post(page, `/timeline/${id}`, { track: before.track, from: monthOf(before.month), to: monthOf(month), entry: "chosen" });
  }
  await post(page, "/timeline", { track, from: monthOf(month), entry: "chosen" });
}

// A plan with something missing comes back.
test.use({ expectedErrors: [/status of 422/] });

test("four years, and what they say", { tag: "@once" }, async ({ page, server }) => {
  test.setTimeout(360_000);
  const look = async () => {
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  };
  try {
    await server.setClock(day(0));
    await signUp(page);
    await post(page, "/timeline", { track: "engineer", from: "2010-02", to: monthOf(-40), hands_on: "90", entry: "chosen" });
    await post(page, "/timeline", { track: "manager", from: monthOf(-40), hands_on: "5", entry: "pushed" });
    await post(page, "/goals", { near: "write software again", "pull-hands_on": "2", "pull-people": "0" });
    await page.goto("/account/check-ins");
    await page.getByLabel("Every quarter").check();
    await page.getByRole("button", { name: "Save" }).click();
    await look();
    let decision = "";
    let first = "";
    let calendar = "";
    for (let month = 0; month <= 47; month += 1) {
      await server.setClock(day(month));
      const role = ROLES.findIndex((one) => one.month === month);
      if (role > 0) await change(page, ROLES[role], ROLES[role - 1]);
      const hard = month < 19;
      if (month === 21) {
        await page.goto("/home");
        await expect(page.getByText("Today is the day you chose for a check-in.")).toBeVisible();
      }
      if (CHECK_INS.includes(month)) await take(page, "check-in", hard ? 5 - Math.ceil(month / 5) : 4);
      if (REVIEWS.includes(month)) {
        const result = await take(page, "where-am-i", hard ? 2 : 4);
        first ||= result;
        if (month === 9) {
          // Two check-ins and this review, each lower than the one before.
          await page.goto("/home");
          await expect(page.getByRole("heading", { name: "Enjoyment of the work now has gone down" })).toBeVisible();
          await expect(page.getByText("You have just taken a full review.")).toBeVisible();
          await look();
        }
        if (month === 0 || month === 9) await post(page, `${result}/moves/${MOVE}`, { choice: "later", seen: "0" });
        if (month === 18) {
          await page.goto(`${result}/moves/${MOVE}?choice=decline`);
          await expect(page.locator("[data-bias=discounting]")).toBeVisible();
          await look();
          await page.goto(`${result}/moves/${MOVE}`);
          await look();
          await page.getByRole("main").getByRole("link", { name: "I’ll do it" }).click();
          await page.getByLabel("What do you expect?").fill("I will look forward to Mondays again, and the toxic meetings will be somebody else’s.");
          await page.getByRole("button", { name: "Make it my plan" }).click();
          await expect(page.getByRole("alert")).toBeVisible();
          await look();
          await page.getByLabel("How sure are you?").selectOption("75");
          await page.getByLabel("Look back on").fill(dayOf(30));
          await page.getByLabel("Until which month").fill(monthOf(31));
          await page.getByLabel("How you will know that it worked").fill("I ship something each week.");
          await page.getByLabel("By when, for step 1").fill(dayOf(19));
          await page.getByRole("button", { name: "Make it my plan" }).click();
          await expect(page).toHaveURL(/\/decisions\/[^/]+\?saved=1$/);
          decision = page.url().replace(/\?.*/, "");
          await look();
          await page.goto("/account/calendar");
          await page.getByRole("button", { name: "Make the address" }).click();
          calendar = (await page.locator("code").textContent()) ?? "";
          await look();
        }
      }
      if (month === 31) {
        // What is due was in the calendar, and for whoever else sees it there is nothing to see.
        const days = await (await page.request.get(calendar)).text();
        expect(days).toContain(`DTSTART;VALUE=DATE:${dayOf(30).replaceAll("-", "")}\r\n`);
        expect(days).toContain("SUMMARY:Look back\r\n");
        expect(days).not.toMatch(/swing|engineer|Monday|ship/);
        await page.goto("/home");
        await expect(page.getByRole("heading", { name: "Time to look back" })).toBeVisible();
        await look();
        await page.getByRole("link", { name: "Tell what happened" }).click();
        await expect(page).toHaveURL(decision);
        await page.getByLabel("Did what you expected come about?").selectOption("yes");
        await page.getByLabel("Was it good for you?").selectOption("good");
        await page.getByLabel("In your own words").fill("Mondays are fine. I miss the one-to-ones.");
        await page.getByRole("button", { name: "Save what happened" }).click();
        await look();
      }
    }
    await page.goto("/decisions");
    await expect(page.getByRole("heading", { name: "How your expectations held" })).toBeVisible();
    await look();

    await page.goto("/history");
    const pictures = page.locator(".over-time");
    await expect(pictures).toHaveCount(3);
    await expect(pictures.first().locator(".over-time__mark")).toHaveCount(REVIEWS.length + CHECK_INS.length);
    await expect(page.locator("#figures + p + .table-frame tbody tr")).toHaveCount(REVIEWS.length + CHECK_INS.length);
    await look();
    // Every point opens its review, and every review its answers, and each its earlier ones. Marks take the focus in turn.
    const mark = pictures.first().locator(".over-time__mark").first();
    expect(await mark.getAttribute("href")).toBe(first);
    await mark.focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(first);
    await page.goto(`${first}/answers`);
    await page.getByRole("link", { name: "Your answers to this over time" }).first().click();
    await expect(page.locator(".history__item")).toHaveCount(REVIEWS.length);
    await look();
    await page.goto(`${first}/note`);
    await page.getByLabel("Your note").fill("Just after the reorganisation.");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Just after the reorganisation.")).toBeVisible();
    await page.goto("/history");
    await page.getByLabel("Put apart by").selectOption("role");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.locator("#apart + p + .table-frame tbody tr")).toHaveCount(ROLES.length);
    await look();
    await page.getByRole("button", { name: "Keep this question" }).click();
    await expect(page.getByRole("button", { name: /under each role\?$/ }).first()).toBeVisible();
    await look();
    // A month later nobody has opened it, and it may go.
    await server.setClock(day(49));
    await page.goto("/history");
    await expect(page.getByText(/^Not opened since/)).toBeVisible();
    await page.getByRole("button", { name: /under each role\?$/ }).first().click();
    await expect(page.locator("#apart + p + .table-frame tbody tr")).toHaveCount(ROLES.length);
    await expect(page.getByText(/^Not opened since/)).toHaveCount(0);
    // A clock that was set back harms nothing.
    await server.setClock(day(24));
    for (const address of ["/home", "/history", "/decisions", "/account/check-ins", "/account/calendar"]) {
      expect((await page.goto(address))?.status(), address).toBe(200);
    }
    await server.setClock(day(47));
    await page.goto("/history?by=role");
    await page.getByRole("navigation", { name: "Years" }).getByRole("link", { name: String(day(12).getUTCFullYear()) }).click();
    await expect(page).toHaveURL(/year=\d{4}&by=role$/);
    await look();
  } finally {
    await server.setClock();
  }
});
