// A server that sends mail, and the mail server that takes it: for specs about mail in place of support/test.ts.
import { once } from "node:events";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { expect, test as base } from "./test.ts";
import { Server } from "./server.ts";

/** What links in mail begin with. Nobody answers there: tests follow them to the server under test. */
const ORIGIN = "http://pendulum.example";

/** Every mail that was sent, by recipient. */
export class Mailbox {
  readonly #smtp: SMTPServer;
  readonly #mails = new Map<string, Email[]>();

  private constructor() {
    this.#smtp = new SMTPServer({
      disabledCommands: ["AUTH", "STARTTLS"],
      onData: async (stream, session, done) => {
        const mail = await PostalMime.parse(stream as unknown as ReadableStream);
        for (const { address } of session.envelope.rcptTo) this.#of(address).push(mail);
        done();
      },
    });
  }

  static async start(): Promise<Mailbox> {
    const mailbox = new Mailbox();
    mailbox.#smtp.listen(0, "127.0.0.1");
    await once(mailbox.#smtp.server, "listening");
    return mailbox;
  }

  /** What has a server send through it. */
  get flags(): string[] {
    const { port } = this.#smtp.server.address() as { port: number };
    const url = `smtp://127.0.0.1:${port}?tls=none`;
    return ["--smtp-url", url, "--mail-from", "no-reply@sender.example", "--public-url", ORIGIN];
  }

  /** The mail number `count` that came to this address, once it is there. */
  async next(address: string, count = 1): Promise<Email> {
    await expect.poll(() => this.#of(address).length, { message: `mail ${count} to ${address}` }).toBeGreaterThanOrEqual(count);
    return this.#of(address)[count - 1];
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.#smtp.close(resolve));
  }

  #of(address: string): Email[] {
    const mails = this.#mails.get(address) ?? [];
    this.#mails.set(address, mails);
    return mails;
  }
}

/** The code in a mail. */
export function codeIn({ text = "" }: Email): string {
  const [code] = /^\d{4} \d{4}$/m.exec(text) ?? [];
  expect(code, text).toBeDefined();
  return code!;
}

/** Where the link in a mail leads that begins like this. */
export function pathIn({ text = "" }: Email, beginning: string): string {
  const line = text.split("\n").find((line) => line.startsWith(ORIGIN + beginning));
  expect(line, text).toBeDefined();
  return line!.slice(ORIGIN.length).trim();
}

export const test = base.extend<object, { mailbox: Mailbox; server: Server }>({
  mailbox: [
    async ({}, use) => {
      const mailbox = await Mailbox.start();
      await use(mailbox);
      await mailbox.stop();
    },
    { scope: "worker" },
  ],
  server: [
    async ({ mailbox }, use) => {
      const server = await Server.start(mailbox.flags);
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
});

export { expect };
