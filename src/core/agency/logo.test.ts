import { strict as assert } from "node:assert";
import { test } from "node:test";
import { aPng } from "#testing/pictures.ts";
import { looksLikeSvg, pictureIn } from "./logo.ts";

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part, "latin1")] : part)),
  );
const word = (value: number) => [value >> 8, value & 0xff];
const lossless = (width: number, height: number) => {
  const sizes = (width - 1) | ((height - 1) << 14);
  return [sizes & 0xff, (sizes >> 8) & 0xff, (sizes >> 16) & 0xff, (sizes >> 24) & 0xff];
};
const rest = Array.from({ length: 16 }, () => 0);

test("a picture is what its bytes say, with its sizes", () => {
  const jpeg = bytes(
    "\xff\xd8\xff\xe0",
    word(4),
    [0, 0],
    "\xff\xc2",
    word(11),
    [8],
    word(40),
    word(120),
    rest,
  );
  const webp = (kind: string, from: readonly number[]) =>
    bytes("RIFF\0\0\0\0WEBP", kind, [0, 0, 0, 0], from, rest);
  assert.deepEqual(pictureIn(aPng(120, 40)), { mediaType: "image/png", width: 120, height: 40 });
  assert.deepEqual(pictureIn(jpeg), { mediaType: "image/jpeg", width: 120, height: 40 });
  for (const [kind, from] of [
    ["VP8 ", [0, 0, 0, 0x9d, 0x01, 0x2a, 120, 0, 40, 0]],
    ["VP8L", [0x2f, ...lossless(120, 40)]],
    ["VP8X", [0, 0, 0, 0, 119, 0, 0, 39, 0, 0]],
  ] as const) {
    assert.deepEqual(pictureIn(webp(kind, from)), { mediaType: "image/webp", width: 120, height: 40 }, kind);
  }
});

test("nothing else is one: cut short, of no size, of another kind, or a page with a name", () => {
  const png = aPng(1, 1);
  for (const [name, found] of [
    ["empty", bytes("")],
    ["cut", png.subarray(0, 20)],
    ["no width", aPng(0, 1)],
    ["gif", bytes("GIF89a", rest, rest)],
    ["page", bytes("<!doctype html><script>alert(1)</script>")],
    ["jpeg without frame", bytes("\xff\xd8\xff\xd9")],
    ["jpeg that never ends", bytes("\xff\xd8\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff")],
    ["jpeg of empty segments", bytes("\xff\xd8\xff\xe0", [0, 0], rest)],
    ["webp of no kind", bytes("RIFF\0\0\0\0WEBPXXXX", rest, rest)],
  ] as const) {
    assert.equal(pictureIn(found), undefined, name);
  }
});

test("a drawing in SVG is told from what is not one", () => {
  for (const text of [
    "<svg/>",
    "\n<?xml version='1.0'?><svg>",
    "<!-- x --><svg>",
    "<!DOCTYPE svg>",
    "\u{feff}<svg>",
  ]) {
    assert.equal(looksLikeSvg(Buffer.from(text)), true, text);
  }
  assert.equal(looksLikeSvg(Buffer.from("<svg>", "utf16le")), true);
  for (const text of ["", "<html><svg>", "PNG", "<?xml version='1.0'?><note/>"]) {
    assert.equal(looksLikeSvg(Buffer.from(text)), false, text);
  }
});
