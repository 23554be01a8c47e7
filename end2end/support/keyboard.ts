// Pages used as someone without a mouse uses them.
import type { Locator, Page } from "@playwright/test";
import { expect } from "./test.ts";

/** More stops than any page has. */
const STOPS = 80;

/** Moves on with Tab until this has the focus. */
export async function tabTo(page: Page, what: Locator): Promise<void> {
  await expect(what).toBeVisible();
  const there = async () => what.evaluate((element) => element === document.activeElement);
  for (let stops = 0; !(await there()); stops++) {
    expect(stops, "stops on the way").toBeLessThan(STOPS);
    await page.keyboard.press("Tab");
  }
}

/** Goes to this and presses it. */
export async function press(page: Page, role: "button" | "link", name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole(role, { name }));
  await page.keyboard.press("Enter");
}

/** Goes to the field of this label, and types in place of what it holds. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}
