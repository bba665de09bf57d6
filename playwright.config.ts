import { existsSync, globSync, statfsSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { browserPath } from "./e2e/browser.ts";
import { resting } from "./scripts/turns.ts";

/** Where Linux shares memory, which spares files on the disk: in some containers there is next to nothing. */
const shared = "/dev/shm";
const isRoomy = existsSync(shared) && statfsSync(shared).bavail * statfsSync(shared).bsize > 2 ** 30;

const files = globSync("*.spec.ts", { cwd: `${import.meta.dirname}/e2e` });
/** Which journeys walk: those of `npm test` are told by `JOURNEYS`, one that is asked for by name walks in both languages. */
const said = process.env.JOURNEYS ?? "both";
const share = said === "both" || said === "once" ? said : Number(said);
const restingIn = (language: 0 | 1) => resting(share, files, language).map((file) => `**/${file}`);

/** The journeys, each in both languages, in a browser that npm brought. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "./e2e/set-up.ts",
  // Each journey has an agency of its own: whichever worker is free takes the next one.
  fullyParallel: true,
  // One more than the two processors of the smallest machine: journeys also wait.
  workers: 3,
  // How long a busy machine may take: what must be quick is measured by the bench.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: "list",
  use: {
    browserName: "chromium",
    viewport: { width: 1280, height: 800 },
    actionTimeout: 20_000,
    // What slides and fades costs the processor twice: to draw it, and to wait for it.
    contextOptions: { reducedMotion: "reduce" },
    // A trace takes a copy of the page at every step, for all who pass: ask for one with --trace on. The
    // picture and the tree of the end are kept anyway.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: await browserPath(),
      ignoreDefaultArgs: isRoomy ? ["--disable-dev-shm-usage"] : [],
      args: [
        // Chromium refuses its sandbox to root, and containers refuse it to Chromium.
        "--no-sandbox",
        // Pages of a person share what was loaded and compiled, and so do those of the next one (`e2e/desks.ts`).
        "--process-per-site",
        // No graphics card is played by the processor, and no page stays long enough to be worth optimising:
        // a seventh of the time of the processor.
        "--disable-gpu",
        "--disable-software-rasterizer",
        "--js-flags=--no-turbofan --no-maglev",
      ],
    },
  },
  // Each language in a theme of its own, to spare half of the time of axe; `staff-pages` looks at both in both.
  projects: [
    {
      name: "fr",
      testIgnore: restingIn(0),
      use: { locale: "fr-FR", timezoneId: "Europe/Paris", colorScheme: "light" },
    },
    {
      name: "en",
      testIgnore: restingIn(1),
      use: { locale: "en-GB", timezoneId: "Europe/London", colorScheme: "dark" },
    },
  ],
});
