import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium, type Page } from "playwright-core";
import { accessesInEveryState, lookAtInventory, openImport } from "../e2e/accesses.ts";
import { trelloBoard } from "../e2e/boards.ts";
import { browserPath } from "../e2e/browser.ts";
import { done, invited, openAgency, type Person, signUp, somebody } from "../e2e/people.ts";
import { type Server, startServer } from "../e2e/server.ts";
import type { Language } from "../src/messages/messages.ts";
import { buildScreens } from "./build-screens.ts";
import { prepareDemo } from "./demo-shots.ts";
import { prepareDepartures } from "./departure-shots.ts";
import { prepareMeetings } from "./meeting-shots.ts";
import { preparePortal } from "./portal-shots.ts";
import { prepareRegisters } from "./register-shots.ts";

// `node scripts/screenshots.ts FOLDER [--only dossier] [--width 375] [--language fr] [--theme dark]`:
// every page as a picture, at three widths, in both languages and themes, for a person to look at: in the states that are
// prepared here, and each address of the screens in the demonstration (`--only demo`).

type Shot = {
  readonly name: string;
  /** One address, or one for each language that somebody outside speaks. */
  readonly path: string | Readonly<Record<Language, string>>;
  readonly as?: Person;
  /** The session of a contact in the portal. */
  readonly session?: Readonly<Record<Language, string>>;
  /** What is done on the page before its picture is taken. */
  readonly before?: (page: Page) => Promise<unknown>;
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string" },
    width: { type: "string" },
    language: { type: "string" },
    theme: { type: "string" },
  },
});
const [folder] = positionals;
if (!folder) throw new Error("Say in which folder the pictures go: node scripts/screenshots.ts FOLDER");
const wanted = <Word extends string>(words: readonly Word[], word: string | undefined) =>
  word === undefined ? words : words.filter((one) => one === word);

await buildScreens();
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: await browserPath(), args: ["--no-sandbox"] });
try {
  if (!values.only?.startsWith("demo")) {
    await showing([], async (server) => {
      await take(server, [{ name: "set-up", path: "/" }]);
      await take(server, await prepare(server));
    });
  }
  await showing(["--demo"], async (demo) => take(demo, await prepareDemo(demo)));
} finally {
  await browser.close();
}

async function showing(args: readonly string[], show: (server: Server) => Promise<void>): Promise<void> {
  const server = await startServer({}, args);
  try {
    await show(server);
  } finally {
    await server.stop();
  }
}

