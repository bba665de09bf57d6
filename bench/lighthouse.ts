import { chromium } from "playwright-core";
import { browserPath } from "../e2e/browser.ts";
import { done, openAgency, signUp, somebody } from "../e2e/people.ts";
import { startServer } from "../e2e/server.ts";
import { printFigure } from "./figure.ts";

// P5: what Lighthouse says of the portal on a telephone. It is no part of the project, being as large as all the
// rest: npm install --prefix FOLDER lighthouse, then LIGHTHOUSE=FOLDER/node_modules/lighthouse/core/index.js

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
type Audit = { readonly title: string; readonly score: number | null };
type Report = {
  readonly categories: Record<
    string,
    {
      readonly score: number;
      readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
    }
  >;
  readonly audits: Record<string, Audit>;
};
type Lighthouse = (url: string, flags: object) => Promise<{ readonly lhr: Report } | undefined>;

const from = process.env.LIGHTHOUSE;
if (from === undefined) {
  console.error(
    "Lighthouse is not there: npm install --prefix FOLDER lighthouse, then LIGHTHOUSE=FOLDER/node_modules/lighthouse/core/index.js",
  );
  process.exit(2);
}
const { default: lighthouse } = (await import(from)) as { readonly default: Lighthouse };

const port = 9_300 + (process.pid % 500);
const server = await startServer();
const browser = await chromium.launch({
  executablePath: await browserPath(),
  args: ["--no-sandbox", `--remote-debugging-port=${port}`],
});
try {
  const owner = somebody(server.url, "Camille Roy");
  await signUp(owner);
  await openAgency(owner, "Atelier Rivage", "fr");
  const { id: dossierId } = await done(owner, "dossier.create", { party: "Aubin", endOn: "2099-12-14" });
  const { id: contactId } = await done(owner, "contact.add", { dossierId, name: "Nora Benali" });
  const { tools } = (await done(owner, "tool.list", {})) as { tools: readonly { readonly key: string }[] };
  const accesses = tools.slice(0, 25).map(({ key }) => ({ toolKey: key }));
  const { added } = (await done(owner, "access.add", { dossierId, accesses })) as {
    added: readonly { readonly id: string }[];
  };
  const link = async () =>
    `${server.url}/portal/link/${(await done(owner, "portal.invite", { dossierId, contactId })).token}`;
  const opened = await fetch(await link(), { method: "POST", redirect: "manual" });
  const cookie = opened.headers.getSetCookie()[0]?.split(";", 1)[0] ?? "";
  for (const [what, address] of [
    ["a link before it is opened", await link()],
    ["home of the portal, 25 tools", `${server.url}/portal`],
    ["one tool of the portal", `${server.url}/portal/tools/${added[0]?.id}`],
    ["questions to the agency", `${server.url}/portal/questions`],
  ] as const) {
    const { lhr } =
      (await lighthouse(address, {
        port,
        onlyCategories: categories,
        // What is behind a link of its own is not to be found by search engines.
        skipAudits: ["is-crawlable"],
        extraHeaders: { cookie },
        logLevel: "error",
      })) ?? {};
    if (!lhr) throw new Error("Lighthouse said nothing");
    const scores = categories.map((one) => Math.round((lhr.categories[one]?.score ?? 0) * 100));
    for (const one of categories)
      for (const { id, weight } of lhr.categories[one]?.auditRefs ?? []) {
        const { score, title } = lhr.audits[id] ?? {};
        if (weight > 0 && score !== null && score !== undefined && score < 1)
          console.error(`${what}: ${one}, ${title}: ${score}`);
      }
    printFigure({
      id: "P5",
      what: `Lighthouse on a telephone, ${what}: ${categories.join(", ")} (all but being kept from search engines, which is meant)`,
      figure: scores.join(", "),
      goal: "≥ 99 each",
      reached: scores.every((score) => score >= 99),
    });
  }
} finally {
  await browser.close();
  await server.stop();
}
