import { tellingBytes, type Viewable, viewable } from "#core/file/type.ts";
import { bodyOf, reach } from "#screens/api.ts";
import { problemFrom } from "#screens/problem-from.ts";

/** What can be shown of a file. */
export type Seen =
  | { readonly kind: "image"; readonly picture: Blob }
  | { readonly kind: "large" }
  | { readonly kind: "text"; readonly text: string; readonly whole: boolean }
  | Extract<Viewable, { kind: "table" | "other" }>;

/** A larger picture is not fetched only to be looked at. */
const largestPicture = 30_000_000;

/**
 * Fetches the beginning of a file, which tells what it is; the rest only of a picture. The picture
 * gets the type that its bytes have: neither its name nor anything that somebody declared is asked.
 */
export async function look(
  address: string,
  headers: Readonly<Record<string, string>>,
  bytes: number,
  signal: AbortSignal,
): Promise<Seen> {
  const response = await reach(address, { headers, signal });
  if (!response.ok || !response.body) throw problemFrom(response.status, await bodyOf(response));
  const reader = response.body.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let read = 0;
  const readTo = async (end: number) => {
    while (read < end) {
      const { done, value } = await reader.read();
      if (done) return;
      pieces.push(value);
      read += value.length;
    }
  };
  try {
    await readTo(tellingBytes);
    const beginning = new Uint8Array(await new Blob(pieces).arrayBuffer()).subarray(0, tellingBytes);
    const seen = viewable(beginning, beginning.length === bytes);
    if (seen.kind === "text") return { ...seen, whole: beginning.length === bytes };
    if (seen.kind !== "image") return seen;
    if (bytes > largestPicture) return { kind: "large" };
    await readTo(bytes);
    return { kind: "image", picture: new Blob(pieces, { type: seen.mime }) };
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
