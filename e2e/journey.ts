import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test as base, type Page, type TestInfo } from "@playwright/test";
import type { KeyOf, Language } from "../src/messages/messages.ts";
import { sayFrom } from "../src/messages/say.ts";
import { en } from "../src/messages/screens/en.ts";
import { fr } from "../src/messages/screens/fr.ts";
import { type Desks, desksOf } from "./desks.ts";
import { expect } from "./expect.ts";
import { type Mailbox, mailboxIn } from "./mailbox.ts";
import { done, invited, openAgency, type Person, signIn, somebody } from "./people.ts";
import { type Server, serverAt } from "./server.ts";
import { type House, shared } from "./shared.ts";

/** The one who keeps a server: owner of its first agency, who lets the others in. */
type Keeper = { readonly person: Person; readonly agencyId: string };

type Owner = { readonly person: Person; readonly agencyId: string; readonly agencyName: string };
type WorkerFixtures = {
  /** The server that all journeys share. */
  readonly server: Server;
  readonly keeper: Keeper;
  /** Browsers for whoever sits down, handed on once they leave. */
  readonly desks: Desks;
  /** The other one, that sends mail, and who lets people in there. */
  readonly mailingHouse: { readonly server: Server; readonly mailbox: Mailbox; readonly keeper: Keeper };
};
type TestFixtures = {
  readonly language: Language;
  /** A sentence of the screens, as the journey's language has it. */
  readonly say: (key: KeyOf<"screens">, params?: Readonly<Record<string, string | number>>) => string;
  /** Takes back what was done in the notice that tells it: an older one may stand beside, on its way out. */
  readonly takeBack: (page: Page, told: string | RegExp) => Promise<void>;
  /** A new owner with an agency of its own. */
  readonly owner: Owner;
  /** The same on the server that sends mail, with what arrives. */
  readonly mailing: { readonly server: Server; readonly mailbox: Mailbox; readonly owner: Person };
  /** A page of somebody's own browser, watched: nothing may go wrong in its console. */
  readonly openPage: (person?: Person, url?: string) => Promise<Page>;
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    // Playwright wants to see what a fixture needs, even where that is nothing.
    async ({ browserName: _ }, use) => use(serverOf(shared().plain)),
    { scope: "worker" },
  ],
  keeper: [async ({ browserName: _ }, use) => use(await keeperOf(shared().plain)), { scope: "worker" }],
  desks: [
    async ({ browser }, use) => use(desksOf(browser, [shared().plain.url, shared().mailing.url])),
    { scope: "worker" },
  ],
  mailingHouse: [
    async ({ browserName: _ }, use) => {
      const { mailing, mails } = shared();
      await use({ server: serverOf(mailing), mailbox: mailboxIn(mails), keeper: await keeperOf(mailing) });
    },
    { scope: "worker" },
  ],
  language: async ({ locale }, use) => use(locale?.startsWith("en") ? "en" : "fr"),
  say: async ({ language }, use) => {
    const translate = sayFrom(language, { screens: language === "fr" ? fr : en });
    await use((key, params) => translate("screens", key, params));
  },
  takeBack: async ({ say }, use) => {
    await use(async (page, told) => {
      const notice = page.getByRole("status").filter({ hasText: told });
      await notice.getByRole("button", { name: say("undo.do"), exact: true }).click();
    });
  },
  owner: async ({ server, keeper, language }, use) => use(await newOwner(server.url, keeper, language)),
  mailing: async ({ mailingHouse: { server, mailbox, keeper }, language }, use) => {
    const { person } = await newOwner(server.url, keeper, language);
    await use({ server, mailbox, owner: person });
    expect(server.faults()).toEqual([]);
  },
  openPage: async ({ desks, server }, use, journey) => {
    const opened: { readonly page: Page; readonly faults: string[] }[] = [];
    await use(async (person, url = server.url) => {
      const from = (person ?? somebody(url, "Visite")).from;
      const context = await desks.take(url, { "x-forwarded-for": from });
      if (person) await context.addCookies(person.cookies().map((cookie) => ({ ...cookie, url })));
      const page = await context.newPage();
      const faults: string[] = [];
      watch(page, faults);
      opened.push({ page, faults });
      return page;
    });
    const wentWell = journey.status === journey.expectedStatus;
    for (const { page } of opened) {
      if (!wentWell) await keepTree(journey, page);
      await (wentWell ? desks.giveBack(page.context()) : page.context().close());
    }
    expect([...opened.flatMap(({ faults }) => faults), ...server.faults()]).toEqual([]);
  },
});

export { expect } from "./expect.ts";

/** What stands on a page, in words: `scripts/journeys.ts` prints it, for who cannot look at it again. */
async function keepTree(journey: TestInfo, page: Page): Promise<void> {
  const tree = await page.locator("body").ariaSnapshot({ timeout: 5_000 }).catch(String);
  await journey.attach("page", { body: `${page.url()}\n${tree}`, contentType: "text/plain" });
}

const serverOf = ({ url, dataFolder }: House) => serverAt(url, dataFolder);

async function keeperOf({ url, keeper, agencyId }: House): Promise<Keeper> {
  const person = somebody(url, "Sacha Lebrun", keeper);
  await signIn(person);
  return { person, agencyId };
}

