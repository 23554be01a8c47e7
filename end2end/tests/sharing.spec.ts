// Two people in two browsers at once, through the whole cycle: invited, paired, shared, talked, withdrawn, ended.
import { expectAccessible, expectNoSidewaysScroll, signUp } from "../support/pages.ts";
import { somebodyElse } from "../support/sharing.ts";
import { post, saveTimeline, sendReview } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";
import type { Page } from "@playwright/test";

const WISH = "To build something by the sea";

/** Answers what both are asked before a talk, by choosing words beside each sentence; ends on the talk. */
async function answerTogether(page: Page, answers: Record<string, string>): Promise<void> {
  await page.getByRole("link", { name: "Answer them" }).click();
  for (const [sentence, words] of Object.entries(answers)) {
    // The radio lies over its words.
    await page.getByRole("group", { name: sentence }).getByRole("radio", { name: words }).check();
  }
  await page.getByRole("button", { name: "Keep my answers" }).click();
  await expect(page.getByText("Your answers are kept.", { exact: true })).toBeVisible();
}

/** All that a page shows. */
const shown = (page: Page) => page.getByRole("main").evaluate((main) => main.innerHTML);

test("a pair, from the invitation to its end", { tag: "@once" }, async ({ page: ann }) => {
  test.setTimeout(180_000);
  await signUp(ann);
  await saveTimeline(ann);
  await post(ann, "/goals", { near: WISH });
  await sendReview(ann);
  const robin = await somebodyElse(ann);

  // Invited and accepted.
  await ann.goto("/home");
  await ann.getByRole("main").getByRole("link", { name: "To your career chats" }).click();
  await ann.getByLabel("I report to them").check();
  await ann.getByLabel("Your name, as they will see it").fill("Ann");
  await ann.getByRole("button", { name: "Make the invitation" }).click();
  const invitation = await ann.locator(".secret-link a").getAttribute("href");
  await robin.goto(invitation ?? "");
  await expect(robin.getByText("Ann reports to you")).toBeVisible();
  await expectAccessible(robin);
  await robin.getByLabel("Your name, as Ann will see it").fill("Robin");
  await robin.getByRole("button", { name: "Accept" }).click();
  await expect(robin.getByRole("heading", { level: 1, name: "Ann" })).toBeVisible();
  await expect(robin.getByText("Nothing at the moment.")).toBeVisible();
  const pair = new URL(robin.url()).pathname;

  // Chosen, seen before it is given, and read as it was seen.
  await ann.goto(pair);
  await ann.getByRole("link", { name: "Choose what to share" }).click();
  await ann.getByLabel("Your goals").check();
  await ann.getByRole("button", { name: "See what they will see" }).click();
  await expectAccessible(ann);
  await expectNoSidewaysScroll(ann);
  const seen = await ann.locator("article.shared").evaluate((article) => article.outerHTML);
  expect(seen).toContain(WISH);
  await robin.reload();
  await expect(robin.getByText(WISH)).toHaveCount(0);
  await ann.getByRole("button", { name: "Share this" }).click();
  await expect(ann.getByText("Nobody has read it.")).toBeVisible();
  const share = ann.url().split("?")[0];
  await robin.reload();
  expect(await robin.locator("article.shared").evaluate((article) => article.outerHTML)).toBe(seen);
  await ann.reload();
  await expect(ann.getByText("Read once")).toBeVisible();

  // Before a talk both answer, and neither sees the other's before both have.
  await ann.goto(pair);
  await ann.getByLabel("Day of a talk").fill("2026-06-12");
  await ann.getByRole("button", { name: "Add the talk" }).click();
  await expect(ann).toHaveURL(/\/talks\//);
  const talk = ann.url();
  const reads = async () => {
    const seen: string[] = [];
    for (const address of ["/chats", pair, "/talks", talk, `${talk}/together`]) {
      await robin.goto(address);
      seen.push(await shown(robin));
    }
    return seen;
  };
  const before = await reads();
  await answerTogether(ann, { "Hands-on engineering draws you.": "Completely", "Two more years in your present role would suit you.": "A little" });
  await expect(ann.getByText("don’t show to Robin yet")).toBeVisible();
  await expect(ann.getByRole("table")).toHaveCount(0);
  expect(await reads(), "nothing tells Robin that Ann answered").toEqual(before);
  await robin.goto(talk);
  await answerTogether(robin, { "Hands-on engineering draws Ann.": "Partly", "Two more years in the present role would suit Ann.": "Partly" });
  for (const [page, sentence, answers] of [
    [robin, "Hands-on engineering draws Ann.", "Robin: Partly · Ann: Completely"],
    [ann, "Hands-on engineering draws you.", "Ann: Completely · Robin: Partly"],
  ] as const) {
    await page.reload();
    const differ = page.getByRole("listitem").filter({ hasText: sentence });
    await expect(differ).toContainText(answers);
    await page.getByText("All answers side by side").click();
    await expect(page.getByRole("row").filter({ hasText: "present role would suit" })).not.toContainText("You two are apart");
    await expect(page.getByRole("row").filter({ hasText: sentence })).toContainText("You two are apart here");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
  await robin.getByRole("link", { name: "Offer something of your own in return" }).click();
  await expect(robin.getByText("You have nothing to share yet")).toBeVisible();

  // A talk: both have it open, both write, and nothing is lost.
  await ann.goto(talk);
  await robin.goto(talk);
  await expect(robin.getByText("Ann shares with you")).toBeVisible();
  await ann.getByLabel("What you both want to keep").fill("What Ann thinks");
  await ann.getByRole("button", { name: "Save for both" }).click();
  await robin.getByLabel("What you both want to keep").fill("What Robin thinks");
  await robin.getByRole("button", { name: "Save for both" }).click();
  await expect(robin.getByLabel("What you both want to keep")).toHaveValue(/What Ann thinks\s+What Robin thinks/);
  await ann.getByLabel("For you alone").fill("Ann’s own");
  await ann.getByRole("button", { name: "Save for yourself" }).click();
  await ann.getByLabel("What will be done?").fill("Ask about a team");
  await ann.getByLabel("Robin", { exact: true }).check();
  await ann.getByRole("button", { name: "Add it" }).click();
  await ann.getByLabel("A question, or something to talk about").fill("What would a year on the platform team be like?");
  await ann.getByRole("button", { name: "Add the question" }).click();
  await expect(ann.getByText("Ann asks")).toBeVisible();
  await expectAccessible(ann);
  await expectNoSidewaysScroll(ann);

  // The next talk begins with what is open; what is one's own stays so.
  await robin.goto(pair);
  await robin.getByLabel("Day of a talk").fill("2026-12-12");
  await robin.getByRole("button", { name: "Add the talk" }).click();
  await expect(robin).toHaveURL(/\/talks\//);
  const next = robin.url();
  await expect(robin.getByRole("heading", { name: "Open from earlier talks" })).toBeVisible();
  await expect(robin.getByText("Ask about a team")).toBeVisible();
  await robin.getByRole("button", { name: "It is done" }).click();
  await expect(robin.getByText("Ask about a team")).toHaveCount(0);
  await expect(robin.getByText("platform team be like?")).toBeVisible();
  await robin.getByRole("button", { name: "We talked about it" }).click();
  await expect(robin.getByText("platform team be like?")).toHaveCount(0);
  await ann.goto(next);
  await expect(ann.getByText("platform team be like?")).toHaveCount(0);
  await robin.goto(talk);
  await expect(robin.getByText("Ann’s own")).toHaveCount(0);

  // Withdrawn, then ended.
  await ann.goto(share);
  await ann.getByRole("button", { name: "Withdraw it now" }).click();
  await expect(ann.getByText("What was read can’t be unread.")).toBeVisible();
  await robin.goto(pair);
  await expect(robin.locator("article.shared")).toHaveCount(0);
  await robin.goto(talk);
  await expect(robin.getByText("Ann shares with you")).toHaveCount(0);
  await robin.goto(pair);
  await robin.getByText("End this pair").click();
  await robin.getByRole("button", { name: "End it now" }).click();
  await expect(robin.getByText("That pair has ended")).toBeVisible();
  expect((await ann.request.get(pair)).status()).toBe(404);
  expect((await robin.request.get(talk)).status()).toBe(404);
  // What both answered and kept stays with the one who reported.
  await ann.goto(talk);
  await expect(ann.getByText("are no pair any more")).toBeVisible();
  await expect(ann.getByText("Ann: Completely · Robin: Partly")).toBeVisible();
  await robin.context().close();
});