/** Somebody with a full dossier, somebody who only reads, an invitation that waits. */
async function prepare(server: Server): Promise<readonly Shot[]> {
  const owner = somebody(server.url, "Camille Roy");
  await signUp(owner);
  const agencyId = await openAgency(owner, "Atelier Rivage", "fr");
  const parties = [
    ["Boulangerie Aubin", "2026-12-14"],
    ["Clinique vétérinaire des Trois Fontaines et du Grand Parc de Saint-Maur-des-Fossés", null],
    ["Hébergeur du Ponant", "2026-03-31"],
    ["Maison Delorme", "2028-01-15"],
  ] as const;
  const ids: string[] = [];
  for (const [party, endOn] of parties) {
    const direction = party.startsWith("Hébergeur") ? "supplier" : "client";
    ids.push(String((await done(owner, "dossier.create", { party, endOn, direction })).id));
  }
  await done(owner, "contact.add", {
    dossierId: ids[0] ?? "",
    name: "Nora Benali",
    email: "nora@client.example",
    phone: "+33 6 12 34 56 78",
    role: "Responsable communication",
    language: "fr",
    isMain: true,
  });
  await done(owner, "dossier.edit", { dossierId: ids[0] ?? "", tone: "calm", sites: ["aubin.example"] });
  const { person: reader } = await invited(server.url, owner, agencyId, "Noé Petit", "read-only");
  await invited(server.url, owner, agencyId, "Lou Martin", "manager");
  const email = "lou.martin-de-la-haye@atelier-rivage.example";
  const { token } = await done(owner, "agency.invite", { email, role: "member" });
  await done(owner, "agency.create-api-key", { name: "Export nocturne", role: "read-only" });
  const lone = somebody(server.url, "Sacha Lebrun");
  const { token: toLone } = await done(owner, "agency.invite", { email: lone.email, role: "member" });
  await signUp(lone, String(toLone));
  const [first = "", second = "", third = "", fourth = ""] = ids;
  const importBoard = async (page: Page) => {
    await page.locator("input[type=file]").setInputFiles(trelloBoard());
    await page.locator("main summary").first().click();
  };
  const letterId = await prepareMeetings(server.url, owner, first);
  const accessId = await accessesInEveryState(owner, first, third);
  const portal = await preparePortal(server.url, owner, [fourth, second, third]);
  const { monitorId, ticketId } = await prepareRegisters(owner, first);
  const board = { path: `/dossiers/${first}/accesses`, as: owner };
  const access = { path: `${board.path}?access=${accessId}`, as: owner };
  return [
    ...portal,
    ...(await prepareDepartures(server.url, owner)),
    { name: "sign-in", path: "/" },
    { name: "sign-in-wrong", path: "/", before: failToSignIn },
    { name: "forgotten-password", path: "/forgotten-password" },
    {
      name: "new-password",
      path: "/new-password#token",
      before: (page) => page.locator("input").fill("tulipes et vent"),
    },
    { name: "invitation", path: `/invitation#${token}` },
    { name: "invitation-over", path: "/invitation#unknown" },
    { name: "not-found", path: "/nowhere" },
    { name: "no-agency", path: "/", as: lone },
    { name: "home", path: "/", as: owner },
    { name: "home-everyone", path: "/?whose=everyone", as: owner },
    { name: "home-refused", path: "/", as: reader },
    { name: "dossiers", path: "/dossiers", as: owner },
    {
      name: "dossiers-new",
      path: "/dossiers",
      as: owner,
      before: (page) => page.locator(".page-title button").click(),
    },
    {
      name: "dossiers-filter",
      path: "/dossiers?tone=calm&sort=end",
      as: owner,
      before: (page) => page.locator("search summary").first().click(),
    },
    { name: "dossiers-refused", path: "/dossiers", as: reader },
    { name: "dossier-empty", path: `/dossiers/${second}`, as: owner },
    { name: "dossier", path: `/dossiers/${first}`, as: owner },
    { name: "dossier-journal", path: `/dossiers/${first}/journal`, as: owner, before: verifyJournal },
    { name: "tracking-empty", path: `/dossiers/${second}/tracking`, as: owner },
    { name: "tracking", path: `/dossiers/${first}/tracking`, as: owner, before: importBoard },
    { name: "clients-refused", path: `/dossiers/${fourth}/portal`, as: reader },
    { name: "dossier-refused", path: `/dossiers/${first}`, as: reader },
    { name: "tracking-refused", path: `/dossiers/${first}/tracking`, as: reader },
    { name: "dossier-missing", path: "/dossiers/01980000-0000-7000-8000-000000000010", as: owner },
    { name: "accesses", ...board },
    { name: "accesses-open", ...access },
    {
      name: "accesses-rights",
      ...access,
      before: (page) => page.locator(".side .reasoned button").first().click(),
    },
    { name: "accesses-import", ...board, before: openImport },
    { name: "accesses-inventory", ...board, before: (page) => lookAtInventory(page) },
    { name: "accesses-empty", ...board, path: `/dossiers/${second}/accesses` },
    { name: "accesses-supplier", ...board, path: `/dossiers/${ids[2]}/accesses` },
    { name: "accesses-refused", ...access, as: reader },
    { name: "meeting", path: `/dossiers/${first}/meeting`, as: owner, before: openAgenda },
    {
      name: "meeting-propose",
      path: `/dossiers/${second}/meeting`,
      as: owner,
      before: (page) => page.locator(".section-head button").first().click(),
    },
    {
      name: "meeting-edit",
      path: `/dossiers/${first}/meeting`,
      as: owner,
      before: (page) => page.locator(".section-head button").nth(1).click(),
    },
    { name: "meeting-letter", path: `/dossiers/${first}/letters/${letterId}`, as: owner },
    { name: "meeting-sheet", path: `/dossiers/${first}/meeting/sheet`, as: owner },
    { name: "transition", path: `/dossiers/${first}/transition`, as: owner },
    {
      name: "transition-edit",
      path: `/dossiers/${first}/transition`,
      as: owner,
      before: (page) => page.locator(".meeting-lines button").first().click(),
    },
    { name: "monitors", path: `/dossiers/${first}/monitors`, as: owner },
    { name: "monitors-empty", path: `/dossiers/${second}/monitors`, as: owner },
    { name: "monitors-new", path: `/dossiers/${first}/monitors?item=new`, as: owner },
    { name: "monitors-one", path: `/dossiers/${first}/monitors?item=${monitorId}`, as: owner },
    { name: "monitors-refused", path: `/dossiers/${first}/monitors?item=${monitorId}`, as: reader },
    { name: "sweep", path: `/dossiers/${first}/sweep`, as: owner },
    { name: "tickets", path: `/dossiers/${first}/tickets`, as: owner },
    { name: "tickets-new", path: `/dossiers/${first}/tickets?item=new`, as: owner },
    { name: "tickets-one", path: `/dossiers/${first}/tickets?item=${ticketId}`, as: owner },
    { name: "settings", path: "/settings", as: owner },
    { name: "tools", path: "/tools", as: owner },
    { name: "tool", path: "/tools/google-search-console", as: owner },
    { name: "tool-edit", path: "/tools/google-search-console?view=edit", as: owner },
    { name: "tool-new", path: "/new-tool", as: owner },
    { name: "team", path: "/team", as: owner },
    {
      name: "team-remove",
      path: "/team",
      as: owner,
      before: (page) => page.locator("td .reasoned button:not([aria-disabled=true])").first().click(),
    },
    { name: "team-refused", path: "/team", as: reader },
    { name: "api-keys", path: "/api-keys", as: owner, before: makeKey },
    { name: "account", path: "/account", as: owner },
    { name: "account-codes", path: "/account", as: owner, before: startCodes },
    { name: "menu", path: "/dossiers", as: owner, before: openMenu },
  ];
}

