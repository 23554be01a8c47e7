// Getting around without a mouse.
import { expect, type Page } from "@playwright/test";

/** Moves on with Tab until this has the focus. */
export async function tabTo(page: Page, what: ReturnType<Page["locator"]>): Promise<void> {
  await expect(what).toBeVisible();
  const there = async () => what.evaluate((element) => element === document.activeElement);
  for (let stops = 0; !(await there()); stops++) {
    expect(stops, "stops on the way").toBeLessThan(60);
    await page.keyboard.press("Tab");
  }
}

export async function press(page: Page, role: "button" | "link", name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole(role, { name }));
  await page.keyboard.press("Enter");
}

/** Types into the field of this label, in place of what is there. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}
