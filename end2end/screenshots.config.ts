// How the pictures of every page are taken: see script/screenshots.
import { defineConfig } from "@playwright/test";
import base from "./playwright.config.ts";

export default defineConfig({
  ...base,
  testDir: "screenshots",
  timeout: 180_000,
  // What each needs is said by itself.
  projects: [{ name: "screenshots" }],
});
