// Every page in every state that looks different: what pages.spec.ts looks at for all eyes, and script/screenshots takes pictures of.
import type { Page } from "@playwright/test";
import { islandsReady, signUp } from "./pages.ts";
import { tabReady } from "./private.ts";
import { give, invite, pairUp, somebodyElse } from "./sharing.ts";
import { type Fields, post, reviewOf, savedState, saveTimeline, sendAll, sendReview, startReview } from "./steps.ts";
import { expect } from "./test.ts";

/** Forms that come back. */
const REFUSED = /status of 422/;
const OFFLINE = /ERR_INTERNET_DISCONNECTED/;

/** A role a year, for as many years as anybody works. */
const LONG_LIFE: Fields[] = Array.from({ length: 24 }, (_, at) => ({
  track: ["engineer", "tech-lead", "manager"][at % 3]!,
  from: `${1998 + at}-03`,
  to: `${1999 + at}-03`,
  title: `Role ${at + 1}`,
  entry: "chosen",
}));

/** Wider than a phone. */
const LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

/** Signed up, with a timeline. */
async function begun(page: Page) {
  await signUp(page);
  await saveTimeline(page);
}

/** With goals, a sent review and an open one; gives the address of the sent one. */
async function full(page: Page): Promise<string> {
  await begun(page);
  await post(page, "/goals", { "pull-hands_on": "2", near: LONG_WORD, constraint: "visa", urgency: "year" });
  const sent = await sendReview(page);
  await startReview(page);
  return sent;
}

/** All of it told and answered; gives the address of the result. */
async function advised(page: Page): Promise<string> {
  await begun(page);
  await post(page, "/goals", { "pull-hands_on": "2", "pull-people": "-1", near: "Build something again that people use." });
  return sendAll(page);
}

/** A page in a state worth looking at. */
export interface State {
  name: string;
  /** Makes what the page shows; gives its address. */
  at: (page: Page) => Promise<string>;
  status?: number;
  /** What somebody does there before it looks like that. */
  then?: (page: Page) => Promise<void>;
  /** What the browser reports on the way. */
  expects?: RegExp[];
  /** There is no such state without script. */
  scripted?: boolean;
  /** How many modules it loads, and how many scripts: none without a word here. */
  loads?: [number, number];
  /** So much on one page that looking at all of it takes its time. */
  long?: boolean;
}

/** What the browser may report where this state is shown. */
export function expected({ status = 200, expects = [] }: Pick<State, "status" | "expects">): RegExp[] {
  return status === 200 ? expects : [...expects, new RegExp(`status of ${status}`)];
}

