// The timeline: telling it, changing it, and what is asked back.
import type { Locator, Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, signUp } from "../support/pages.ts";
import { MANAGER, saveTimeline } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

// A form that comes back says so in its status, which the browser notes.
test.use({ expectedErrors: [/status of 422/] });

const LABELS = {
  track: "What kind of work?",
  from: "From",
  to: "Until",
  handsOn: "Hands-on share",
  reports: "Direct reports",
  title: "Title",
  organisation: "Organisation",
} as const;

type Stint = Partial<Record<keyof typeof LABELS, string>>;

async function fill(page: Page, { track, ...texts }: Stint) {
  if (track) await page.getByLabel(LABELS.track).selectOption({ label: track });
  for (const [name, text] of Object.entries(texts)) await page.getByLabel(LABELS[name as keyof Stint]).fill(text);
}

const add = (page: Page) => page.getByRole("button", { name: "Add to your timeline" }).click();
const save = (page: Page) => page.getByRole("button", { name: "Save" }).click();
const stints = (page: Page): Locator => page.getByRole("main").getByRole("listitem").filter({ has: page.getByRole("heading") });

/** The form came back with one message, beside that field. */
async function expectFault(page: Page, name: keyof Stint, message: string) {
  await expect(page.getByRole("alert").getByRole("listitem")).toHaveText([message]);
  await expect(page.getByLabel(LABELS[name])).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel(LABELS[name])).toHaveAccessibleDescription(new RegExp(message));
}

/** A month so far ahead that no test meets it. */
const LATER = `${new Date().getUTCFullYear() + 2}-01`;

test.beforeEach(async ({ page }) => {
  await signUp(page);
});

test("an empty timeline says where to begin, and comes before the questions", async ({ page }) => {
  await page.goto("/timeline");
  await expect(page.getByRole("heading", { name: "Your first role here" })).toBeVisible();
  await expect(stints(page)).toHaveCount(0);
  await page.goto("/reviews");
  await page.getByRole("button", { name: "Start a review" }).click();
  await expect(page).toHaveURL(/\/timeline/);
  await expect(page.getByRole("status")).toHaveText("Tell us what you do now first: the questions depend on it.");
});

test("a role is added, changed and removed", async ({ page }) => {
  await page.goto("/timeline");
  await fill(page, { track: "Tech lead", from: "2019-03", title: "Lead <of> “things” & more", handsOn: "60" });
  await add(page);
  await expect(page.getByRole("status")).toHaveText("Saved.");
  await expect(stints(page)).toHaveCount(1);
  await expect(stints(page)).toContainText("Lead <of> “things” & more");
  await expect(stints(page)).toContainText("60 percent hands-on");

  await stints(page).getByRole("link", { name: /^Change\W+Tech lead/ }).click();
  await expect(page.getByLabel(LABELS.from)).toHaveValue("2019-03");
  await expect(page.getByLabel(LABELS.title)).toHaveValue("Lead <of> “things” & more");
  await fill(page, { from: "2019-05", to: "2020-01", organisation: "Example Ltd" });
  await save(page);
  await expect(stints(page)).toContainText("May 2019 to January 2020");
  await expect(stints(page)).toContainText("Example Ltd");

  await stints(page).getByRole("link", { name: /^Change\W+Tech lead/ }).click();
  await page.getByText("Remove this role").click();
  await page.getByRole("button", { name: "Remove it" }).click();
  await expect(page.getByRole("status")).toHaveText("Removed from your timeline.");
  await expect(stints(page)).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Put it back" }).click();
  await expect(page.getByRole("status")).toHaveText("Saved.");
  await expect(stints(page)).toContainText("Lead <of> “things” & more");
  await expect(stints(page)).toContainText("May 2019 to January 2020");
  await expect(stints(page)).toContainText("Example Ltd");
});

test("months that can't be are named beside their field, and what was typed stays", { tag: "@once" }, async ({ page }) => {
  await page.goto("/timeline");
  const typed = { track: "Line manager", from: "2020-05", to: "2020-05", title: "Team lead", organisation: "Example", reports: "7" };
  await fill(page, typed);
  await add(page);
  await expectFault(page, "to", "The end has to come after the beginning. Check both months.");
  for (const [name, text] of Object.entries(typed).slice(1)) {
    await expect(page.getByLabel(LABELS[name as keyof Stint]), name).toHaveValue(text);
  }
  await expect(page.getByLabel(LABELS.track)).toHaveValue("manager");
  await expectAccessible(page);
  await fill(page, { from: LATER, to: "" });
  await add(page);
  await expectFault(page, "from", "This month is still to come. Add the role once it has begun.");
  await fill(page, { from: "2020-05", to: LATER });
  await add(page);
  await expectFault(page, "to", "This month is still to come. Leave the end empty while you are in the role.");
  await fill(page, { to: "", reports: "1000" });
  await add(page);
  await expectFault(page, "reports", "Enter a whole number from 0 to 999.");
  await fill(page, { reports: "7" });
  await add(page);
  await expect(stints(page)).toHaveCount(1);
  await expect(stints(page)).toContainText("7 direct reports");
});

test("an overlap is asked about, and taken once it is confirmed", async ({ page }) => {
  await saveTimeline(page, MANAGER);
  await page.goto("/timeline");
  await fill(page, { track: "Other work", from: "2020-01", to: "2020-07", title: "Teaching" });
  await add(page);
  await expect(page.getByRole("alert")).toContainText("This overlaps with another role: Engineer, from 2010-02.");
  await expect(page.getByLabel(LABELS.title)).toHaveValue("Teaching");
  await expectAccessible(page);
  await add(page);
  await expect(page.getByRole("alert"), "asked again while it is not confirmed").toContainText("This overlaps");
  await page.getByLabel("Yes, I had both at the same time").check();
  await add(page);
  await expect(page.getByRole("status")).toHaveText("Saved.");
  await expect(stints(page)).toHaveCount(3);

  await test.step("a change that overlaps nothing new is not asked about", async () => {
    await stints(page).getByRole("link", { name: /^Change\W+Line manager/ }).click();
    await fill(page, { reports: "12" });
    await save(page);
    await expect(stints(page).filter({ hasText: "Line manager" })).toContainText("12 direct reports");
  });
  await test.step("nor is one that was confirmed, until its months change", async () => {
    await stints(page).getByRole("link", { name: /^Change\W+Other work/ }).click();
    await fill(page, { title: "Evening school" });
    await save(page);
    await expect(stints(page).filter({ hasText: "Other work" })).toContainText("Evening school");
    await stints(page).getByRole("link", { name: /^Change\W+Other work/ }).click();
    await fill(page, { from: "2019-09" });
    await save(page);
    await expect(page.getByRole("alert")).toContainText("This overlaps");
  });
});

test("twenty roles are shown, latest first", async ({ page }) => {
  const tracks = ["engineer", "tech-lead", "manager", "break"];
  const years = Array.from({ length: 20 }, (_, index) => 1996 + index);
  const twenty = years.map((year, index) => ({
    track: tracks[index % tracks.length],
    from: `${year}-01`,
    to: `${year + 1}-01`,
    title: `Role with a rather long title, as they happen in large organisations, number ${index + 1}`,
    organisation: "AnOrganisationWhoseNameIsOneSingleVeryLongWordWithoutAnyPlaceToBreakIt",
  }));
  await saveTimeline(page, twenty);
  await page.goto("/timeline");
  await expect(stints(page)).toHaveCount(20);
  await expect(stints(page).first()).toContainText("number 20");
  await expect(stints(page).last()).toContainText("number 1");
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
