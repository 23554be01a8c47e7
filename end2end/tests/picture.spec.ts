// The picture of a timeline: what it says, where it leads, and that it says the same in words.
import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, signUp } from "../support/pages.ts";
import { saveTimeline, sendReview } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const SWINGS = [
  { track: "engineer", from: "2010-01", to: "2016-01" },
  { track: "manager", from: "2016-01", to: "2019-01" },
  { track: "tech-lead", from: "2020-01" },
];

const image = (page: Page) => page.getByRole("main").getByRole("img", { name: /^A pendulum’s path since January 2010/ });

test.beforeEach(async ({ page }) => {
  await signUp(page);
});

test("home and a result show the picture, and the same as a table", async ({ page }) => {
  await saveTimeline(page, SWINGS);
  for (const address of [await sendReview(page), "/home"]) {
    await page.goto(address);
    await expect(image(page)).toHaveAccessibleName(/2 swings so far. Tech lead, .+ in this role/);
    await page.getByText("The same as a table").click();
    const table = page.getByRole("table");
    await expect(table.getByRole("rowheader")).toHaveText(["Tech lead", "Line manager", "Engineer"]);
    await expect(table.getByRole("row", { name: /^Engineer/ })).toContainText("January 2010 to January 2016");
    await expectNoSidewaysScroll(page);
  }
  // One sentence leads, then the picture, then everything else.
  await page.goto("/reviews");
  await page.getByRole("main").getByRole("listitem").first().getByRole("link").first().click();
  const order = await page.locator("main :is(h1, .swings, .result-lead__text, h2)").evaluateAll((all) => all.map((one) => one.className || one.tagName));
  expect(order.slice(0, 3)).toEqual(["result-lead__sentence", "swings", "result-lead__text"]);
});

test("each role in the picture leads to its form, and a gap to one with its months", async ({ page }) => {
  await saveTimeline(page, SWINGS);
  await page.goto("/timeline");
  const picture = page.getByRole("main").getByRole("group", { name: /^A pendulum’s path/ });
  await expect(picture.getByRole("link")).toHaveCount(SWINGS.length + 1);

  const manager = picture.getByRole("link", { name: "Change Line manager, January 2016 to January 2019" });
  await manager.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/timeline\/[^/?]+$/);
  await expect(page.getByLabel("From", { exact: true })).toHaveValue("2016-01");

  await page.goto("/timeline");
  await picture.getByRole("link", { name: "Add what you did from January 2019 to January 2020" }).click();
  // Months are nobody else's business: an address stays in a browser's history.
  await expect(page).toHaveURL("/timeline?gap=0#add");
  await expect(page.getByLabel("From", { exact: true })).toHaveValue("2019-01");
  await expect(page.getByLabel("Until")).toHaveValue("2020-01");
  await page.getByLabel("What kind of work?").selectOption({ label: "A break" });
  await page.getByRole("button", { name: "Add to your timeline" }).click();
  await expect(page.getByRole("status")).toHaveText("Saved.");
  await expect(picture.getByRole("link")).toHaveCount(SWINGS.length + 1);
  await expect(picture.getByRole("link", { name: /^Add what you did/ })).toHaveCount(0);
});

test("forty years of roles, some at once, stay a picture that axe can read", { tag: "@once" }, async ({ page }) => {
  const tracks = ["engineer", "manager", "other", "tech-lead", "executive", "break"];
  const years = Array.from({ length: 40 }, (_, year) => 1985 + year);
  const roles = years.map((year, at) => ({ track: tracks[at % tracks.length], from: `${year}-01`, to: `${year + 1}-06`, overlap: "yes" }));
  await saveTimeline(page, roles);
  await page.goto("/timeline");
  await expect(page.locator(".swings__stint")).toHaveCount(40);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test("somebody new gives two facts, and the questions begin", async ({ page }) => {
  await page.goto("/home");
  await page.getByLabel("What do you do now?").selectOption({ label: "Engineer" });
  await page.getByLabel("Since when?").fill("2019-04");
  await page.getByRole("button", { name: "Start the questions" }).click();
  await expect(page).toHaveURL(/\/reviews\/[^/]+\/items\/[^/]+$/);
  await page.goto("/timeline");
  await expect(page.getByRole("main").getByRole("listitem").filter({ has: page.getByRole("heading") })).toContainText("Since April 2019");
});

test.describe("with a month that isn't one", () => {
  test.use({ expectedErrors: [/status of 422/] });

  test("the form comes back on the timeline, with what was typed", async ({ page }) => {
    await page.goto("/home");
    await page.getByLabel("Since when?").fill("2019-04");
    // The browser would ask for the other field by itself.
    await page.locator("form.begin").evaluate((form: HTMLFormElement) => (form.noValidate = true));
    await page.getByRole("button", { name: "Start the questions" }).click();
    await expect(page.getByRole("alert")).toContainText("Choose the kind of work.");
    await expect(page.getByLabel("From", { exact: true })).toHaveValue("2019-04");
  });
});
