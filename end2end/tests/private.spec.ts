// Without an account: people of the shared cases, played in a tab from which nothing is ever sent.
import type { BrowserContext, Page } from "@playwright/test";
import { type Assessment, assess, caseOf } from "../support/cases.ts";
import { goTo, heading, openTab, playCase, takeHome } from "../support/private.ts";
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

/** The person as the rules saw them, and what the engine of this page makes of them. */
async function judged(page: Page): Promise<{ person: { state: Record<string, number> }; json: string }> {
  await goTo(page, "#/what-if");
  const person = await page.locator("form.dials").getAttribute("data-person");
  const json = await page.evaluate(async (person) => {
    // Loaded already: this gives the module of this very page.
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    const engine = (await import(loaded.find((name) => /\/engine-[^/]*\.js$/.test(name))!)) as { assess(person: string): string };
    return engine.assess(person!);
  }, person);
  return { person: JSON.parse(person!) as { state: Record<string, number> }, json };
}

const plain = (text: string) => text.replace(/\s+/g, " ").trim();

/** All that the result says, folded parts too. */
async function wholeResult(page: Page): Promise<string> {
  await goTo(page, "#/result");
  await page.locator("main details").first().waitFor();
  await page.evaluate(() => document.querySelectorAll("main details").forEach((part) => part.setAttribute("open", "")));
  return plain(await page.getByRole("main").innerText());
}

/** The sentences at a terminal, without what only a terminal shows: marks, headings, labels, figures in brackets. */
function sentences(text: string): string[] {
  const body = text.split("\n").slice(1).filter((line) => !/^== |:$/.test(line.trim()));
  return body.map((line) => plain(line.replace(/^\s*(?:[*?+−-]|\d+\.) /, "").replace(/ \([^()]*$| \(.*\)$/, ""))).filter(Boolean);
}

for (const name of CASES) {
  test(`${name}, played without an account${name === CUT ? " or a network" : ""}, gets what the program tells`, scripted, async ({ page, context, server }) => {
    test.setTimeout(180_000);
    const { as_of, state, expect: wanted } = caseOf(name);
    await page.clock.setFixedTime(new Date(`${as_of}-15T12:00:00Z`));
    const all = sentFrom(context);
    await openTab(page);
    await page.waitForLoadState("networkidle");
    expect(all.filter((one) => !one.startsWith("GET ")), "the page and its files are fetched").toEqual([]);
    const fetched = all.length;
    const logged = server.log();
    if (name === CUT) await context.setOffline(true);

    await playCase(page, name);
    const told = await wholeResult(page);
    const { person, json } = await judged(page);
    const { draft } = await takeHome(page);

    await test.step("nothing was sent", () => {
      expect(all.slice(fetched)).toEqual([]);
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
      expect(json).toBe(same.json);
      for (const sentence of sentences(same.text)) expect.soft(told).toContain(sentence);

      const { archetypes, moves } = JSON.parse(json) as Assessment;
      if (wanted.archetype) expect(archetypes[0]?.id ?? "none").toBe(wanted.archetype);
      if (wanted.guise) expect(archetypes[0]?.guise).toBe(wanted.guise);
      if (wanted.move) expect(wanted.move).toContain(moves[0]?.id);
    });
  });
}

test("a stranger finds the way without an account on the first page", { tag: "@once" }, async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Try it without an account" }).click();
  await expect(page).toHaveURL(/\/private$/);
  await expect(heading(page)).toBeVisible();
});
