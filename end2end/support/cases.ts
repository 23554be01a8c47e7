// The people of domain/tests: who they are, what they answer, and what the program tells of them at a terminal.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PROGRAM } from "./server.ts";

type Value = string | number | string[];
type Table = Record<string, Value>;

/** A person as their case states them. */
export interface Case {
  as_of: string;
  offer?: string;
  urgency?: string;
  constraints?: string[];
  stint: Table[];
  pull: Record<string, number>;
  state: Record<string, number>;
  expect: { archetype?: string; guise?: string; move?: string[] };
}

/** An assessment as the program prints it, as far as it is looked at here. */
export interface Assessment {
  archetypes: { id: string; guise: string | null }[];
  moves: { id: string; blocked_by: string | null }[];
}

/** What TOML these files use: tables, lists of tables, and values on one line. */
function parse(text: string): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  let table: Record<string, unknown> = root;
  for (const line of text.split("\n").map((line) => line.trim())) {
    const [, list, single, key, value] = /^(?:\[\[(\S+)\]\]|\[(\S+)\]|([\w-]+) = (.+))$/.exec(line) ?? [];
    if (list) ((root[list] ??= []) as unknown[]).push((table = {}));
    else if (single) table = (root[single] ??= {}) as Record<string, unknown>;
    else if (key) table[key] = JSON.parse(value!) as Value;
    else if (line !== "") throw new Error(`not understood: ${line}`);
  }
  return root;
}

function read(kind: string, name: string): Record<string, unknown> {
  return parse(readFileSync(fileURLToPath(new URL(`../../domain/tests/${kind}/${name}.toml`, import.meta.url)), "utf8"));
}

/** The case of that name. */
export function caseOf(name: string): Case {
  return { pull: {}, state: {}, ...read("cases", name) } as unknown as Case;
}

/** What its person answers: item id to value. */
export function answersOf(name: string): Map<string, string> {
  const { answers } = read("answers", name) as { answers: Table };
  return new Map(Object.entries(answers).map(([item, value]) => [item, String(value)]));
}

/** What `pendulum assess` says of a person: as text, and as JSON exactly as printed. */
export function assess(person: object): { text: string; json: string } {
  const folder = mkdtempSync(join(tmpdir(), "pendulum-case-"));
  try {
    const file = join(folder, "person.json");
    writeFileSync(file, JSON.stringify(person));
    const run = (...more: string[]) => execFileSync(PROGRAM, ["assess", file, ...more], { encoding: "utf8" });
    return { text: run(), json: run("--json").trim() };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
