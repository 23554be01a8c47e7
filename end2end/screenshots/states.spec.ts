// A picture of every page and state: at three widths in light and dark, without script, and as it prints.
import type { Page } from "@playwright/test";
import { join } from "node:path";
import { STATES, expected } from "../support/states.ts";
import { test } from "../support/test.ts";

const FOLDER = process.env.PENDULUM_SCREENSHOTS ?? "../target/screenshots";
const HEIGHT = 900;
/** A4 at 96 dots an inch, without its margins. */
const PAPER = 680;

for (const { name, at, status, then, expects, scripted = false } of STATES) {
  test.describe(() => {
    test.use({ expectedErrors: expected({ status, expects }) });

    test(name, async ({ page, browser, baseURL }) => {
      const address = await at(page);
      // What is not saved yet asks to be stayed with.
      page.on("dialog", (dialog) => dialog.accept());
      const take = async (page: Page, width: number, title: string) => {
        // What somebody does there is done on a screen.
        await page.emulateMedia({ media: "screen" });
        await page.setViewportSize({ width, height: HEIGHT });
        await page.context().setOffline(false);
        await page.goto(address);
        await page.waitForLoadState("networkidle");
        await then?.(page);
        const file = `${name.replaceAll(/[^a-z]+/g, "-")}.${width}.${title}.png`;
        if (title === "print") await page.emulateMedia({ media: "print" });
        // The rules are as long as fifty windows.
        await page.screenshot({ path: join(FOLDER, file), fullPage: true, timeout: 60_000 });
      };
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        for (const width of [390, 768, 1440]) await take(page, width, colorScheme);
      }
      await page.emulateMedia({ colorScheme: "light" });
      await take(page, PAPER, "print");

      if (scripted) return;
      const context = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState: await page.context().storageState() });
      const plain = await context.newPage();
      for (const width of [390, 1440]) await take(plain, width, "no-script");
      await context.close();
    });
  });
}
