// The test that all specs use: against a server of its own, and failing on anything a page should never do.
import { test as base, expect } from "@playwright/test";
import { Server } from "./server.ts";

export interface Options {
  /** Messages on the browser's console that this test brings about on purpose. */
  expectedErrors: RegExp[];
}

interface Fixtures extends Options {
  /** Watches every page of the test; no need to ask for it. */
  watch: void;
}

interface Shared {
  /** One a worker. A test that kills it restarts it. */
  server: Server;
}

/** Without script nothing asks for the module that a page with an island has the browser fetch ahead. */
const PRELOADED = /was preloaded using link preload but not used/;

export const test = base.extend<Fixtures, Shared>({
  expectedErrors: [[], { option: true }],

  server: [
    async ({}, use) => {
      const server = await Server.start();
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],

  baseURL: async ({ server }, use) => use(server.url),

  watch: [
    async ({ context, server, expectedErrors, javaScriptEnabled }, use, info) => {
      const faults: string[] = [];
      const expected = javaScriptEnabled ? expectedErrors : [...expectedErrors, PRELOADED];
      const report = (fault: string) => {
        if (!expected.some((known) => known.test(fault))) faults.push(fault);
      };
      context.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") {
          report(`console: ${message.text()} (${message.location().url})`);
        }
      });
      // Some errors of a browser's own have no stack.
      context.on("weberror", (error) => report(`uncaught: ${error.error().stack || error.error()} (${error.page()?.url()})`));
      context.on("request", (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith("http") && ![server.url, server.named].includes(url.origin)) report(`request to a third party: ${url}`);
      });
      await use();
      expect.soft(faults, "what the pages of this test did wrong").toEqual([]);
      if (info.status !== info.expectedStatus) {
        await info.attach("server.log", { body: server.log(), contentType: "text/plain" });
      }
    },
    { auto: true },
  ],
});

export { expect };
