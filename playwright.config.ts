import { defineConfig } from "@playwright/test";
import { browserPath } from "./e2e/browser.ts";

/** The journeys, each in both languages, in a browser that npm brought. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "./e2e/set-up.ts",
  fullyParallel: false,
  // One more than the two processors of the smallest machine: journeys wait for what moves.
  workers: 3,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: "list",
  use: {
    browserName: "chromium",
    viewport: { width: 1280, height: 800 },
    actionTimeout: 10_000,
    // Without its film, which slows every journey: the picture of the end is kept anyway.
    trace: { mode: "retain-on-failure", screenshots: false },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: await browserPath(),
      // Chromium refuses its sandbox to root, and containers refuse it to Chromium.
      args: ["--no-sandbox", "--disable-dev-shm-usage"],
    },
  },
  projects: [
    { name: "fr", use: { locale: "fr-FR", timezoneId: "Europe/Paris" } },
    { name: "en", use: { locale: "en-GB", timezoneId: "Europe/London" } },
  ],
});
