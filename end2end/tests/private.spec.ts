// Without an account: people of the shared cases, played in a tab from which nothing is ever sent.
import type { BrowserContext, Page } from "@playwright/test";
import { type Assessment, assess, caseOf } from "../support/cases.ts";
import { allFetched, goTo, heading, openTab, playCase, takeHome } from "../support/private.ts";
import { expect, test } from "../support/test.ts";

const scripted = { tag: ["@script", "@once"] };

// Care, a visa that holds, an offer on the table, nothing to change, and a break.
const CASES = ["reluctant-trapped-pay", "seasoned-visa", "early-offer", "content-engineer", "back-after-a-break"];
/** Played with the network cut after the first page. */
const CUT = "seasoned-visa";

/** Everything that any page of the context sends from now on, whatever by. */
function sentFrom(context: BrowserContext): string[] {
  const sent: string[] = [];
  context.on("request", (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`.trim()));
  const watch = (page: Page) => page.on("websocket", (socket) => sent.push(`SOCKET ${socket.url()}`));
  context.pages().forEach(watch);
  context.on("page", watch);
  return sent;
}

/** What the page's own code writes, with the figures that it writes by their bits. */
function read<T>(json: string): T {
  const figure = (bits: string) => new Float64Array(new BigUint64Array([BigInt(`0x${bits}`)]).buffer)[0];
  const revive = (_: string, value: unknown) => (typeof value === "string" && /^[0-9a-f]{16}$/.test(value) ? figure(value) : value);
  return JSON.parse(json, revive) as T;
}

/** The person as the rules saw them, and what the adviser of this page makes of them. */
async function judged(page: Page, desk: string): Promise<{ person: { state: Record<string, number> }; result: Assessment }> {
  await goTo(page, "#/what-if");
  const person = await page.locator("form.dials").getAttribute("data-person");
  // Loaded already: this gives the module of this very page.
  const result = await page.evaluate(
    async ([desk, person]) => ((await import(desk!)) as { assess(person: string): string }).assess(person!),
    [desk, person],
  );
  return { person: read(person!), result: read(result) };
}

/** Words alone: what stands in brackets or quotes at a terminal is set apart by its look on the page, as are first letters. */
const plain = (text: string) => text.toLowerCase().replace(/[“”():;,]/g, " ").replace(/\s+/g, " ").trim();

/** All that the result says, folded parts too. */
async function wholeResult(page: Page): Promise<string> {
  await goTo(page, "#/result");
  await page.locator(".result-lead").waitFor();
  await page.evaluate(() => document.querySelectorAll("main details").forEach((part) => part.setAttribute("open", "")));
  return plain(await page.getByRole("main").innerText());
}

/** What a page leaves aside that begins with care for someone exhausted, and a terminal, which says everything, doesn't. */
const SPARED = ["== Close, but not quite", "What it does to your options:", "What would change this:"];

/** The lines at a terminal, each in full, and under which title or label: without the first, with the rules' version, without marks,
 * labels of its own, and figures that the page draws as bars. */
function lines(text: string): { under: string; said: string }[] {
  let under = "";
  const found: { under: string; said: string }[] = [];
  for (const line of text.split("\n").slice(1)) {
    const bare = line.trim();
    if (/^==|:$/.test(bare)) under = bare;
    else found.push({ under, said: plain(bare.replace(/^(?:[*?+−-]|\d+\.) /, "").replace(/, \d+ %\)$/, ")")) });
  }
  return found.filter(({ said }) => said !== "");
}

for (const name of CASES) {
  test(`${name}, played without an account${name === CUT ? " or a network" : ""}, gets what the program tells`, scripted, async ({ page, context, server }) => {
    test.setTimeout(180_000);
    const { as_of, state, expect: wanted } = caseOf(name);
    await page.clock.setFixedTime(new Date(`${as_of}-15T12:00:00Z`));
    const all = sentFrom(context);
    await openTab(page);
    await expect(page.locator("html")).toHaveAttribute("data-adviser", "ready");
    await page.waitForLoadState("networkidle");
    expect(all.filter((one) => !one.startsWith("GET ")), "the page and its files are fetched").toEqual([]);
    const desk = /http\S*\/desk-[^/\s]*\.js/.exec(all.join("\n"))![0];
    const fetched = all.length;
    const logged = server.log();
    if (name === CUT) await context.setOffline(true);

    await playCase(page, name);
    const told = await wholeResult(page);
    const { person, result } = await judged(page, desk);
    const { draft } = await takeHome(page);

    await test.step("nothing was sent", () => {
      // At every step Chromium looks at the icon again, which it has: the server isn't asked, as its log shows.
      expect(all.slice(fetched).filter((one) => !one.endsWith("/favicon.svg"))).toEqual([]);
      expect(server.log()).toBe(logged);
    });

    await test.step("the answers say what the case states", () => {
      const scored = Object.keys(person.state).filter((measure) => person.state[measure] !== null);
      expect(scored.toSorted()).toEqual(Object.keys(state).toSorted());
      for (const [measure, stated] of Object.entries(state)) {
        expect(Math.abs(person.state[measure]! - stated), measure).toBeLessThanOrEqual(25);
      }
    });

    await test.step("the program says the same of them", () => {
      const goals = draft.goals!;
      const same = assess({
        as_of,
        stint: draft.stints.map(({ stint }) => stint),
        pull: goals.pulls,
        state: person.state,
        constraints: goals.constraints,
        ...(goals.offer ? { offer: goals.offer } : {}),
      });
      // As texts, so that the order of what they list counts, of keys as well.
      expect(JSON.stringify(result)).toBe(JSON.stringify(JSON.parse(same.json)));
      const said = lines(same.text);
      expect(said.length).toBeGreaterThan(10);
      const spared = told.includes(plain("Before anything else")) ? SPARED : [];
      const unsaid = said.filter(({ under, said }) => !spared.includes(under) && !told.includes(said));
      expect(unsaid, "what the page doesn’t say").toEqual([]);

      const { archetypes, moves } = result;
      if (wanted.archetype) expect(archetypes[0]?.id ?? "none").toBe(wanted.archetype);
      if (wanted.guise) expect(archetypes[0]?.guise).toBe(wanted.guise);
      if (wanted.move) expect(wanted.move).toContain(moves[0]?.id);
    });
  });
}

test("a stranger finds the way without an account on the first page", { tag: "@once" }, async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Try it without an account" }).first().click();
  await expect(page).toHaveURL(/\/private$/);
  await expect(heading(page)).toBeVisible();
});
