import { strict as assert } from "node:assert";
import { test } from "node:test";
import { crc32, deflateSync } from "node:zlib";
import { aPng } from "#testing/pictures.ts";
import { barePicture } from "./bare-picture.ts";
import { pictureIn } from "./logo.ts";
import { exifOf, orientationIn } from "./picture-orientation.ts";

const secret = "48.85 N, Lou Martin, 2026-11-02";
type Piece = string | readonly number[] | Uint8Array;
const bytes = (...parts: readonly Piece[]) =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))),
    ),
  );
const says = (picture: Uint8Array | undefined, text: string) =>
  Buffer.from(picture ?? []).includes(Buffer.from(text, "latin1"));

/** Exif as a camera writes it, least byte first: its maker, how it is turned, and a secret behind. */
function cameraExif(orientation: number): Uint8Array {
  const entry = (tag: number, type: number, count: number, value: readonly number[]) => [
    ...[tag & 0xff, tag >> 8, type, 0, count, 0, 0, 0, ...value],
  ];
  return bytes(
    ...["II*\0", [8, 0, 0, 0], [2, 0]],
    entry(0x010f, 2, 31, [38, 0, 0, 0]),
    entry(0x0112, 3, 1, [orientation, 0, 0, 0]),
    ...[[0, 0, 0, 0], secret],
  );
}

const pngPart = (name: string, data: Uint8Array) => {
  const body = bytes(name, data);
  const word = Buffer.alloc(4);
  word.writeUInt32BE(crc32(body));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return bytes(length, body, word);
};

test("a PNG loses what it says, keeps its pixels, its colours and how it is turned", () => {
  const plain = aPng(3, 2);
  const [head, rest] = [plain.subarray(0, 33), plain.subarray(33)];
  const profile = pngPart("iCCP", bytes("sRGB\0\0", deflateSync(Buffer.from("profile"))));
  const aside = ["tEXt", "iTXt", "zTXt", "tIME", "prVt"].map((name) =>
    pngPart(name, bytes(`Author\0${secret}`)),
  );
  const said = bytes(
    head,
    profile,
    ...aside,
    pngPart("eXIf", cameraExif(6)),
    rest,
    `after the end ${secret}`,
  );
  const bare = barePicture(said, "image/png");
  assert.ok(says(said, secret) && !says(bare, secret));
  assert.deepEqual(bare, bytes(head, profile, pngPart("eXIf", exifOf(6)), rest));
  assert.deepEqual(barePicture(plain, "image/png"), plain, "a plain picture stays as it is");
  assert.deepEqual(barePicture(bytes(head, pngPart("eXIf", cameraExif(1)), rest), "image/png"), plain);
  assert.equal(barePicture(plain.subarray(0, plain.length - 6), "image/png"), undefined);
});

const segment = (marker: number, ...data: readonly Piece[]) => {
  const body = bytes(...data);
  return bytes([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff], body);
};

