import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { lookAtInventory } from "../e2e/accesses.ts";
import { done, type Person, somebody } from "../e2e/people.ts";
import { type Server, startServer } from "../e2e/server.ts";
import { type Language, languages } from "../src/messages/messages.ts";
import { paths } from "../src/screens/paths.ts";
import { ownerOf } from "./demo-shots.ts";

/** One picture of docs/guide: of which page, and down to which height in pixels. */
type Shot = {
  readonly name: string;
  readonly path: (dossierId: string) => string;
  readonly height?: number;
  readonly width?: number;
  /** The party of another dossier than the one of the bakery. */
  readonly of?: string;
  /** Whether Nora looks, who came in by her link, and not Léa. */
  readonly byContact?: true;
  /** Words that are looked for from the page, by keyboard. */
  readonly find?: string;
  /** What is done on the page before. */
  readonly before?: (page: Page, language: Language) => Promise<void>;
};

/** The pictures of the guide that show the demonstration; a page more is a line more. */
const shots: readonly Shot[] = [
  { name: "home", path: paths.home, height: 1_100 },
  { name: "dossiers", path: paths.dossiers, height: 640 },
  { name: "dossier", path: paths.dossier },
  { name: "contract", path: paths.contract, height: 1_100 },
  { name: "plan", path: paths.plan, height: 1_100 },
  { name: "letters", path: paths.letters, height: 800 },
  { name: "meeting", path: paths.meeting, height: 1_000 },
  { name: "sheet", path: paths.meetingSheet, height: 1_000 },
  { name: "transition", path: paths.transition, height: 1_100 },
  { name: "import", path: paths.import, height: 620 },
  { name: "work", path: paths.work },
  { name: "recap", path: paths.recap },
  { name: "performance", path: paths.performance, height: 1_000 },
  { name: "sources", path: paths.sources, height: 800 },
  { name: "accesses", path: paths.accesses, height: 1_200 },
  { name: "inventory", path: paths.accesses, height: 1_100, before: showInventory },
  { name: "sweep", path: paths.sweep, of: "Cabinet Orsel", height: 1_000 },
  { name: "reminders", path: paths.account, height: 1_100 },
  { name: "team", path: paths.team, height: 900 },
  { name: "portal", path: paths.portal, height: 1_100 },
  { name: "portal-home", path: () => "/portal", byContact: true, width: 420, height: 900 },
  { name: "portal-tool", path: () => "/portal", byContact: true, width: 420, height: 900, before: openTool },
  { name: "files", path: paths.files, height: 1_100 },
  { name: "pack", path: paths.pack, height: 980 },
  { name: "preview", path: paths.packPreview, height: 1_000 },
  { name: "palette", path: paths.dossiers, height: 560, find: "fiche" },
  { name: "tools", path: paths.tools, height: 900 },
  { name: "tool", path: () => paths.tool("google-search-console"), height: 1_100 },
  { name: "settings", path: paths.settings, height: 900 },
  { name: "journal", path: paths.journal, height: 640 },
];

/** The first tool of what is expected. */
async function openTool(page: Page): Promise<void> {
  await page.getByRole("link", { name: /Google Ads/ }).click();
  await page.locator("form").last().waitFor();
}

const folder = fileURLToPath(new URL("../docs/guide/pictures", import.meta.url));

/** A file that says more of two tools than the board does, names a new one, and one that nobody knows. */
const inventory = {
  fr: `Outil;Ressource;Rôle du client;Qui chez le client;Notre rôle;Propriétaire;Qui paie;Mot de passe
Search Console;boulangerie-aubin.example;Propriétaire;;;;;
Brevo;;Admin;Nora Benali;Éditeur;client;client;
Matomo;boulangerie-aubin.example;Lecteur;Yves Aubin;Super utilisateur;nous;nous;
Caisse du fournil;;Admin;;;;;
`,
  en: `Tool,Resource,Client role,Who at the client,Our role,Owner,Who pays,Password
Search Console,boulangerie-aubin.example,Owner,,,,,
Brevo,,Admin,Nora Benali,Editor,client,client,
Matomo,boulangerie-aubin.example,View,Yves Aubin,Super user,us,us,
The bakery’s till,,Admin,,,,,
`,
};

