// The rules in the open: from a rule to the answers behind it, and back.
import { expect, test } from "../support/test.ts";

test("leads from a rule to a fact, and from the fact back to the rule", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "The rules" }).click();
  await expect(page).toHaveURL(/\/rules$/);

  const rule = page.locator("#move-stay-and-enjoy");
  await rule.getByRole("link", { name: "Learning" }).first().click();
  await expect(page).toHaveURL(/#fact-learning$/);
  const fact = page.locator("#fact-learning");
  await expect(fact).toBeInViewport();

  await fact.locator("summary").click();
  await expect(fact.getByText("counts 50 percent").first()).toBeVisible();
  await fact.locator("a[href='#move-stay-and-enjoy']").first().click();
  await expect(page).toHaveURL(/#move-stay-and-enjoy$/);
  await expect(rule).toBeInViewport();
  await page.goBack();
  await expect(fact).toBeInViewport();
});

test("finds an entry by the contents", async ({ page }) => {
  await page.goto("/rules");
  const contents = page.getByRole("navigation", { name: "On this page" });
  await contents.locator("summary", { hasText: "Moves" }).first().click();
  await contents.locator("a[href='#move-swap-seats']").click();
  await expect(page.locator("#move-swap-seats")).toBeInViewport();
});
