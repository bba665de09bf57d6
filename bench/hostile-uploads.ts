import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { firstOwner, startApp } from "../src/testing/app.ts";
import { openBrowser } from "../src/testing/browser.ts";
import { hostileContents, hostileNames } from "../src/testing/hostile-uploads.ts";
import { tusClient } from "../src/testing/tus.ts";
import { printFigure } from "./figure.ts";
import { givenByContact } from "./hostile-uploads/given-by-contact.ts";

// H7: files with hostile names and contents are uploaded, listed and fetched again. A name must steer
// nothing, an answer must only ever be saved, and a real browser that is made to open each of them from
// our own origin, as page, frame, script, style, picture and object, must run none. A contact of the portal gives the
// same as evidence: what is neither a picture nor a PDF by its first bytes is refused, the rest is opened too.
//   node bench/hostile-uploads.ts [--given FILES_OF_THE_CONTACT]

type Row = { readonly id: string; readonly name: string; readonly folder: string; readonly sha256: string };

const { values } = parseArgs({ options: { given: { type: "string", default: "1000" } } });
const app = await startApp({ PASSATION_LOG: "error" });
const faults: string[] = [];
let opened = 0;
try {
  const { call, token, cookie } = await firstOwner(app.url);
  const created = await call("dossier.create", { party: "Boulangerie Aubin" });
  if (created.kind !== "done") throw new Error(JSON.stringify(created));
  const dossierId = String(created.result.id);
  const headers = { authorization: `Bearer ${token}` };
  const tus = tusClient(app.url, headers);
  const sent = new Map<string, Buffer>();
  const files = [
    ...hostileNames.map((name, at) => ({ name, content: Buffer.from(`<script>taken=${at}</script>`) })),
    ...hostileContents.flatMap(({ content, names }) =>
      names.map((name, at) => ({ name, content: Buffer.concat([content, Buffer.from(" ".repeat(at))]) })),
    ),
  ];
  for (const { name, content } of files) {
    // Half of them hide in a folder that wants to be another.
    const metadata = { dossierId, filename: name, folder: sent.size % 2 === 0 ? "" : `../${name}` };
    const begun = await tus.create(content.length, metadata);
    if (begun.status !== 201) {
      if (begun.status >= 500) faults.push(`${JSON.stringify(name)}: ${begun.status}`);
      continue;
    }
    const kept = await tus.patch(begun.location ?? "", 0, content);
    if (kept.status !== 204) faults.push(`${JSON.stringify(name)}: ${kept.status}`);
    const read = await call("upload.read", { dossierId, uploadId: begun.location?.split("/").at(-1) });
    if (read.kind === "done") sent.set(String(read.result.fileId), content);
  }
  const given = await givenByContact(
    { url: app.url, call, found: (fault) => faults.push(fault) },
    dossierId,
    Number(values.given),
  );
  for (const [id, content] of given.kept) sent.set(id, content);
  const rows: Row[] = [];
  for (let after: unknown; ; ) {
    const page = await call("file.list", { dossierId, limit: 200, ...(after ? { after } : {}) });
    if (page.kind !== "done") throw new Error(JSON.stringify(page));
    rows.push(...(page.result.rows as Row[]));
    after = page.result.next;
    if (!after) break;
  }
  if (rows.length !== sent.size) faults.push(`${sent.size} files were sent, ${rows.length} are listed`);
  for (const { id, name, folder } of rows) {
    for (const part of [name, ...folder.split("/")])
      faults.push(...faultsOfName(part).map((one) => `${one}: ${part}`));
    const got = await fetch(`${app.url}/api/files/${dossierId}/${id}`, { headers });
    const bytes = Buffer.from(await got.arrayBuffer());
    if (!sent.get(id)?.equals(bytes)) faults.push(`other bytes: ${name}`);
    faults.push(...faultsOfAnswer(got.headers).map((one) => `${one}: ${name}`));
  }
  const browser = await openBrowser();
  try {
    const context = await browser.newContext();
    await context.addCookies(
      cookie.split("; ").map((pair) => {
        const [, key = "", value = ""] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
        return { name: key, value, url: app.url };
      }),
    );
    const page = await context.newPage();
    // One page serves for all, as none may leave anything in it: one where something ran is left.
    for (const { id, name } of rows) {
      if (opened === 0 || faults.length > 0) {
        await page.goto(`${app.url}/api`, { waitUntil: "domcontentloaded" });
      }
      if (await runs(page, app.url, `/api/files/${dossierId}/${id}`)) faults.push(`executed: ${name}`);
      opened += 1;
    }
  } finally {
    await browser.close();
  }
  for (const fault of faults.slice(0, 20)) console.error(JSON.stringify(fault));
  printFigure({
    id: "H7",
    what: `${hostileNames.length} hostile names and ${hostileContents.length} hostile contents uploaded, and ${given.kept.size} of ${given.tried} given as evidence by a contact (the others, HTML and SVG among them, refused), ${rows.length} files fetched and opened in a browser as page, frame, script, style, picture and object`,
    figure: `${faults.length} faults; ${opened} opened, 0 executed, each attachment and nosniff`.replace(
      "0 executed",
      `${faults.filter((one) => one.startsWith("executed")).length} executed`,
    ),
    goal: "attachment + nosniff only, 0 executed, 0 names that steer anything",
    reached: faults.length === 0 && opened > 60 + given.kept.size && given.kept.size > given.tried / 2,
  });
} finally {
  await app.close();
}

