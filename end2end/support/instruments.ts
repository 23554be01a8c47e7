// Ways through a questionnaire, worked out from its own file: for every branch one that opens it and one that doesn't.
import { execFileSync } from "node:child_process";
import { PROGRAM } from "./server.ts";

export const TRACKS = ["engineer", "tech-lead", "manager", "manager-of-managers", "executive", "other", "break"];

/** Every questionnaire that ships with the program. */
export const INSTRUMENTS = [
  "where-am-i",
  "check-in",
  "ready-to-manage",
  "manager-craft",
  "technical-fluency",
  "operational-ownership",
  "business-partnership",
];

interface Condition {
  item: string;
  is: string[];
}

export interface Item {
  id: string;
  text: string;
  scale: "words" | { points: { labels: string[] } } | { choices: { id: string }[] };
  feeds?: object[];
  when?: { on?: string[]; not_on?: string[]; answers?: Condition[] };
}

export interface Instrument {
  id: string;
  title: string;
  result: "advice" | "figures";
  items: Item[];
}

/** A person on a track, and what they answer to whatever they are asked. */
export interface Play {
  track: string;
  asked: Item[];
  answers: Map<string, string>;
  /** The parts of branches that this play tries. */
  tries: Set<string>;
}

/** As the program itself knows it. */
export function instrument(id: string): Instrument {
  const output = execFileSync(PROGRAM, ["instruments", "show", id, "--json"], { encoding: "utf8", maxBuffer: 1 << 24 });
  return JSON.parse(output) as Instrument;
}

/** The written forms of an item's answers, in the order shown; none where it is answered in words. */
export function values(item: Item): string[] {
  if (item.scale === "words") return [];
  if ("points" in item.scale) return item.scale.points.labels.map((_, index) => String(index + 1));
  return item.scale.choices.map(({ id }) => id);
}

/** Whoever answers everything in the `variant`th way that it offers, beginning anew where it offers fewer. */
function play({ items }: Instrument, track: string, variant: number): Play {
  const [asked, answers, tries] = [[] as Item[], new Map<string, string>(), new Set<string>()];
  for (const item of items) {
    const { on, not_on, answers: conditions = [] } = item.when ?? {};
    const admitted = (!on?.length || on.includes(track)) && !not_on?.includes(track);
    if (on?.length || not_on?.length) tries.add(`${item.id} by track: ${admitted}`);
    let open = admitted;
    for (const { item: gate, is } of conditions) {
      const given = answers.get(gate);
      if (given !== undefined) tries.add(`${item.id} by ${gate}: ${is.includes(given)}`);
      open &&= given !== undefined && is.includes(given);
    }
    if (!open) continue;
    asked.push(item);
    const offered = values(item);
    // Words have no written form to be waited for.
    answers.set(item.id, offered.length > 0 ? offered[variant % offered.length]! : "=");
  }
  return { track, asked, answers, tries };
}

/** Few plays that together try everything that any play could: each time the one that tries most that is new. */
export function plays(instrument: Instrument): Play[] {
  const widest = Math.max(...instrument.items.map((item) => values(item).length));
  const candidates = TRACKS.flatMap((track) =>
    Array.from({ length: widest }, (_, variant) => play(instrument, track, variant)),
  );
  const tried = new Set<string>();
  const chosen: Play[] = [];
  for (;;) {
    const news = ({ tries }: Play) => [...tries].filter((part) => !tried.has(part)).length;
    const best = candidates.reduce((best, one) => (news(one) > news(best) ? one : best));
    if (news(best) === 0 && chosen.length > 0) return chosen;
    best.tries.forEach((part) => tried.add(part));
    chosen.push(best);
  }
}

/** Every part of every branch, taken and not taken. */
export function branches({ items }: Instrument): Set<string> {
  const parts = new Set<string>();
  for (const { id, when } of items) {
    const by = [...(when?.on?.length || when?.not_on?.length ? ["track"] : []), ...(when?.answers ?? []).map(({ item }) => item)];
    by.forEach((part) => parts.add(`${id} by ${part}: true`).add(`${id} by ${part}: false`));
  }
  return parts;
}
