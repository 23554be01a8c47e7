// Two people in two browsers at once, through the whole cycle: invited, paired, shared, talked, withdrawn, ended.
import { expectAccessible, expectNoSidewaysScroll, signUp } from "../support/pages.ts";
import { somebodyElse } from "../support/sharing.ts";
import { post, saveTimeline, sendReview } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const WISH = "To build something by the sea";

test("a pair, from the invitation to its end", { tag: "@once" }, async ({ page: ann }) => {
  test.setTimeout(120_000);
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

  // A talk: both have it open, both write, and nothing is lost.
  await ann.goto(pair);
  await ann.getByLabel("Day of a talk").fill("2026-06-12");
  await ann.getByRole("button", { name: "Add the talk" }).click();
  const talk = ann.url();
  await robin.goto(talk);
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
  await expectAccessible(ann);
  await expectNoSidewaysScroll(ann);

  // The next talk begins with what is open; what is one's own stays so.
  await robin.goto(pair);
  await robin.getByLabel("Day of a talk").fill("2026-12-12");
  await robin.getByRole("button", { name: "Add the talk" }).click();
  await expect(robin.getByText("Ask about a team")).toBeVisible();
  await robin.getByRole("button", { name: "It is done" }).click();
  await robin.goto(talk);
  await expect(robin.getByText("Ann’s own")).toHaveCount(0);

  // Withdrawn, then ended.
  await ann.goto(share);
  await ann.getByRole("button", { name: "Withdraw it now" }).click();
  await expect(ann.getByText("What was read can’t be unread.")).toBeVisible();
  await robin.goto(pair);
  await expect(robin.locator("article.shared")).toHaveCount(0);
  await robin.getByText("End this pair").click();
  await robin.getByRole("button", { name: "End it now" }).click();
  await expect(robin.getByText("That pair has ended")).toBeVisible();
  expect((await ann.request.get(pair)).status()).toBe(404);
  await robin.context().close();
});