async function showInventory(page: Page, language: Language): Promise<void> {
  await lookAtInventory(page, inventory[language]);
  await page
    .locator("section", { has: page.locator(".inventory-rows") })
    .evaluate((part) => part.scrollIntoView());
}

/**
 * Takes the pictures of the guide: of a server that nobody has set up, and of the demonstration; or of them only those
 * that are named.
 */
export async function takeGuidePictures(browser: Browser, only: readonly string[] = []): Promise<void> {
  const isWanted = (name: string) => only.length === 0 || only.includes(name);
  await mkdir(folder, { recursive: true });
  if (isWanted("first-run")) await takeFirstRun(browser);
  const demo = await startServer({}, ["--demo"]);
  try {
    const lea = await ownerOf(demo);
    const idOf = async (words: string) => {
      const { rows } = await done(lea, "dossier.list", { words, limit: 1 });
      return Array.isArray(rows) ? String(rows[0]?.id) : "";
    };
    const aubin = await idOf("Aubin");
    const wanted = shots.filter(({ name }) => isWanted(name));
    for (const language of languages)
      for (const shot of wanted.filter(({ byContact }) => !byContact)) {
        const dossierId = shot.of ? await idOf(shot.of) : aubin;
        await take(browser, demo, language, shot, lea, dossierId);
      }
    // Last: Nora's page of the client area would show another link.
    const byNora = wanted.filter(({ byContact }) => byContact);
    if (byNora.length > 0) await takeAsNora(browser, demo, byNora, lea, aubin);
  } finally {
    await demo.stop();
  }
}

async function takeFirstRun(browser: Browser): Promise<void> {
  const fresh = await startServer();
  try {
    for (const language of languages)
      await take(browser, fresh, language, { name: "first-run", path: paths.home });
  } finally {
    await fresh.stop();
  }
}

/** What Nora sees, in each language as she chose it on her page. */
async function takeAsNora(
  browser: Browser,
  { url, ...server }: Server,
  some: readonly Shot[],
  lea: Person,
  dossierId: string,
): Promise<void> {
  const { rows } = await done(lea, "contact.list", { dossierId, limit: 50 });
  const contacts = rows as readonly { readonly id: string; readonly name: string }[];
  const contactId = contacts.find(({ name }) => name === "Nora Benali")?.id;
  const { token } = await done(lea, "portal.invite", { dossierId, contactId });
  const post = (path: string, cookie = "") =>
    fetch(`${url}${path}`, { method: "POST", redirect: "manual", headers: { origin: url, cookie } });
  const opened = await post(`/portal/link/${token}`);
  const [cookie = "", value = ""] =
    /passation_portal=([^;]+)/.exec(opened.headers.get("set-cookie") ?? "") ?? [];
  const nora: Person = { ...lea, cookies: () => [{ name: "passation_portal", value }] };
  for (const language of languages) {
    await post(`/portal?language=${language}`, cookie);
    for (const shot of some) await take(browser, { url, ...server }, language, shot, nora);
  }
}

async function take(
  browser: Browser,
  server: Server,
  language: Language,
  { name, path, width = 1_100, height = 760, find, before }: Shot,
  person = somebody(server.url, "Visite"),
  dossierId = "",
): Promise<void> {
  const context = await browser.newContext({
    baseURL: server.url,
    locale: language === "fr" ? "fr-FR" : "en-GB",
    timezoneId: "Europe/Paris",
    colorScheme: "light",
    viewport: { width, height },
    extraHTTPHeaders: { "x-forwarded-for": person.from },
  });
  await context.addCookies(person.cookies().map((one) => ({ ...one, url: server.url })));
  const page = await context.newPage();
  await page.goto(path(dossierId));
  await page.locator("h1").waitFor();
  await page.waitForLoadState("networkidle");
  if (find) {
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").waitFor();
    await page.keyboard.type(find);
    await page.getByRole("dialog").getByRole("option", { name: find }).first().waitFor();
    await page.waitForLoadState("networkidle");
  }
  if (before) await before(page, language);
  await page.screenshot({ path: join(folder, `${name}-${language}.png`), animations: "disabled" });
  await context.close();
}
