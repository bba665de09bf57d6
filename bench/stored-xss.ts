import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { paths } from "../src/screens/paths.ts";
import { firstOwner, startApp } from "../src/testing/app.ts";
import { openBrowser } from "../src/testing/browser.ts";
import { openMailPeer } from "../src/testing/mail-peer.ts";
import { unzip } from "../src/testing/unzip.ts";
import { marker, xssPayloads } from "../src/testing/xss-payloads.ts";
import { printFigure } from "./figure.ts";
import { addressesOf, showsTexts } from "./stored-xss/addresses.ts";
import { headerFaults, openCaller } from "./stored-xss/caller.ts";
import { logFaults } from "./stored-xss/log-faults.ts";
import { packFaults } from "./stored-xss/pack-faults.ts";
import { visitPortal } from "./stored-xss/portal.ts";
import { injectedInto, openWatched } from "./stored-xss/watched.ts";
import { hostileWriter, type Written } from "./stored-xss/write.ts";

// H9: payloads through every text field of every command, and through imports; then every page of the
// staff and of the portal, the documents and the page of the packs, the mails, the headers and the log are looked at for
// anything that runs, reaches another host, or becomes more than text.
//   node bench/stored-xss.ts --dossiers 14 --each 12 --bare 150

const { values } = parseArgs({
  options: {
    dossiers: { type: "string", default: "3" },
    each: { type: "string", default: "16" },
    bare: { type: "string", default: "0" },
    // `--only portal`: the pages of contacts, without those of the staff and the packs.
    only: { type: "string" },
  },
});
const payloads = xssPayloads;
const [dossiers, each, bare] = [values.dossiers, values.each, values.bare].map(Number) as [
  number,
  number,
  number,
];