test("a JPEG loses what it says between its scans too, and its small copies", () => {
  const start = [0xff, 0xd8];
  const profile = segment(0xe2, "ICC_PROFILE\0", [1, 1], "profile");
  const adobe = segment(0xee, "Adobe", [0, 100, 0, 0, 0, 0, 1]);
  const frame = segment(0xc2, [8, 0, 40, 0, 120, 1, 1, 0x11, 0]);
  const table = segment(0xc4, [0, ...Array.from({ length: 16 }, () => 0)]);
  const scan = (...data: number[]) => bytes(segment(0xda, [1, 1, 0, 0, 63, 0]), data);
  // A stuffed zero, a restart and fill bytes are no end of a scan.
  const first = scan(1, 0xff, 0, 2, 0xff, 0xd3, 3, 0xff);
  const second = scan(4, 0xff, 0, 5);
  const end = [0xff, 0xd9];
  const head = (thumbnail: readonly number[]) => segment(0xe0, "JFIF\0", [1, 2, 1, 0, 72, 0, 72], thumbnail);
  const said = bytes(
    start,
    head([1, 1, 9, 9, 9]),
    segment(0xe1, "Exif\0\0", cameraExif(8)),
    segment(0xe1, "http://ns.adobe.com/xap/1.0/\0", secret),
    ...[profile, segment(0xe2, "MPF\0", secret), segment(0xed, "Photoshop 3.0\0", secret), adobe],
    ...[segment(0xfe, secret), [0xff], frame, table, first, segment(0xfe, secret), table, second],
    ...[end, `a second picture ${secret}`],
  );
  const bare = barePicture(said, "image/jpeg");
  assert.ok(!says(bare, secret));
  assert.deepEqual(
    bare,
    bytes(
      ...[start, head([0, 0]), segment(0xe1, "Exif\0\0", exifOf(8)), profile, adobe, frame, table],
      ...[first, table, second, end],
    ),
  );
  assert.deepEqual(pictureIn(bare ?? bytes()), { mediaType: "image/jpeg", width: 120, height: 40 });
  const plain = bytes(start, frame, table, first, end);
  assert.deepEqual(barePicture(plain, "image/jpeg"), plain);
  assert.deepEqual(barePicture(plain.subarray(0, -2), "image/jpeg"), plain, "an end that lacks is written");
  for (const cut of [plain.length - 18, 10])
    assert.equal(barePicture(plain.subarray(0, cut), "image/jpeg"), undefined, `cut at ${cut}`);
  assert.equal(barePicture(bytes(start, "no marker"), "image/jpeg"), undefined);
});

test("a WebP loses what it says, and says no longer that it says it", () => {
  const part = (name: string, data: Uint8Array) =>
    bytes(name, [data.length, 0, 0, 0], data, data.length % 2 === 1 ? [0] : []);
  const file = (...parts: readonly Uint8Array[]) => {
    const body = bytes("WEBP", ...parts);
    return bytes("RIFF", [body.length & 0xff, body.length >> 8, 0, 0], body);
  };
  const extended = (flags: number) => part("VP8X", bytes([flags, 0, 0, 0, 119, 0, 0, 39, 0, 0]));
  const profile = part("ICCP", bytes("profile"));
  const pixels = part("VP8L", bytes([0x2f, 119, 192, 9, 0, 1, 2]));
  const said = bytes(
    file(extended(0x2c), profile, pixels, part("EXIF", cameraExif(3)), part("XMP ", bytes(secret))),
    secret,
  );
  const bare = barePicture(said, "image/webp");
  assert.deepEqual(bare, file(extended(0x28), profile, pixels, part("EXIF", exifOf(3))));
  const straight = file(extended(0x0c), pixels, part("EXIF", cameraExif(1)), part("note", bytes(secret)));
  assert.deepEqual(barePicture(straight, "image/webp"), file(extended(0), pixels));
  assert.deepEqual(barePicture(file(pixels), "image/webp"), file(pixels));
  assert.equal(barePicture(said.subarray(0, 60), "image/webp"), undefined);
  assert.equal(barePicture(file(), "image/webp"), undefined);
});

test("how a picture is turned is read in both orders of bytes, and never beyond the end", () => {
  for (const value of [2, 3, 4, 5, 6, 7, 8]) {
    assert.equal(orientationIn(exifOf(value)), value);
    assert.equal(orientationIn(cameraExif(value)), value);
    assert.equal(orientationIn(bytes("Exif\0\0", cameraExif(value))), value);
  }
  for (const wrong of [
    cameraExif(0),
    cameraExif(1),
    cameraExif(9),
    bytes(),
    bytes("MM\0*"),
    bytes("Exif\0\0"),
  ])
    assert.equal(orientationIn(wrong), undefined);
  const whole = cameraExif(6);
  for (let cut = 0; cut < whole.length; cut += 1) orientationIn(whole.subarray(0, cut));
  assert.equal(orientationIn(bytes("MM\0*", [0xff, 0xff, 0xff, 0xff], whole)), undefined);
});