async function openAgenda(page: Page): Promise<void> {
  await page.locator(".meetings button[aria-expanded]").first().click();
}

async function failToSignIn(page: Page): Promise<void> {
  await page.locator("input[name=email]").fill("camille@atelier-rivage.example");
  await page.locator("input[name=password]").fill("not the right one");
  await page.locator("button[type=submit]").click();
  await page.locator("[role=alert]").waitFor();
}

async function verifyJournal(page: Page): Promise<void> {
  await page.locator("section button").last().click();
  await page.locator("code").waitFor();
}

async function makeKey(page: Page): Promise<void> {
  await page.locator("input[name=name]").fill("Sauvegarde");
  await page.locator("button[type=submit]").click();
  await page.locator(".copy-field").waitFor();
}

async function startCodes(page: Page): Promise<void> {
  const section = page.locator("section", { has: page.getByRole("heading", { name: /codes/i }) });
  await section.getByRole("button").first().click();
  await section.locator("input[name=password]").fill("quatre lampes sous la pluie");
  await section.locator("button[type=submit]").click();
  await section.locator("img").waitFor();
}

async function openMenu(page: Page): Promise<void> {
  const menu = page.locator(".head-menu");
  if (await menu.isVisible()) await menu.click();
}

async function take(server: Server, shots: readonly Shot[]): Promise<void> {
  for (const language of wanted(["fr", "en"] as const, values.language)) {
    for (const theme of wanted(["light", "dark"] as const, values.theme)) {
      for (const width of wanted(["375", "768", "1440"], values.width)) {
        for (const shot of shots) {
          if (values.only && !values.only.split(",").some((one) => shot.name.startsWith(one))) continue;
          await picture(server, shot, language, theme, Number(width));
        }
      }
    }
  }
}

async function picture(
  server: Server,
  shot: Shot,
  language: "fr" | "en",
  theme: "light" | "dark",
  width: number,
): Promise<void> {
  const from = shot.as?.from ?? somebody(server.url, "Visite").from;
  const context = await browser.newContext({
    baseURL: server.url,
    locale: language === "fr" ? "fr-FR" : "en-GB",
    timezoneId: "Europe/Paris",
    colorScheme: theme,
    viewport: { width, height: 900 },
    extraHTTPHeaders: { "x-forwarded-for": from },
  });
  if (shot.as) await context.addCookies(shot.as.cookies().map((one) => ({ ...one, url: server.url })));
  const session = shot.session?.[language];
  if (session) await context.addCookies([{ name: "passation_portal", value: session, url: server.url }]);
  const page = await context.newPage();
  await page.goto(typeof shot.path === "string" ? shot.path : shot.path[language]);
  await page.locator("h1").waitFor();
  await page.waitForLoadState("networkidle");
  await shot.before?.(page);
  await page.waitForLoadState("networkidle");
  const path = join(folder ?? "", `${shot.name}-${language}-${theme}-${width}.png`);
  await page.screenshot({ path, fullPage: true, animations: "disabled" });
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  console.log(beyond > 0 ? `${path}: ${beyond} pixels too wide` : path);
  await context.close();
}