/** What a mail of ours says in its headers. */
const ownHeaders = new Set(
  "from to reply-to subject message-id date mime-version content-type content-language content-transfer-encoding auto-submitted".split(
    " ",
  ),
);
const faults = new Set<string>();
const found = (fault: string) => void faults.add(fault);
const folder = await mkdtemp(join(tmpdir(), "passation-xss-"));
const post = await openMailPeer();
const app = await startApp({
  PASSATION_LOG: "debug",
  PASSATION_SMTP_URL: post.smtpUrl,
  PASSATION_MAIL_FROM: "Passation <passation@agence.example>",
});
const visited = { pages: 0, packs: 0, files: 0, mails: 0 };
const seen = new Map<string, number>();
const begun = performance.now();
const step = (what: string) =>
  console.error(`${what} after ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
try {
  const { cookie } = await firstOwner(app.url);
  const own = await (await fetch(`${app.url}/api/session`, { headers: { cookie } })).json();
  const agencyId = String(own.agencies[0].agencyId);
  const headers = { cookie, "x-passation-agency": agencyId };
  const call = openCaller(app.url, headers, found);
  const writer = hostileWriter(call, app.url);

  // Field i of set s takes payload s + i: each field meets each payload, and each page many.
  let set = 0;
  const turns = () => {
    let at = set++;
    return () => payloads[at++ % payloads.length] ?? "";
  };
  const written: Written[] = [];
  const browser = await openBrowser();
  try {
    const caught = await control(browser);
    if (caught < 3) found(`the watch is blind: a page that runs payloads was caught for ${caught} things`);
    const context = await openWatched(browser, app.url, found);
    await context.addInitScript((id) => {
      if (location.protocol === "http:" && origin !== "null") localStorage.setItem("passation.agency", id);
    }, agencyId);
    await context.addCookies(
      cookie.split("; ").map((pair) => ({
        name: pair.slice(0, pair.indexOf("=")),
        value: pair.slice(pair.indexOf("=") + 1),
        url: app.url,
      })),
    );
    for (let at = 0; at < dossiers; at += 1) {
      const one = await writer.dossier(turns, each);
      await visitPortal({ browser, url: app.url, call, visit, found }, one.dossierId, turns());
      await writer.close(one.dossierId, turns(), at % 2 === 0);
      written.push(one);
      await mailed(call, at);
      step(`dossier ${at}`);
    }
    const bareIds: string[] = [];
    for (let at = 0; at < bare; at += 1) bareIds.push(await writer.bare(turns()));
    for (const untaken of writer.untaken()) found(`took no payload: ${untaken}`);

    step("written");
    const addresses = [
      ...Object.entries(paths).flatMap(([name, path]) => addressesOf(name, path, written)),
      ...bareIds.map((dossierId) => ["dossier", paths.dossier(dossierId)] as const),
      ...["archived", "cancelled"].map((state) => ["dossiers", `/dossiers?state=${state}`] as const),
    ];
    const isAll = values.only === undefined;
    const queue = isAll ? [...addresses] : [];
    // A page that stays keeps what was loaded and compiled for all others of the site.
    await (await context.newPage()).goto(`${app.url}/robots.txt`);
    const visitor = async () => {
      for (let one = queue.shift(); one; one = queue.shift()) await visit(context, ...one);
    };
    await Promise.all([visitor(), visitor(), visitor()]);
    step("visited");
    for (const { dossierId } of isAll ? written : []) await pack(context, call, dossierId, headers);
    for (const { dossierId, ids } of written) await download(dossierId, ids.get("fileId") ?? "", headers);
  } finally {
    await browser.close();
  }
  for (const [name] of [...seen].filter(([name, count]) => count === 0 && showsTexts(name)))
    found(`${name} showed no payload: it was not really looked at`);
  for (const { headers, to = [], cc = [], bcc = [] } of post.mails) {
    for (const { key } of headers) if (!ownHeaders.has(key)) found(`a mail has a header ${key}`);
    for (const { address = "" } of [...to, ...cc, ...bcc])
      if (!/^(?:invitee-\d+@agence|nora@peer)\.example$/.test(address)) found(`a mail goes to ${address}`);
  }
  for (const fault of await logFaults(app.url, app.log)) found(fault);
  for (const fault of [...faults].slice(0, 40)) console.error(JSON.stringify(fault));
  console.error(JSON.stringify(Object.fromEntries(seen)));
  const executed = [...faults].filter((one) => one.startsWith("executed")).length;
  printFigure({
    id: "H9",
    what: `${payloads.length} payloads through ${writer.fields()} text fields of ${writer.operations()} commands and through imports (${writer.taken()} calls taken); ${visited.pages} pages of the staff and of the portal, ${visited.packs} packs (page, PDF, XLSX, ODS, CSV), ${visited.files} downloads and ${visited.mails} mails looked at, and the log; a page that runs them as control`,
    figure: `${executed} executed, ${[...faults].filter((one) => /header|line/.test(one)).length} header injections, ${faults.size} faults in all`,
    goal: "0 executed, 0 header injections",
    reached:
      faults.size === 0 &&
      visited.pages > 20 &&
      (visited.packs > 0 || values.only !== undefined) &&
      visited.mails > 0,
  });
} finally {
  await app.close();
  await post.close();
  await rm(folder, { recursive: true, force: true });
}

/** Nothing was asked for a moment, or it goes on asking. */
async function settled(page: Page): Promise<void> {
  let last = performance.now();
  const hear = () => {
    last = performance.now();
  };
  for (const event of ["request", "requestfinished"] as const) page.on(event as "request", hear);
  const until = performance.now() + 5_000;
  while (performance.now() - last < 200 && performance.now() < until) await sleep(50);
}

/** Waits for the first payload, however busy the machine is: a page that never shows one is counted as such. */
async function showsPayload(page: Page): Promise<void> {
  const holds = (name: string) => (document.body.textContent ?? "").includes(name);
  await page.waitForFunction(holds, marker, { timeout: 20_000 }).catch(() => undefined);
}

/** A page that says every payload as it is must be caught executing, asking other hosts and holding markup. */
async function control(browser: Browser): Promise<number> {
  const told = new Set<string>();
  const context = await openWatched(browser, app.url, (fault) => void told.add(fault.split(/[:<]/)[0] ?? ""));
  const place = join(folder, "control.html");
  await writeFile(
    place,
    `<!doctype html><body>${xssPayloads
      .slice(0, 60)
      .map((one) => `<p>${one}</p>`)
      .join("")}`,
  );
  const page = await context.newPage();
  await page.goto(pathToFileURL(place).href, { waitUntil: "domcontentloaded" }).catch(() => undefined);
  await sleep(300);
  const { faults: injected } = await injectedInto(page);
  await context.close();
  return (
    ["executed", "asked another host"].filter((one) => told.has(one)).length + Math.min(1, injected.length)
  );
}

async function visit(context: BrowserContext, name: string, address: string): Promise<void> {
  const page = await context.newPage();
  try {
    await page.goto(`${app.url}${address}`, { waitUntil: "domcontentloaded" });
    await page.locator("h1").first().waitFor({ timeout: 20_000 });
    await settled(page);
    await page.waitForFunction(() => !document.querySelector(".state-loading"), undefined, {
      timeout: 20_000,
    });
    // A page of the portal is whole as it comes.
    if (showsTexts(name) && !name.startsWith("portal-")) await showsPayload(page);
    const menus = page.locator("main summary, main [aria-haspopup], header [aria-haspopup]");
    for (const menu of (await menus.all()).slice(0, 4))
      await menu.click({ timeout: 300 }).catch(() => undefined);
    const { faults: injected, seen: count } = await injectedInto(page);
    for (const fault of injected) found(`${name}: ${fault}`);
    seen.set(name, (seen.get(name) ?? 0) + count);
    visited.pages += 1;
  } catch (error) {
    found(`${name} did not open: ${String(error).slice(0, 200)}`);
  } finally {
    await page.close();
  }
}

/** Builds a pack, opens its page as somebody who got it does, and looks into its documents. */
async function pack(
  context: BrowserContext,
  call: ReturnType<typeof openCaller>,
  dossierId: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const asked = await call("pack.build", { dossierId });
  const packId = String(asked.json.id);
  let state = "";
  for (let times = 0; times < 300 && !["ready", "failed"].includes(state); times += 1) {
    await sleep(100);
    state = String((await call("pack.read", { dossierId, packId })).json.state);
  }
  if (state !== "ready")
    return found(`a pack was not built: ${state} ${JSON.stringify(asked.json).slice(0, 200)}`);
  const response = await fetch(`${app.url}/api/packs/${dossierId}/${packId}`, { headers });
  for (const fault of dispositionFaults(response.headers)) found(`the pack’s download: ${fault}`);
  const files = await unzip(Buffer.from(await response.arrayBuffer()));
  for (const fault of await packFaults(files)) found(`pack: ${fault}`);
  const place = join(folder, `${packId}.html`);
  await writeFile(place, files.get("index.html") ?? "");
  const page = await context.newPage();
  await page.goto(pathToFileURL(place).href);
  for (const search of await page.locator("input[type=search]").all()) await search.fill("taken");
  const { faults: injected, seen: count } = await injectedInto(page);
  for (const fault of injected) found(`index.html: ${fault}`);
  if (count === 0) found("index.html showed no payload");
  await page.close();
  visited.packs += 1;
}

async function download(dossierId: string, fileId: string, headers: Readonly<Record<string, string>>) {
  const response = await fetch(`${app.url}/api/files/${dossierId}/${fileId}`, { headers });
  await response.arrayBuffer();
  for (const fault of dispositionFaults(response.headers)) found(`a download: ${fault}`);
  visited.files += 1;
}

function dispositionFaults(headers: Headers): readonly string[] {
  const said = headers.get("content-disposition") ?? "";
  const isPlain = /^attachment; filename="[ !#-~]*"; filename\*=UTF-8''[\w.~%-]+$/.test(said);
  return [...headerFaults(headers), ...(isPlain ? [] : [`a disposition header that steers: ${said}`])];
}

/** An invitation goes out in the name of the agency as it is called by now. */
async function mailed(call: ReturnType<typeof openCaller>, at: number): Promise<void> {
  const to = `invitee-${at}@agence.example`;
  await call("agency.invite", { email: to, role: "member", mail: true });
  const mail = await post.next(to).catch(() => undefined);
  if (mail === undefined) return void found("no mail came");
  visited.mails += 1;
}