/** Somebody who was let in, opened an agency, and is in no other one. */
async function newOwner(
  url: string,
  { person: keeper, agencyId: porch }: Keeper,
  language: Language,
): Promise<Owner> {
  const { person, memberId } = await invited(url, keeper, porch, "Camille Roy", "read-only");
  const agencyName = "Atelier Rivage";
  const agencyId = await openAgency(person, agencyName, language);
  await done(keeper, "agency.remove-member", { memberId });
  return { person, agencyId, agencyName };
}

/**
 * Notes what the browser complains about: errors, refused styles and scripts. An answer that is not
 * "yes" is none of them; the server tells its own faults in its log.
 */
/** The pages of which a journey keeps a script away: that it does not come is no fault of theirs. */
const withoutScript = new WeakMap<Page, RegExp>();
export const keepAway = (page: Page, script: RegExp) => withoutScript.set(page, script);

function watch(page: Page, faults: string[]): void {
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    const isComplaint = message.type() === "error" || message.type() === "warning";
    const text = message.text();
    if (!isComplaint || text.startsWith("Failed to load resource")) return;
    const isKeptAway = text.startsWith("TypeError: Failed to fetch") && withoutScript.get(page)?.test(text);
    if (!isKeptAway) faults.push(text);
  });
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The page as who cannot see it meets it: no fault that axe can find in the theme of the journey. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => "axe" in globalThis))) await frame.evaluate(axe);
  await page.evaluate(standStill);
  const told = await page.evaluate(faultsOf, []);
  expect(told, page.url()).toEqual([]);
}

/** The colours of the theme that the journey is not in: no fault of contrast either. */
export async function expectContrastInTheOther(page: Page): Promise<void> {
  const isDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  await page.emulateMedia({ colorScheme: isDark ? "light" : "dark" });
  await page.evaluate(standStill);
  expect(await page.evaluate(faultsOf, ["color-contrast"]), `${page.url()} in the other theme`).toEqual([]);
  await page.emulateMedia({ colorScheme: isDark ? "dark" : "light" });
}

type Axe = {
  readonly run: (options: object) => Promise<{ readonly violations: readonly Violation[] }>;
  readonly configure: (options: object) => void;
};
type Violation = {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
};

/**
 * Has axe look at the page in the page itself, by these rules or by all: what is well stays there. Contrast takes
 * longer than all others together: it is looked at once for each element in the colours that it has, and on three
 * of those that have the same.
 */
async function faultsOf(rules: readonly string[] = []): Promise<readonly string[]> {
  const known = globalThis as unknown as { readonly axe: Axe; looked?: WeakMap<Element, string> };
  known.looked ??= new WeakMap();
  const { axe, looked } = known;
  const grounds = new Map<Element | null, string>([[null, ""]]);
  const groundOf = (element: Element | null): string => {
    const found = grounds.get(element);
    if (found !== undefined || element === null) return found ?? "";
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const behind = backgroundColor.startsWith("rgb(") ? "" : groundOf(element.parentElement);
    const ground = `${behind} ${backgroundColor} ${backgroundImage} ${opacity}`;
    grounds.set(element, ground);
    return ground;
  };
  const alike = new Map<string, number>();
  const hasText = (element: Element) =>
    "value" in element ||
    [...element.childNodes].some((one) => one.nodeType === Node.TEXT_NODE && one.nodeValue?.trim());
  for (const element of document.querySelectorAll("*")) {
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const colours = element.checkVisibility()
      ? `${color} ${fontSize} ${fontWeight} ${groundOf(element)}`
      : "";
    const isNew = colours !== "" && hasText(element) && looked.get(element) !== colours;
    const before = alike.get(colours) ?? 0;
    if (isNew) alike.set(colours, before + 1);
    element.toggleAttribute("data-new-colours", isNew && before < 3);
    looked.set(element, colours);
  }
  axe.configure({ rules: [{ id: "color-contrast", selector: "[data-new-colours]" }] });
  const only = rules.length > 0 ? { runOnly: { type: "rule", values: rules } } : {};
  const { violations } = await axe.run({ ...only, resultTypes: ["violations"] });
  return violations.map(({ id, help, nodes }) => `${id}: ${help} — ${nodes[0]?.html}`);
}

/**
 * Nothing to scroll sideways, from a narrow phone to a wide screen, and no fault that axe finds: at the
 * size of the page, or at the widths said.
 */
export async function expectSound(page: Page, looked: readonly number[] = []): Promise<void> {
  const size = page.viewportSize();
  if (looked.length === 0) await expectAccessible(page);
  for (const width of [320, 375, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const beyond = await page.evaluate(beyondTheEdge);
    expect(beyond, `${page.url()} at ${width} pixels`).toBeLessThanOrEqual(0);
    if (looked.includes(width)) await expectAccessible(page);
  }
  if (size) await page.setViewportSize(size);
}

/** By how much the page is too wide, once it was drawn at its size: what moves with the window has moved then. */
async function beyondTheEdge(): Promise<number> {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

/** A phone's width and a desk's. */
export const phoneAndDesk = [375, 1440];

/** What fades in or out has colours of the way there: waits for what moves, a second at most. */
async function standStill(): Promise<unknown> {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const moving = document
    .getAnimations()
    .filter((one) => one.playState === "running" && Number.isFinite(one.effect?.getComputedTiming().endTime));
  const still = Promise.allSettled(moving.map((one) => one.finished));
  return Promise.race([still, new Promise((resolve) => setTimeout(resolve, 1000))]).then(() => undefined);
}
