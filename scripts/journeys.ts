import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

export type Counted = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** Its body in Base64, where it was no file. */
type Attachment = { readonly name: string; readonly body?: string };
type Suite = {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly projectName: string;
      readonly results: readonly { readonly attachments: readonly Attachment[] }[];
    }[];
  }[];
};

/**
 * Runs journeys in a browser, these files or all: each in both languages, or, for a merge, in those that
 * `playwright.config.ts` says. Prints what stood on the page where one failed, for who cannot look at it again.
 */
export async function runJourneys(
  files: readonly string[] = [],
  { everyLanguage = true } = {},
): Promise<Counted> {
  const report = join(root, "test-results", "journeys.json");
  rmSync(report, { force: true });
  const program = join(root, "node_modules", "@playwright", "test", "cli.js");
  const child = spawn(process.execPath, [program, "test", "--reporter=list,json", ...files], {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      ...(everyLanguage ? {} : { JOURNEYS_OF_A_MERGE: "yes" }),
    },
  });
  const code = await new Promise((settle) => child.on("exit", settle));
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { stats, suites } = JSON.parse(readFileSync(report, "utf8"));
  for (const { where, tree } of suites.flatMap(pagesAtTheEnd))
    console.log(`\n${where}: what stood on a page\n${tree}`);
  return {
    passed: stats.expected + stats.flaky,
    skipped: stats.skipped,
    failed: stats.unexpected || (code === 0 ? 0 : 1),
  };
}

/** The trees of the pages of journeys that failed, as `openPage` kept them. */
function pagesAtTheEnd(suite: Suite): readonly { readonly where: string; readonly tree: string }[] {
  const here = (suite.specs ?? []).flatMap(({ title, tests }) =>
    tests.flatMap(({ projectName, results }) =>
      results
        .flatMap(({ attachments }) => attachments)
        .filter(({ name }) => name === "page")
        .map(({ body = "" }) => ({
          where: `[${projectName}] ${title}`,
          tree: Buffer.from(body, "base64").toString(),
        })),
    ),
  );
  return [...here, ...(suite.suites ?? []).flatMap(pagesAtTheEnd)];
}
