// A manager who looks for somebody to lead a team: sees who may be asked, thinks it through, decides, and prints what was decided.
import { expectAccessible, expectNoSidewaysScroll, signUp } from "../support/pages.ts";
import { give, pairUp, somebodyElse } from "../support/sharing.ts";
import { post } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

// A decision without a reason comes back.
test.use({ expectedErrors: [/status of 422/] });

test("a team that needs somebody, from the first thought to the record", { tag: "@once" }, async ({ page: robin }) => {
  test.setTimeout(120_000);
  await signUp(robin);
  const ann = await somebodyElse(robin);
  await post(ann, "/goals", { "pull-people": "2", near: "A lamp of my own" });
  const pair = await pairUp(ann, robin);
  await give(ann, pair.split("/")[2], ["goals"]);

  // Ann says that she may be asked, and takes nothing else along with it.
  await ann.goto(pair);
  await ann.getByRole("button", { name: "You may ask me" }).click();
  await expect(ann.getByText("You said that Robin may ask you")).toBeVisible();
  await expectAccessible(ann);

  // Robin sees it, and how often they talk is his to say.
  await robin.goto("/chats");
  await robin.getByRole("main").getByRole("link", { name: "Those who report to you" }).click();
  await expect(robin.getByText("Strongly towards")).toBeVisible();
  await expect(robin.getByText("You may ask them.")).toBeVisible();
  await expectAccessible(robin);
  await expectNoSidewaysScroll(robin);
  await robin.getByRole("link", { name: "Ann" }).click();
  await robin.getByLabel("Once a year").check();
  await robin.getByRole("button", { name: "Save" }).click();
  await expect(robin.getByLabel("Once a year")).toBeChecked();

  // Begun, and thought through.
  await robin.goto("/reports");
  await robin.getByRole("link", { name: "A team that needs a manager" }).click();
  await robin.getByLabel("Which team?").fill("Payments");
  await robin.getByRole("button", { name: "Begin" }).click();
  const map = robin.getByRole("region", { name: "Who would like to be asked" });
  await expect(map.getByRole("link", { name: /^Ann/ })).toContainText("Shares with you: Goals");
  await robin.getByText("Ways to begin the conversation").click();
  await expect(robin.getByText("You would be new again for about two years.")).toBeVisible();
  await expect(robin.getByText("Look inside first")).toBeVisible();
  await robin.getByLabel("Why does it need somebody?").fill("Nobody has time to listen.");
  await robin.getByLabel("What does the team think?").fill("The new ones would like Ann.");
  const one = robin.getByRole("group", { name: "The one" });
  await one.getByLabel("Name or mark").fill("Ann");
  await one.getByLabel("What they said when asked").fill("Yes, for two years.");
  await robin.getByRole("group", { name: "The other" }).getByLabel("Name or mark").fill("L.");
  await robin.getByLabel("Power and unfairness are seen late, or not at all.").check();
  await robin.getByLabel("The team is split").check();
  await robin.getByRole("button", { name: "Save", exact: true }).click();
  await expect(robin.getByText("Look outside as well")).toBeVisible();
  await expect(robin.getByText("You have asked, heard and compared.")).toBeVisible();
  await expectAccessible(robin);
  await expectNoSidewaysScroll(robin);

  // Decided: not without a reason, and nothing typed is lost.
  await robin.getByLabel("What do you decide?").selectOption("inside");
  await robin.getByLabel("Who", { exact: false }).last().fill("Ann");
  await robin.getByRole("button", { name: "Save", exact: true }).click();
  await expect(robin.getByRole("alert")).toContainText("Say why");
  await expect(robin.getByLabel("What does the team think?")).toHaveValue("The new ones would like Ann.");
  await robin.getByLabel("Why?").fill("She asks first.");
  const later = new Date();
  later.setUTCFullYear(later.getUTCFullYear() + 1);
  await robin.getByLabel("Look back on").fill(later.toISOString().slice(0, 10));
  await robin.getByRole("button", { name: "Save", exact: true }).click();
  const record = robin.getByRole("article", { name: /somebody from inside/ });
  await expect(record).toContainText("She asks first.");
  await expectAccessible(robin);
  await expectNoSidewaysScroll(robin);

  // On paper there is what was decided, and nothing to press.
  await robin.emulateMedia({ media: "print" });
  await expect(record).toBeVisible();
  await expect(robin.getByRole("button", { name: "Open it again" })).toBeHidden();
  await robin.emulateMedia({ media: "screen" });
  await robin.getByRole("button", { name: "Open it again" }).click();
  await expect(robin.getByLabel("Why?")).toHaveValue("She asks first.");
  await ann.context().close();
});
