// How the cost of pages is measured: see script/bench.
import { defineConfig } from "@playwright/test";
import base from "./playwright.config.ts";

export default defineConfig({
  ...base,
  testDir: "bench",
  timeout: 180_000,
  // One at a time, and nothing recorded: either would be measured as well.
  workers: 1,
  use: { ...base.use, trace: "off" },
  projects: [{ name: "bench", use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } }],
});
