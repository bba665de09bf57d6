// What a file is, by its first bytes alone: neither its name nor what somebody declared is asked.

/** What may be looked at inside a page of ours; everything else is only ever saved. */
export type Viewable =
  | { readonly kind: "image"; readonly mime: "image/png" | "image/jpeg" | "image/gif" | "image/webp" }
  | { readonly kind: "table"; readonly delimiter: "," | ";" | "\t"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "other" };

/** How many bytes tell it. */
export const tellingBytes = 65_536;

const starts = (bytes: Uint8Array, text: string, from = 0) =>
  [...text].every((sign, at) => bytes[from + at] === sign.charCodeAt(0));

/**
 * Looks at the first bytes of a file. Pictures are known by the marks of their formats (PNG, RFC
 * 2083; JPEG, ITU T.81; GIF89a; WebP, RFC 9649); SVG is no picture here, it is a document that may
 * run scripts. What reads as text is shown as text, markup included.
 */
export function viewable(bytes: Uint8Array, whole: boolean): Viewable {
  if (starts(bytes, "\x89PNG\r\n\x1a\n")) return { kind: "image", mime: "image/png" };
  if (starts(bytes, "\xff\xd8\xff")) return { kind: "image", mime: "image/jpeg" };
  if (starts(bytes, "GIF87a") || starts(bytes, "GIF89a")) return { kind: "image", mime: "image/gif" };
  if (starts(bytes, "RIFF") && starts(bytes, "WEBP", 8)) return { kind: "image", mime: "image/webp" };
  if (starts(bytes, "%PDF-")) return { kind: "other" };
  const text = textOf(bytes, whole);
  if (text === undefined) return { kind: "other" };
  const delimiter = delimiterOf(text);
  return delimiter ? { kind: "table", delimiter, text } : { kind: "text", text };
}

/** The bytes as text; undefined when they are none. */
function textOf(bytes: Uint8Array, whole: boolean): string | undefined {
  for (const label of encodingsOf(bytes)) {
    try {
      const decoder = new TextDecoder(label, { fatal: true });
      // A stretch may end inside a sign: what is not whole yet is left out.
      const text = decoder.decode(bytes, { stream: !whole });
      if (!/[^\P{Cc}\t\n\f\r]/u.test(text)) return text;
    } catch {}
  }
  return undefined;
}

function encodingsOf(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ["utf-16le"];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ["utf-16be"];
  return bytes.includes(0) ? [] : ["utf-8", "windows-1252"];
}

/** What separates the cells, when at least the first two lines have as many of them, and more than one. */
function delimiterOf(text: string): "," | ";" | "\t" | undefined {
  const [first = "", second = ""] = text.replace(/^\ufeff/, "").split(/\r?\n/, 2);
  const count = (line: string, sign: string) => line.replace(/"(?:[^"]|"")*"/g, "").split(sign).length;
  return ([";", "\t", ","] as const).find(
    (sign) => count(first, sign) > 1 && count(first, sign) === count(second, sign),
  );
}

/** The first rows of a table of values (RFC 4180), for the eye: what is wrong in it is shown as it is. */
export function firstRows(text: string, delimiter: string, most: number): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const all = text.replace(/^\ufeff/, "");
  for (let at = 0; at < all.length && rows.length < most; at += 1) {
    const sign = all[at] ?? "";
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (all[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === delimiter) {
      row.push(cell);
      cell = "";
    } else if (sign === "\n") {
      rows.push([...row, cell.replace(/\r$/, "")]);
      row = [];
      cell = "";
    } else cell += sign;
  }
  if (rows.length < most && (cell !== "" || row.length > 0)) rows.push([...row, cell]);
  return rows;
}