/** Every page, in every state that looks different. */
export const STATES: State[] = [
  { name: "landing", at: async () => "/" },
  { name: "signing up", at: async () => "/sign-up" },
  { name: "signing in", at: async () => "/sign-in?next=/goals" },
  { name: "getting back in", at: async () => "/recover" },
  { name: "account", at: async (page) => (await signUp(page), "/account?password=changed") },
  { name: "account, password", at: async (page) => (await signUp(page), "/account/password") },
  { name: "account, recovery codes", at: async (page) => (await signUp(page), "/account/recovery") },
  { name: "account, where one is signed in", at: async (page) => (await signUp(page), "/account/sessions?ended=others") },
  { name: "account, check-ins", at: async (page) => (await signUp(page), "/account/check-ins") },
  { name: "account, calendar", at: async (page) => (await planned(page), "/account/calendar") },
  { name: "who can read what", at: async () => "/privacy" },
  { name: "access", at: async () => "/accessibility" },
  { name: "style", at: async () => "/style" },
  { name: "the rules", at: async () => "/rules", long: true },
  { name: "nothing here", at: async () => "/no-such-page", status: 404 },
  { name: "home, new", at: async (page) => (await signUp(page), "/home") },
  { name: "home, full", at: async (page) => (await full(page), "/home") },
  { name: "home, something sank", at: async (page) => (await begun(page), await sinking(page), "/home") },
  { name: "timeline, empty", at: async (page) => (await signUp(page), "/timeline") },
  { name: "timeline", at: async (page) => (await begun(page), "/timeline?saved=1") },
  { name: "timeline, with a gap to fill", at: async (page) => (await gap(page), "/timeline?gap=0") },
  { name: "one role", at: stint },
  { name: "goals", at: async (page) => (await full(page), "/goals") },
  { name: "an item", at: async (page) => (await begun(page), startReview(page)), loads: [1, 2] },
  { name: "looking over", at: async (page) => (await begun(page), `${reviewOf(await startReview(page))}/check`) },
  { name: "a result", at: async (page) => full(page) },
  { name: "a result that advises", at: advised },
  { name: "what if, of a result that advises", at: async (page) => `${await advised(page)}/what-if`, loads: [2, 3] },
  { name: "what if", at: async (page) => `${await full(page)}/what-if`, loads: [2, 3] },
  { name: "answers behind a result", at: async (page) => `${await full(page)}/answers` },
  { name: "questionnaires, no timeline", at: async (page) => (await signUp(page), "/questionnaires") },
  { name: "questionnaires", at: async (page) => (await full(page), "/questionnaires") },
  { name: "an item in words", at: async (page) => (await begun(page), inWords(page)) },
  { name: "figures", at: async (page) => (await begun(page), figures(page)) },
  { name: "answers behind figures", at: async (page) => (await begun(page), `${await figures(page)}/answers`) },
  { name: "reviews, none", at: async (page) => (await begun(page), "/reviews") },
  { name: "reviews", at: async (page) => (await full(page), "/reviews") },
  { name: "your data, none", at: async (page) => (await signUp(page), "/account/data") },
  { name: "your data", at: async (page) => (await full(page), "/account/data?imported=1&added=2&known=1&left=1&apart=1&goals=1") },
  { name: "deleting a review", at: async (page) => `${await full(page)}/delete` },
  { name: "deleting the account", at: async (page) => (await full(page), "/account/delete") },
  { name: "the account is gone", at: async () => "/account/deleted?traces=left" },
  { name: "a correction, looked over", at: async (page) => correcting(page, await full(page)) },
  { name: "a correction, to be thrown away", at: async (page) => `${reviewOf(await correcting(page, await full(page)))}/delete` },
  { name: "a corrected review", at: async (page) => corrected(page, await full(page)) },
  { name: "the version from before", at: before },
  { name: "over time, nothing yet", at: async (page) => (await signUp(page), "/history") },
  { name: "over time", at: async (page) => (await full(page), await figures(page), "/history") },
  { name: "over time, a question", at: async (page) => (await begun(page), await sinking(page), asked(page)) },
  { name: "two reviews side by side", at: async (page) => (await begun(page), compared(page)) },
  { name: "decisions, none yet", at: async (page) => (await signUp(page), "/decisions") },
  { name: "a move to decide on", at: async (page) => `${await full(page)}/moves/swing-to-engineering?choice=accept` },
  { name: "a plan", at: plan },
  { name: "a plan, refused", at: async (page) => `${await full(page)}/moves/swing-to-engineering?choice=accept`, then: emptyPlan, expects: [REFUSED] },
  { name: "signing up, refused", at: async () => "/sign-up", then: signUpAsNobody, expects: [REFUSED] },
  { name: "a role, refused", at: async (page) => (await begun(page), "/timeline"), then: roleBackwards, expects: [REFUSED] },
  { name: "timeline, long", at: async (page) => (await signUp(page), await saveTimeline(page, LONG_LIFE), "/timeline") },
  { name: "reviews, many", at: async (page) => (await begun(page), await checkIns(page, 25), "/reviews") },
  { name: "an item, without a network", at: async (page) => (await begun(page), startReview(page)), loads: [1, 2], then: answerOffline, expects: [OFFLINE], scripted: true },
  { name: "without an account", at: async () => "/private", loads: [2, 3], then: tabReady, scripted: true },
  { name: "chats, nobody yet", at: async (page) => (await signUp(page), "/chats") },
  { name: "chats", at: async (page) => (await among(page), "/chats") },
  { name: "an invitation", at: async (page) => (await signUp(page), invite(await somebodyElse(page), LONG_WORD.slice(0, 79))) },
  { name: "a pair, as the one who reports", at: async (page) => (await among(page)).pair },
  { name: "a pair, as the one who is reported to", at: readsFrom },
  { name: "choosing what to share", at: async (page) => `/share?with=${(await among(page)).pair.split("/")[2]}` },
  { name: "something shared", at: async (page) => (await among(page)).share },
  { name: "a link to something shared", at: async (page) => (await full(page), byLink(page)) },
  { name: "a link that leads nowhere", at: async () => "/shared/nowhere", status: 410 },
  { name: "a talk", at: async (page) => (await among(page)).talk },
  { name: "a talk, prepared", at: prepared },
  { name: "before a talk", at: async (page) => `${(await among(page)).talk}/together` },
  { name: "before a talk, refused", at: async (page) => `${(await among(page)).talk}/together`, then: answerNothing, expects: [REFUSED] },
  { name: "before a talk, kept", at: async (page) => kept((await among(page)).talk, page) },
  { name: "before a talk, both", at: async (page) => `${await prepared(page)}/together` },
  { name: "talks", at: async (page) => (await among(page), "/talks") },
  { name: "those who report, nobody yet", at: async (page) => (await signUp(page), "/reports") },
  { name: "those who report", at: async (page) => (await leads(page), "/reports") },
  { name: "teams that need somebody", at: async (page) => (await signUp(page), await post(page, "/openings", { team: LONG_WORD }), "/openings") },
  { name: "a team that needs somebody", at: async (page) => (await leads(page)).opening },
  { name: "a team that needs somebody, decided", at: async (page) => decidedOn(page, (await leads(page)).opening) },
  { name: "the guide to a talk", at: async () => "/guide" },
  { name: "a note", at: async (page) => `${await full(page)}/note` },
];

