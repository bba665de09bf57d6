import { setImmediate } from "node:timers/promises";
import { SaxesParser } from "saxes";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Document, XmlElement } from "../document.ts";
import { limits, type Opening, refuseSize } from "./limits.ts";
import { declarationAt, lineAt } from "./xml-prolog.ts";

export type Attributes = Readonly<Record<string, string>>;

/** What is told about an XML text as it is followed. Names keep their prefix. */
export type XmlEvents = {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  /** Why what was read so far is enough to refuse the text. */
  readonly refusal?: () => Refusal | undefined;
  /** Where a person would look for what is being read, when that is no line of the text. */
  readonly place?: () => { readonly row: number; readonly column: string | number };
};

/** Follows an XML text that comes in pieces. */
export type XmlFollower = {
  /** Reads on; false once there is a reason to stop. */
  readonly push: (piece: string) => boolean;
  /** Why the text is refused: it declares entities, is cut, too large, or is no XML. */
  readonly end: () => Refusal | undefined;
};

/**
 * Control characters, which XML forbids and tools write all the same when somebody pasted one: taken
 * out, as themselves or as `&#x1F;`.
 */
const forbidden = new RegExp(
  `[${controls()}\ufffe\uffff]|&#(?:0*(?:[0-8]|1[124-9]|2\\d|3[01])|x0*(?:[0-8bcef]|1[0-9a-f]));`,
  "gi",
);

/** Those below U+0020, but for tab and ends of line. */
function controls(): string {
  const codes = Array.from({ length: 32 }, (_, code) => code);
  return String.fromCharCode(...codes.filter((code) => code !== 9 && code !== 10 && code !== 13));
}

/** No text begins with more than this before its root element. */
const longestProlog = 100_000;

export function followXml(file: string, events: XmlEvents, { language }: Opening): XmlFollower {
  const parser = new SaxesParser();
  let refusal: Refusal | undefined;
  let begun = false;
  let waiting = "";
  let depth = 0;
  const placeNow = () => events.place?.() ?? { row: parser.line, column: parser.column + 1 };
  parser.on("error", () => {
    refusal ??= refuse("import.malformed", { file, ...placeNow() });
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth++;
    if (refusal === undefined) events.open(name, attributes);
  });
  const tell = (text: string) => {
    if (refusal === undefined) events.text(text);
  };
  parser.on("text", tell);
  parser.on("cdata", tell);
  parser.on("closetag", ({ name }) => {
    depth--;
    if (refusal === undefined) events.close(name);
  });

  function begin(text: string): boolean {
    const declared = declarationAt(text);
    if (declared !== undefined) {
      refusal = refuse("import.hostile-xml", { file, row: lineAt(text, declared) });
      return false;
    }
    begun = /<[^\s!?]/.test(text);
    return begun || text.length > longestProlog;
  }

  function write(text: string): boolean {
    parser.write(text.replace(forbidden, ""));
    if (depth > limits.levels) refusal ??= refuseSize(file, "levels", limits.levels, language);
    refusal ??= events.refusal?.();
    return refusal === undefined;
  }

  return {
    push(piece) {
      if (refusal) return false;
      const text = waiting + piece;
      // What may be the half of a reference, or of the prolog, waits for the rest.
      const cut = begun || begin(text) ? text.length - (/&[#\w]{0,10}$/.exec(text)?.[0].length ?? 0) : 0;
      waiting = text.slice(cut);
      return refusal === undefined && write(text.slice(0, cut));
    },
    end() {
      if (refusal) return refusal;
      write(waiting);
      if (refusal) return refusal;
      const { row } = placeNow();
      parser.close();
      return refusal ? refuse("import.truncated", { file, row }) : undefined;
    },
  };
}

/** Follows a whole text, giving way to others now and then. */
export async function followWhole(follower: XmlFollower, text: string): Promise<Refusal | undefined> {
  const step = 128_000;
  for (let at = 0; at < text.length && follower.push(text.slice(at, at + step)); at += step) {
    await setImmediate();
  }
  return follower.end();
}

/** An XML text as its tree, texts and CDATA alike. */
export async function openXml(
  file: string,
  xml: string,
  warnings: Document["warnings"],
  opening: Opening,
): Promise<Document | Refusal> {
  type Growing = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string };
  const top: Growing = { name: "", attributes: {}, children: [], text: "" };
  const open: Growing[] = [top];
  let elements = 0;
  const events: XmlEvents = {
    refusal: () =>
      elements > limits.elements
        ? refuseSize(file, "elements", limits.elements, opening.language)
        : undefined,
    open(name, attributes) {
      elements++;
      const element: Growing = { name, attributes: { ...attributes }, children: [], text: "" };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text(text) {
      const element = open.at(-1);
      if (element) element.text += text;
    },
    close: () => void open.pop(),
  };
  const refusal = await followWhole(followXml(file, events, opening), xml);
  if (refusal) return refusal;
  const root = top.children[0];
  return root ? { file, warnings, form: "xml", root } : refuse("import.empty", { file });
}
