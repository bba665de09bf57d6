import { gunzipSync } from "node:zlib";
import { type BrowserContext, chromium } from "playwright-core";
import { browserPath } from "../e2e/browser.ts";
import { done, openAgency, type Person, signUp, somebody } from "../e2e/people.ts";
import { startServer } from "../e2e/server.ts";
import { printFigure } from "./figure.ts";

// P4 and P5: the portal as a client opens it on a slow telephone, 25 tools: 150 ms to the server and back,
// 1.6 Mbit/s, a processor four times slower, nothing kept by the browser. And A7: a link is opened by fifty at
// once, three hundred times; and whoever guesses links is told to wait, while everybody else enters.

const slow = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const slower = 4;
const runs = 9;
const [links, openers] = [300, 50];
const guesses = 300;

const server = await startServer();
const browser = await chromium.launch({ executablePath: await browserPath(), args: ["--no-sandbox"] });
try {
  const owner = somebody(server.url, "Camille Roy");
  await signUp(owner);
  await openAgency(owner, "Atelier Rivage", "fr");
  const { dossierId, contactId } = await aDossierOf25(owner);
  const session = await opened(await newLink(owner, dossierId, contactId));
  if (session === undefined) throw new Error("the link did not open");
  const sent = await fetch(`${server.url}/portal`, {
    headers: { cookie: session, "accept-encoding": "identity" },
  });
  const page = await sent.text();
  const weight = await weightOf(session);
  const scripts = page.match(/<script/g)?.length ?? 0;
  printFigure({
    id: "P4",
    what: "home of the portal, 25 tools: everything that travels, compressed, and scripts",
    figure: `${(weight / 1_000).toFixed(1)} KB, ${scripts} scripts`,
    goal: "≤ 30 KB, ≤ 8 KB of script, works without",
    reached: weight <= 30_000 && scripts === 0,
  });
  const seen: { readonly lcp: number; readonly shift: number }[] = [];
  for (let run = 0; run < runs; run += 1) seen.push(await cold(session));
  const lcp = seen.map((one) => one.lcp).sort((one, other) => one - other)[Math.floor(runs / 2)] ?? 0;
  const shift = Math.max(...seen.map((one) => one.shift));
  printFigure({
    id: "P5",
    what: `home of the portal, 25 tools, cold: largest paint (median of ${runs}), layout shift`,
    figure: `${(lcp / 1_000).toFixed(2)} s, ${shift.toFixed(3)}`,
    goal: "≤ 1.0 s, 0",
    reached: lcp <= 1_000 && shift === 0,
  });
  let wrong = 0;
  for (let link = 0; link < links; link += 1) {
    const token = await newLink(owner, dossierId, contactId);
    for (let times = 0; times < 3; times += 1) await fetch(`${server.url}/portal/link/${token}`);
    const sessions = await Promise.all(Array.from({ length: openers }, () => opened(token)));
    if (sessions.filter((one) => one !== undefined).length !== 1) wrong += 1;
  }
  printFigure({
    id: "A7",
    what: `links fetched three times beforehand, then opened by ${openers} at once, ${links} times`,
    figure: `${wrong} opened other than once`,
    goal: "exactly once each",
    reached: wrong === 0,
  });
  const { looked, waits, others } = await guessing(await newLink(owner, dossierId, contactId));
  printFigure({
    id: "A7",
    what: `one address guesses ${guesses} links, and asks for a right one; then somebody else opens it`,
    figure: `${looked} looked up, ${waits} told to wait up to five minutes, ${others} elsewhere`,
    goal: "30 in 5 minutes, nobody else waits",
    reached: looked === 30 && waits === guesses - 30 + 1 && others === "opened",
  });
} finally {
  await browser.close();
  await server.stop();
}

async function aDossierOf25(owner: Person) {
  const { id: dossierId } = await done(owner, "dossier.create", { party: "Aubin", endOn: "2099-12-14" });
  const contact = await done(owner, "contact.add", { dossierId, name: "Nora Benali" });
  const { tools } = (await done(owner, "tool.list", {})) as { tools: readonly { readonly key: string }[] };
  const accesses = tools.slice(0, 25).map(({ key }) => ({ toolKey: key }));
  await done(owner, "access.add", { dossierId, accesses });
  return { dossierId: String(dossierId), contactId: String(contact.id) };
}

async function newLink(owner: Person, dossierId: string, contactId: string): Promise<string> {
  return String((await done(owner, "portal.invite", { dossierId, contactId })).token);
}

/** The cookie of the session that a link opened; nothing when it did not. */
async function opened(token: string): Promise<string | undefined> {
  const answer = await fetch(`${server.url}/portal/link/${token}`, { method: "POST", redirect: "manual" });
  await answer.body?.cancel();
  return answer.headers.getSetCookie()[0]?.split(";", 1)[0];
}

/** What becomes of an address that tries links that open nothing, and of another one. */
async function guessing(token: string) {
  const from = (address: string, path: string, init: RequestInit = {}) =>
    fetch(`${server.url}${path}`, { ...init, redirect: "manual", headers: { "x-forwarded-for": address } });
  let [looked, waits] = [0, 0];
  const paths = Array.from({ length: guesses }, (_, at) => `/portal/link/passation_portal_guess${at}`);
  for (const path of [...paths, `/portal/link/${token}`]) {
    const answer = await from("192.0.2.66", path);
    await answer.body?.cancel();
    if (answer.status === 404) looked += 1;
    const after = Number(answer.headers.get("retry-after"));
    if (answer.status === 429 && after > 0 && after <= 300) waits += 1;
  }
  const answer = await from("192.0.2.67", `/portal/link/${token}`, { method: "POST" });
  await answer.body?.cancel();
  return { looked, waits, others: answer.headers.getSetCookie().length === 1 ? "opened" : "refused" };
}

/** Bytes of the page as they travel. Nothing else does: `cold` would see it. */
async function weightOf(session: string): Promise<number> {
  const { request } = await import("node:http");
  const bytes = await new Promise<Buffer>((settle, fail) => {
    request(`${server.url}/portal`, { headers: { cookie: session, "accept-encoding": "gzip" } }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece) => pieces.push(piece));
      answer.on("end", () => settle(Buffer.concat(pieces)));
    })
      .once("error", fail)
      .end();
  });
  if (!gunzipSync(bytes).includes("</html>")) throw new Error("the page did not come whole");
  return bytes.length;
}

async function cold(session: string) {
  const context: BrowserContext = await browser.newContext({ baseURL: server.url });
  const [name = "", value = ""] = session.split("=");
  await context.addCookies([{ name, value, url: `${server.url}/portal` }]);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", slow);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  const asked: string[] = [];
  page.on("request", (one) => asked.push(new URL(one.url()).pathname));
  await page.addInitScript(() => {
    const seen = { lcp: 0, shift: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) seen.lcp = startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += "value" in entry ? Number(entry.value) : 0;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("/portal");
  await page.locator("h1").waitFor();
  await page.waitForTimeout(700);
  const found = await page.evaluate(() => JSON.parse(JSON.stringify(Reflect.get(globalThis, "seen"))));
  const others = asked.filter((path) => path !== "/portal" && path !== "/favicon.ico");
  if (others.length > 0) throw new Error(`the page asks for more: ${others.join(", ")}`);
  await context.close();
  return found as { readonly lcp: number; readonly shift: number };
}
