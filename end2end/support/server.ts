// The real server, as a process on data of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** The program under test. */
export const PROGRAM =
  env.PENDULUM_PROGRAM ?? fileURLToPath(new URL("../../target/debug/pendulum", import.meta.url));

// Every test comes from one network address, and many sign up.
const NO_LIMIT = "1000000";

export class Server {
  /** Where it listens: the same after a restart, so that open pages find it again. */
  readonly url: string;
  /** Its data folder. */
  readonly data: string;
  readonly #flags: string[];
  #process: ChildProcess;
  /** What it said on standard error, for whoever asks why a test failed. */
  readonly #log: string[];

  private constructor(process: ChildProcess, url: string, data: string, flags: string[], log: string[]) {
    this.#process = process;
    this.url = url;
    this.data = data;
    this.#flags = flags;
    this.#log = log;
  }

  /** Starts one on an empty folder and any free port, with these flags besides. */
  static async start(flags: string[] = []): Promise<Server> {
    const data = await mkdtemp(join(tmpdir(), "pendulum-end2end-"));
    const log: string[] = [];
    const { process, url } = await listen("127.0.0.1:0", data, flags, log);
    return new Server(process, url, data, flags, log);
  }

  /** The same by name: a passkey belongs to one, not to a number. */
  get named(): string {
    return this.url.replace("127.0.0.1", "localhost");
  }

  /** Ends it as a power cut would: nothing is flushed, nobody is told. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  /** Starts it again on the same data and port. */
  async restart(): Promise<void> {
    const { process } = await listen(new URL(this.url).host, this.data, this.#flags, this.#log);
    this.#process = process;
  }

  /** Ends it and removes its data. */
  async stop(): Promise<void> {
    await this.#end("SIGTERM");
    await rm(this.data, { recursive: true });
  }

  /** Sets its clock, which a debug build reads from a file; nothing sets it right again. */
  async setClock(at?: Date): Promise<void> {
    if (at) await writeFile(clockOf(this.data), String(at.getTime()));
    else await rm(clockOf(this.data), { force: true });
  }

  log(): string {
    return this.#log.join("\n");
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = once(this.#process, "exit");
    this.#process.kill(signal);
    await ended;
  }
}

/** The file that holds the moment it takes for the present, where that was set. */
function clockOf(data: string): string {
  return join(data, "clock");
}

/** Starts the program and waits until it says where it listens. */
async function listen(address: string, data: string, flags: string[], log: string[]) {
  const process = spawn(PROGRAM, ["serve", "--addr", address, "--data", data, "--attempts-per-address", NO_LIMIT, ...flags], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...env, PENDULUM_TEST_CLOCK: clockOf(data) },
  });
  createInterface({ input: process.stderr }).on("line", (line) => log.push(line));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: process.stdout }).on("line", (line) => {
      const [, url] = /^Pendulum listens on (http:\S+)$/.exec(line) ?? [];
      if (url) resolve(url);
    });
    process.once("error", reject);
    process.once("exit", (code, signal) =>
      reject(new Error(`${PROGRAM} ended (${code ?? signal}) before it listened:\n${log.join("\n")}`)),
    );
  });
  return { process, url };
}
