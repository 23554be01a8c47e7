// What a stranger meets first.
import { expectAccessible, expectNoSidewaysScroll } from "../support/pages.ts";
import { expect, test } from "../support/test.ts";

test("the landing page stands on its own", async ({ page }) => {
  const response = await page.goto("/");
  expect(response?.status()).toBe(200);
  // Others see tabs: a title never says what the page is about.
  await expect(page).toHaveTitle(/Pendulum/);
  await expect(page).not.toHaveTitle(/career|manager|engineer|job/i);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test("the landing page loads no script", async ({ page }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.resourceType()));
  await page.goto("/");
  expect(requests).toContain("stylesheet");
  expect(requests).not.toContain("script");
  expect(requests.join()).not.toMatch(/wasm|fetch/);
});