/** What a name still has that it must not. */
function faultsOfName(name: string): string[] {
  const found: string[] = [];
  if (/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u.test(name)) found.push("unseen signs");
  if (/[/\\:*?"<>|]/.test(name) || name === ".." || name === ".") found.push("steering signs");
  if (/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name)) found.push("a device");
  if ([...name].length > 160 || /[. ]$/.test(name)) found.push("no name of a file");
  if (!name.isWellFormed()) found.push("half a sign");
  return found;
}

/** What an answer lacks that keeps a browser from showing it. */
function faultsOfAnswer(headers: Headers): string[] {
  const disposition = headers.get("content-disposition") ?? "";
  const said: readonly (readonly [boolean, string])[] = [
    [headers.get("content-type") === "application/octet-stream", "a type"],
    [/^attachment; filename="[ !#-~]*"; filename\*=UTF-8''[\w.~%-]+$/.test(disposition), "no attachment"],
    [!/%0[0ad]|%e2%80%ae|%2f|%5c/i.test(disposition), "a steering attachment"],
    [headers.get("x-content-type-options") === "nosniff", "no nosniff"],
    [headers.get("content-security-policy")?.startsWith("default-src 'none'") === true, "no policy"],
    [headers.get("cross-origin-resource-policy") === "same-origin", "open to other sites"],
  ];
  return said.flatMap(([right, fault]) => (right ? [] : [fault]));
}

/** Whether anything of the file ran in a page of our own origin, or as one. */
async function runs(page: Page, url: string, address: string): Promise<boolean> {
  const added = await page.evaluateHandle((src) => {
    const place = document.body.appendChild(document.createElement("div"));
    const add = (name: string, attributes: Record<string, string>) => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      place.append(element);
    };
    add("script", { src });
    add("script", { src, type: "module" });
    add("iframe", { src });
    add("img", { src });
    add("object", { data: src });
    add("embed", { src });
    add("link", { rel: "stylesheet", href: src });
    return place;
  }, address);
  await sleep(40);
  const inPage = await page.evaluate(() => "taken" in globalThis || document.title === "taken");
  // Opened as a page of its own it is a download, and the page stays where it was.
  const shown = await page.goto(`${url}${address}`, { timeout: 5_000 }).catch(() => undefined);
  if (!shown) await added.evaluate((place) => place.remove());
  const asPage = shown ? await page.evaluate(() => "taken" in globalThis).catch(() => false) : false;
  return inPage || asPage || shown !== undefined;
}