/** Somebody with something of everything, who reports to somebody else, shares with them, and talked with them. */
async function among(page: Page): Promise<{ pair: string; share: string; talk: string }> {
  await full(page);
  const other = await somebodyElse(page);
  const pair = await pairUp(page, other);
  const { url: share } = await give(page, pair.split("/")[2], ["goals", "timeline", "answers.where-am-i", "measure.enjoyment"]);
  await other.goto(pair);
  await post(other, pair, { held_on: "2026-06-12" });
  const talk = new URL(await post(page, pair, { held_on: "2026-07-12" })).pathname;
  await post(page, talk, { save: "notes", seen: "", notes: `A thought\n\n${LONG_WORD}` });
  await post(page, talk, { save: "own", own: "For me alone" });
  await post(page, talk, { save: "action", what: LONG_WORD, side: "manager", due_on: "2026-08-01" });
  await post(page, talk, { save: "question", asks: `${LONG_WORD}?` });
  await invite(page, "Ann");
  await other.context().close();
  return { pair, share, talk };
}

/** A talk with something of everything on its agenda, as the one who reports sees it; gives its path. */
async function prepared(page: Page): Promise<string> {
  await advised(page);
  const other = await somebodyElse(page);
  await saveTimeline(other);
  const pair = await pairUp(page, other);
  const [, , id] = pair.split("/");
  await give(page, id!, ["archetypes", "goals", "answers.where-am-i", "move.leave-management", "measure.enjoyment"]);
  await give(other, id!, ["timeline"]);
  const earlier = new URL(await post(page, pair, { held_on: "2026-01-12" })).pathname;
  await post(other, earlier, { save: "action", what: "Ask who runs the platform team next year", side: "manager", due_on: "2026-03-01" });
  await post(page, earlier, { save: "question", asks: "What would a year on the platform team be like?" });
  const talk = new URL(await post(page, pair, { held_on: "2026-07-12" })).pathname;
  await post(other, talk, { save: "question", asks: LONG_WORD });
  await post(page, talk, { save: "action", what: "Lead the retrospective in March", side: "report", due_on: "" });
  await post(page, talk, { save: "notes", seen: "", notes: "Two years at most.\n\nMore reviews of other people’s designs." });
  await post(page, `${talk}/together`, { "hands-on": "4", people: "1", wider: "2", stay: "0", learn: "none", load: "2", chances: "1", heard: "0" });
  await post(other, `${talk}/together`, { "hands-on": "2", people: "3", wider: "2", stay: "3", learn: "4", load: "none", chances: "1", heard: "4" });
  await other.context().close();
  return talk;
}

/** Answers before a talk that nobody else answered so far; gives the address at which they stand. */
async function kept(talk: string, page: Page): Promise<string> {
  await post(page, `${talk}/together`, { "hands-on": "4", stay: "0" });
  return `${talk}/together`;
}

async function answerNothing(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Keep my answers" }).click();
  await expect(page.getByText("nothing has to be answered").first()).toBeVisible();
}

