// How the tests are run. They start the real server themselves: see support/server.ts.
import { defineConfig } from "@playwright/test";
import type { Options } from "./support/test.ts";

// Chromium will not sandbox for root, as whom it runs in many containers.
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

export default defineConfig<Options>({
  testDir: "tests",
  outputDir: "test-results",
  // A test that passes the second time has still failed.
  retries: 0,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    // Filming every page would take as much of the machine as the pages do.
    trace: { mode: "retain-on-failure", screenshots: false },
    screenshot: "only-on-failure",
    actionTimeout: 10_000,
    // Pages that fade into each other are cut short when a test looks at once, which the browser reports as an error.
    contextOptions: { reducedMotion: "reduce" },
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    launchOptions: {
      executablePath: process.env.PENDULUM_CHROMIUM ?? "/usr/bin/chromium-headless-shell",
      // The rest keeps the browser from asking anyone but the server under test.
      args: [
        ...sandbox,
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  // A test runs in all of them, unless it is tagged: @script needs one, @plain is about doing without, @once is the same everywhere.
  projects: [
    { name: "script", grepInvert: /@plain/, use: { viewport: desktop } },
    { name: "no-script", grepInvert: /@script|@once/, use: { viewport: desktop, javaScriptEnabled: false } },
    { name: "phone", grepInvert: /@plain|@once/, use: { viewport: phone, hasTouch: true, isMobile: true } },
  ],
});
