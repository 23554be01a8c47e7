// A mail server of the tests' own, and a Pendulum that sends its mail there.
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { Server } from "./server.ts";
import { expect, test as base } from "./test.ts";

export interface Mail {
  subject: string;
  text: string;
}

/** What links in mail begin with. The server's own address isn't known before it listens, so links are opened there (see `link`). */
const ORIGIN = "http://pendulum.example";

/** Takes every mail, and hands each out once. */
export class Mailbox {
  readonly #mails = new Map<string, Mail[]>();
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, session, done) => {
      // smtp-server hands over what was said before DATA, and the text as a stream.
      const to = session.envelope.rcptTo.map(({ address }: { address: string }) => address);
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        PostalMime.parse(Buffer.concat(chunks)).then(({ subject = "", text = "" }) => {
          for (const address of to) this.#of(address).push({ subject, text });
          done();
        }, done);
      });
    },
  });

  async listen(): Promise<string> {
    const listener = this.#server.listen(0, "127.0.0.1");
    await once(listener, "listening");
    return `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}?tls=none`;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  /** The next mail to this address. */
  async next(address: string): Promise<Mail> {
    const mails = this.#of(address);
    await expect.poll(() => mails.length, `mail to ${address}`).toBeGreaterThan(0);
    return mails.shift()!;
  }

  #of(address: string): Mail[] {
    const mails = this.#mails.get(address) ?? [];
    this.#mails.set(address, mails);
    return mails;
  }
}

/** The code that stands in a mail, by itself on its line. */
export function code({ text }: Mail): string {
  return /^\d{4} \d{4}$/m.exec(text)![0];
}

/** The path of the link that stands in a mail, by itself on its line. */
export function link({ text }: Mail): string {
  return new RegExp(`^${ORIGIN}(/\\S+)$`, "m").exec(text)![1]!;
}

/** The test of specs about mail: its server has a mail server. */
export const test = base.extend<object, { mailbox: Mailbox; relay: string }>({
  mailbox: [async ({}, use) => use(new Mailbox()), { scope: "worker" }],

  relay: [
    async ({ mailbox }, use) => {
      await use(await mailbox.listen());
      await mailbox.close();
    },
    { scope: "worker" },
  ],

  server: [
    async ({ relay }, use) => {
      const from = "Pendulum <no-reply@pendulum.example>";
      const server = await Server.start(["--smtp-url", relay, "--mail-from", from, "--public-url", ORIGIN]);
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
});

export { expect };