/** What the other one of a pair reads. */
async function readsFrom(page: Page): Promise<string> {
  await signUp(page);
  const report = await somebodyElse(page);
  await saveTimeline(report);
  await post(report, "/goals", { "pull-hands_on": "2", near: LONG_WORD, constraint: "visa", urgency: "year" });
  await sendReview(report);
  const pair = await pairUp(report, page);
  await give(report, pair.split("/")[2], ["goals", "timeline", "answers.where-am-i", "measure.enjoyment"]);
  await report.context().close();
  return pair;
}

/** Somebody to whom three report, one of whom shows much, and who looks for somebody to lead a team; gives the address of that. */
async function leads(page: Page): Promise<{ opening: string; pair: string }> {
  await signUp(page);
  const ann = await somebodyElse(page);
  await saveTimeline(ann);
  await post(ann, "/goals", { "pull-people": "1", near: LONG_WORD });
  const pair = await pairUp(ann, page, "Ann");
  await give(ann, pair.split("/")[2], ["goals", "timeline"]);
  await post(ann, `${pair}/may-ask`, { say: "yes" });
  await ann.context().close();
  for (const [name, days] of [["Bo", ["2025-01-10"]], [LONG_WORD.slice(0, 79), ["2025-01-10", "2055-06-12"]]] as const) {
    const other = await somebodyElse(page);
    const theirs = await pairUp(other, page, name);
    for (const held_on of days) {
      const talk = new URL(await post(page, theirs, { held_on })).pathname;
      for (const what of [LONG_WORD, "Ask about a team"]) await post(page, talk, { save: "action", what, side: "manager", due_on: "2026-08-01" });
    }
    await other.context().close();
  }
  const opening = new URL(await post(page, "/openings", { team: "Payments" })).pathname;
  const written = { why: "Nobody has time to listen.", "one-name": "Ann", "one-said": "Yes, for two years.", "two-name": LONG_WORD, lack: "power", outside: "split" };
  await post(page, opening, { team: "Payments", seen: "1", ...written });
  return { opening, pair };
}

/** Decides it; gives the address of the record. */
async function decidedOn(page: Page, opening: string): Promise<string> {
  const decision = { way: "inside", who: "Ann", because: "She asks first, and the new ones would like her.", look_back: `${new Date().getFullYear() + 2}-01-10` };
  const candidates = { "one-name": "Ann", "one-speaks": "Listens.\n\nStays calm.", "two-name": LONG_WORD, "two-missing": LONG_WORD };
  await post(page, opening, { team: "Payments", seen: "2", lack: "power", outside: "split", heard: "The new ones would like Ann.", ...candidates, ...decision });
  return opening;
}

