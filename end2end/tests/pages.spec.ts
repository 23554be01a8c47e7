// What holds for every page there is, on a small screen and a large one, in light and dark.
import { expectFineAtEveryWidth } from "../support/pages.ts";
import { STATES, expected } from "../support/states.ts";
import { expect, test } from "../support/test.ts";

for (const { name, at, status = 200, loads: [modules, scripts] = [0, 0], long = false, then, expects } of STATES) {
  test.describe(() => {
    test.use({ expectedErrors: expected({ status, expects }) });

    test(`every page: ${name}`, { tag: "@once" }, async ({ page }) => {
      if (long) test.setTimeout(300_000);
      const address = await at(page);
      const loaded: string[] = [];
      page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
      expect((await page.goto(address))?.status()).toBe(status);
      await page.waitForLoadState("networkidle");
      await then?.(page);

      // Others see tabs: a title never says what the page is about.
      await expect(page).toHaveTitle(/ · Pendulum$/);
      await expect(page).not.toHaveTitle(/career|manag|engineer|job|archetype|move|swing/i);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expect(page.getByRole("main")).toHaveCount(1);

      expect(loaded.some((path) => path.endsWith(".css"))).toBe(true);
      expect(loaded.filter((path) => path.endsWith(".wasm"))).toHaveLength(modules);
      expect(loaded.filter((path) => path.endsWith(".js"))).toHaveLength(scripts);

      await expectFineAtEveryWidth(page);
    });
  });
}
