// Goals: all of it optional, and kept as it was typed.
import { signUp } from "../support/pages.ts";
import { expect, test } from "../support/test.ts";

const NEAR = "What do you wish for in the next two or three years?";

test("goals are kept as typed, and can be taken back", async ({ page }) => {
  await signUp(page);
  await page.goto("/goals");
  const offer = page.getByLabel("I have been offered a management role");
  const urgency = page.getByLabel("How urgent does a change feel?");
  await offer.check();
  await urgency.selectOption({ label: "Within months" });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toHaveText("Saved.");
  await expect(offer).toBeChecked();
  await expect(urgency).toHaveValue("months");
  await offer.uncheck();
  await urgency.selectOption("");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toHaveText("Saved.");
  await expect(offer).not.toBeChecked();
  await expect(urgency).toHaveValue("");
});

test("a text as long as its field allows is saved, whatever its lines", { tag: "@once" }, async ({ page }) => {
  await signUp(page);
  await page.goto("/goals");
  const text = Array.from({ length: 100 }, () => "ä".repeat(49)).join("\n");
  await page.getByLabel(NEAR).fill(text);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toHaveText("Saved.");
  await expect(page.getByLabel(NEAR)).toHaveValue(text);
});
