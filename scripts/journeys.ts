import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import type { Share } from "./turns.ts";

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
      readonly results: readonly {
        readonly attachments: readonly Attachment[];
        readonly errors?: readonly { readonly message?: string }[];
      }[];
    }[];
  }[];
};

type PageAtTheEnd = { readonly where: string; readonly tree: string; readonly why: string };

/**
 * Runs journeys in a browser, these files or all: in both languages, or this share of them. Prints what stood on
 * the page where one failed, for who cannot look at it again.
 */
export async function runJourneys(files: readonly string[] = [], share: Share = "both"): Promise<Counted> {
  const report = join(root, "test-results", "journeys.json");
  rmSync(report, { force: true });
  const program = join(root, "node_modules", "@playwright", "test", "cli.js");
  const child = spawn(process.execPath, [program, "test", "--reporter=list,json", ...files], {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      JOURNEYS: String(share),
    },
  });
  const code = await new Promise((settle) => child.on("exit", settle));
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { stats, suites } = JSON.parse(readFileSync(report, "utf8"));
  for (const { where, tree, why } of suites.flatMap(pagesAtTheEnd))
    console.log(`\n${where}: what stood on a page\n${tree}\n${where}: why it failed\n${why}`);
  return {
    passed: stats.expected + stats.flaky,
    skipped: stats.skipped,
    failed: stats.unexpected || (code === 0 ? 0 : 1),
  };
}

/** Of journeys that failed, the trees of their pages, as `openPage` kept them, and what they were told. */
function pagesAtTheEnd(suite: Suite): readonly PageAtTheEnd[] {
  const here = (suite.specs ?? []).flatMap(({ title, tests }) =>
    tests.flatMap(({ projectName, results }) =>
      results.flatMap(({ attachments, errors = [] }) =>
        attachments
          .filter(({ name }) => name === "page")
          .map(({ body = "" }) => ({
            where: `[${projectName}] ${title}`,
            tree: Buffer.from(body, "base64").toString(),
            why: errors.map(({ message = "" }) => stripVTControlCharacters(message)).join("\n"),
          })),
      ),
    ),
  );
  return [...here, ...(suite.suites ?? []).flatMap(pagesAtTheEnd)];
}
