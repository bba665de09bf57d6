import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Document } from "../document.ts";
import { type Begun, openDelimited } from "./delimited.ts";
import { looksLikeHtml, openHtml } from "./html-tables.ts";
import { looksLikeJson, openJson } from "./json.ts";
import { limits, type Opening, refuseFormat, refuseSize } from "./limits.ts";
import { looksLikeMail } from "./mail-form.ts";
import { openFlatOds } from "./open-document.ts";
import { openWithSheetJs } from "./sheetjs.ts";
import { type ReadText, readText } from "./text.ts";
import { followWhole, followXml, openXml } from "./xml.ts";

/** How much of a text is looked at to know what it is. */
const lookedAt = 64_000;

/** Opens what is text: JSON, XML, HTML, a calendar, mails, or else rows of cells. Throws `Refused`. */
export async function openText(file: string, blob: Blob, opening: Opening): Promise<Document | Refusal> {
  const start = Buffer.from(await blob.slice(0, 1_000).arrayBuffer()).toString("latin1");
  const declared = /<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)|<meta[^>]*charset\s*=\s*["']?([\w.:-]+)/i.exec(
    start,
  );
  const text = await readText(file, blob, declared?.[1] ?? declared?.[2]);
  if (!text) return refuse("import.unknown", { file });
  const rest = text.pieces();
  let head = "";
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    head += next.value;
    if (head.length >= lookedAt) break;
  }
  if (/^[\s\ufeff]*$/.test(head) && head.length < lookedAt) return refuse("import.empty", { file });
  return openTextAs(file, blob, text, { head, rest }, opening);
}

async function openTextAs(file: string, blob: Blob, text: ReadText, begun: Begun, opening: Opening) {
  const head = begun.head.replace(/^\ufeff/, "");
  const tooLarge = (limit: number) => refuseSize(file, "megabytes", limit, opening.language);
  const whole = async (open: (text: string) => Document | Refusal | Promise<Document | Refusal>) => {
    if (blob.size > limits.wholeBytes) return tooLarge(limits.wholeBytes);
    let all = head;
    for await (const piece of begun.rest) all += piece;
    return open(all);
  };
  if (/^\s*BEGIN:VCARD/i.test(head)) return refuseFormat(file, "contacts", opening);
  if (/^\s*BEGIN:VCALENDAR/i.test(head)) {
    return whole((all) => ({ file, warnings: text.warnings(), form: "calendar", text: all }));
  }
  if (looksLikeMail(head)) {
    if (blob.size > limits.wholeBytes) return tooLarge(limits.wholeBytes);
    const messages = [new Uint8Array(await blob.arrayBuffer())];
    return { file, warnings: [], form: "mail" as const, messages };
  }
  if (looksLikeJson(head)) return whole((all) => openJson(file, all, text.warnings(), opening));
  if (/^\s*<svg\b/.test(head)) return refuseFormat(file, "image", opening);
  if (looksLikeHtml(head)) return whole((all) => openHtml(file, all, text.warnings(), opening));
  if (/^\s*<(?:[?!]|[\p{L}_][\p{L}\p{N}_.:-]*[\s>/])/u.test(head)) {
    return whole((all) => openXmlAs(file, all, text, opening));
  }
  if (blob.size > limits.tableBytes) return tooLarge(limits.tableBytes);
  return openDelimited(file, text, begun, opening);
}

/** XML Spreadsheet 2003 and flat OpenDocument are workbooks; any other XML is its tree. */
async function openXmlAs(file: string, xml: string, text: ReadText, opening: Opening) {
  const root = /<(?!\?|!)[^>]{1,4000}/.exec(xml)?.[0] ?? "";
  if (/^<(?:\w+:)?Workbook\b/.test(root) && root.includes("urn:schemas-microsoft-com:office:spreadsheet")) {
    const none = { open() {}, text() {}, close() {} };
    const refusal = await followWhole(followXml(file, none, opening), xml);
    return refusal ?? openWithSheetJs(file, { bytes: Buffer.from(xml) }, opening);
  }
  if (/^<office:document\b/.test(root) && root.includes("opendocument.spreadsheet")) {
    return openFlatOds(file, xml, text.warnings(), opening);
  }
  return openXml(file, xml, text.warnings(), opening);
}
