import { type DateKind, dateKindOf } from "./date-serial.ts";
import type { XmlEvents } from "./xml.ts";

/** A name without its namespace prefix: some writers put `x:` before everything. */
export const localName = (name: string) => name.slice(name.indexOf(":") + 1);

const isTrue = (written: string | undefined) => written === "1" || written === "true";

export type SheetPart = { readonly name: string; readonly hidden: boolean; readonly relation: string };

/** Reads `workbook.xml`: the sheets in order, and from which day dates count. */
export function workbookPart() {
  const sheets: SheetPart[] = [];
  let date1904 = false;
  const events: XmlEvents = {
    open(name, attributes) {
      if (localName(name) === "workbookPr") date1904 = isTrue(attributes.date1904);
      if (localName(name) !== "sheet") return;
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
      const hidden = /^(?:veryH|h)idden$/.test(attributes.state ?? "");
      sheets.push({ name: attributes.name ?? `${sheets.length + 1}`, hidden, relation });
    },
    text() {},
    close() {},
  };
  return { events, result: () => ({ sheets, date1904 }) };
}

/** Reads a part's relations: the id, kind and path in the package of each part that it refers to. */
export function relationsPart(folder: string) {
  const relations: { readonly id: string; readonly kind: string; readonly path: string }[] = [];
  const events: XmlEvents = {
    open(name, { Id = "", Type = "", Target = "", TargetMode }) {
      if (localName(name) !== "Relationship" || TargetMode === "External") return;
      const path = new URL(Target, `file:///${folder}`).pathname.slice(1);
      relations.push({ id: Id, kind: Type.replace(/^.*\//, ""), path: decoded(path) });
    },
    text() {},
    close() {},
  };
  return { events, result: () => relations };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Reads `styles.xml`: for each style a cell may have, what it makes of a number. */
export function stylesPart() {
  const formats = new Map<number, string>();
  const styles: (DateKind | undefined)[] = [];
  let inCells = false;
  const events: XmlEvents = {
    open(name, attributes) {
      const local = localName(name);
      const id = Number(attributes.numFmtId ?? 0);
      if (local === "numFmt") formats.set(id, attributes.formatCode ?? "");
      else if (local === "cellXfs") inCells = true;
      else if (local === "xf" && inCells) styles.push(dateKindOf(formats.get(id) ?? id));
    },
    text() {},
    close(name) {
      if (localName(name) === "cellXfs") inCells = false;
    },
  };
  return { events, result: () => styles };
}

/** Reads `sharedStrings.xml`: rich text as its words, without how they are pronounced. */
export function stringsPart(read: (written: string) => string) {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let spoken = false;
  const events: XmlEvents = {
    open(name) {
      const local = localName(name);
      if (local === "si") text = "";
      else if (local === "rPh") spoken = true;
      else if (local === "t") inText = !spoken;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      const local = localName(name);
      if (local === "t") inText = false;
      else if (local === "rPh") spoken = false;
      else if (local === "si") strings.push(read(text));
    },
  };
  return { events, result: () => strings };
}
