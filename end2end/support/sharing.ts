// Two people and what is between them, made by posting forms as browsers would.
import type { Page } from "@playwright/test";
import { signUp } from "./pages.ts";
import { expect } from "./test.ts";

/** Somebody else, signed up, in a browser of their own. */
export async function somebodyElse(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error("a browser");
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin, viewport: page.viewportSize(), reducedMotion: "reduce" });
  const other = await context.newPage();
  await signUp(other);
  return other;
}

/** Invites as the one who reports; gives the path of the invitation. */
export async function invite(report: Page, name: string): Promise<string> {
  const response = await report.request.post("/chats", { form: { side: "report", name } });
  const path = /href="[^"]*(\/invitations\/[^"]+)"/.exec(await response.text())?.[1];
  if (!path) throw new Error("no invitation");
  return path;
}

/** Makes the two a pair; gives the path of its page. */
export async function pairUp(report: Page, manager: Page, name = "Ann"): Promise<string> {
  const accepted = await manager.request.post(await invite(report, name), { form: { name: "Robin" } });
  expect(accepted.status()).toBe(200);
  return new URL(accepted.url()).pathname;
}

/** Looks at a choice, and gives it; what comes back. */
export async function give(page: Page, to: string, parts: string[]): Promise<{ url: string; html: string }> {
  const choice = [["with", to], ["days", "30"], ["follows", "no"], ...parts.map((part) => ["part", part])];
  const post = async (more: string[][]) => {
    const data = new URLSearchParams([...choice, ...more]).toString();
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    return page.request.post("/share", { data, headers });
  };
  const seen = /name="seen" value="([^"]+)"/.exec(await (await post([])).text())?.[1] ?? "";
  const given = await post([["go", "give"], ["seen", seen]]);
  expect(given.status()).toBe(200);
  return { url: new URL(given.url()).pathname, html: await given.text() };
}