/** Something shared by a link. */
async function byLink(page: Page): Promise<string> {
  const { html } = await give(page, "link", ["goals"]);
  return /href="[^"]*(\/shared\/[^"]+)"/.exec(html)?.[1] ?? "";
}

/** Begins to correct a review; gives the address of the page that looks it over. */
async function correcting(page: Page, review: string): Promise<string> {
  return post(page, `${new URL(review).pathname}/correct`, {});
}

/** Corrects the first answer of a review; gives the address of the new version. */
async function corrected(page: Page, review: string): Promise<string> {
  const correction = reviewOf(await correcting(page, review));
  await post(page, `${correction}/items/looked-forward`, { value: "4", go: "stay" });
  return post(page, `${correction}/check`, {});
}

/** A version that was corrected since. */
async function before(page: Page): Promise<string> {
  const review = await full(page);
  await corrected(page, review);
  return review;
}

/** An item that is answered in words, with an answer. */
async function inWords(page: Page): Promise<string> {
  const item = (await startReview(page, "ready-to-manage")).replace(/[^/]+$/, "heard-less");
  await post(page, item, { words: LONG_WORD, go: "stay" });
  return item;
}

/** The result of a check-in that is not the first: something sank, and something has no answer. */
async function figures(page: Page): Promise<string> {
  let review = "";
  for (const value of ["5", "1"]) {
    const item = await startReview(page, "check-in");
    review = reviewOf(item);
    await post(page, item, { value });
    await post(page, item.replace(/[^/]+$/, "strength-left"), { value });
    await post(page, `${review}/check`, {});
  }
  return review;
}

/** Three check-ins, each lower than the one before, the last of them exhausted. */
async function sinking(page: Page): Promise<void> {
  for (const value of ["4", "3", "1"]) {
    const item = await startReview(page, "check-in");
    await post(page, item, { value });
    await post(page, item.replace(/[^/]+$/, "strength-left"), { value });
    await post(page, `${reviewOf(item)}/check`, {});
  }
}

/** Keeps two questions to the history; gives the address of one of them. */
async function asked(page: Page): Promise<string> {
  await post(page, "/history/views", { asks: "measure=energy&by=role" });
  return post(page, "/history/views", { asks: `measure=enjoyment&measure=learning&year=${new Date().getFullYear()}` });
}

/** Two full reviews that differ in their first answer; gives the address of both side by side. */
async function compared(page: Page): Promise<string> {
  const ids: string[] = [];
  for (const value of ["1", "5"]) {
    await post(page, "/goals", { "pull-hands_on": value === "1" ? "-1" : "2", "pull-people": value === "1" ? "2" : "-2" });
    const item = await startReview(page);
    await post(page, item, { value, go: "stay" });
    await post(page, `${reviewOf(item)}/check`, {});
    ids.push(reviewOf(item).replace(/.*\//, ""));
  }
  return `/history/compare?older=${ids[0]}&newer=${ids[1]}`;
}

/** With a calendar's address, and a check-in that it shows. */
async function planned(page: Page): Promise<void> {
  await begun(page);
  await sinking(page);
  await post(page, "/account/check-ins", { cadence: "quarterly" });
  await post(page, "/account/calendar", {});
}

/** A year without a role between two. */
async function gap(page: Page): Promise<void> {
  await signUp(page);
  const roles = [
    { track: "engineer", from: "2012-01", to: "2018-01" },
    { track: "manager", from: "2019-01" },
  ];
  await saveTimeline(page, roles);
}

async function stint(page: Page): Promise<string> {
  await begun(page);
  await page.goto("/timeline");
  const href = await page.getByRole("listitem").getByRole("link", { name: /^Change\W+Engineer/ }).getAttribute("href");
  return href ?? "";
}

/** Accepts a move; gives the address of the plan. */
async function plan(page: Page): Promise<string> {
  const move = `${new URL(await full(page)).pathname}/moves/swing-to-engineering`;
  await page.goto(`${move}?choice=accept`);
  await page.getByLabel("What do you expect?").fill("Quiet days and something that works at the end of them.");
  await page.getByLabel("How sure are you?").selectOption("75");
  const later = new Date();
  later.setUTCFullYear(later.getUTCFullYear() + 1);
  await page.getByLabel("Look back on").fill(later.toISOString().slice(0, 10));
  await page.getByLabel("Until which month").fill(later.toISOString().slice(0, 7));
  await page.getByLabel("How you will know that it worked").fill("Something works at the end of each week.");
  await submit(page, "Make it my plan");
  await expect(page).toHaveURL(/\/decisions\/[^/]+/);
  return page.url();
}

async function emptyPlan(page: Page): Promise<void> {
  await submit(page, "Make it my plan");
  await expect(page.getByRole("alert")).toBeVisible();
}

async function signUpAsNobody(page: Page): Promise<void> {
  await page.getByLabel("E-mail").fill("nobody");
  await submit(page, "Create the account");
  await expect(page.getByRole("alert")).toBeVisible();
}

/** Ends before it begins, and says a share that is none. */
async function roleBackwards(page: Page): Promise<void> {
  const form = page.locator("form.stint-form");
  await form.locator("[name=track]").selectOption("engineer");
  await form.locator("[name=from]").fill("2012-03");
  await form.locator("[name=to]").fill("2011-03");
  await form.locator("[name=hands_on]").fill("120");
  await form.getByRole("button").last().click();
  await expect(page.getByRole("alert")).toBeVisible();
}

async function submit(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name }).click();
}

async function answerOffline(page: Page): Promise<void> {
  await islandsReady(page);
  await page.context().setOffline(true);
  // Another one than is saved.
  await page.getByRole("radio", { checked: false }).first().check();
  await expect(savedState(page)).not.toHaveText(/Sav/);
}

/** Sends so many check-ins. */
async function checkIns(page: Page, many: number): Promise<void> {
  for (let at = 0; at < many; at += 1) {
    const item = await startReview(page, "check-in");
    await post(page, item, { value: String((at % 5) + 1) });
    await post(page, `${reviewOf(item)}/check`, {});
  }
}
