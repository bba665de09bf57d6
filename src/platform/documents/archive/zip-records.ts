/** What the two headers of one entry tell. Layout: APPNOTE.TXT of PKWARE, 4.3 and 4.5.3 (zip64). */
export type ZipRecord = {
  readonly path: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  readonly packedSize: number;
  readonly offset: number;
  readonly day: Temporal.PlainDate;
};

const utf8Names = 0x0800;
const madeOnUnix = 0x031e;
/** An ordinary file that its owner may change and all may read. */
const mode = (0o100644 << 16) >>> 0;
const fullSmall = 0xffff;
const full = 0xffffffff;

/** Noon of a day as a zip tells it, in no time zone: two-second steps, years from 1980 to 2107. */
function dosTime({ year, month, day }: Temporal.PlainDate): { readonly time: number; readonly date: number } {
  const years = Math.min(127, Math.max(0, year - 1980));
  return { time: 12 << 11, date: (years << 9) | (month << 5) | day };
}

/** What stands before the content of an entry. */
export function localHeader(record: ZipRecord): Buffer {
  const large = Math.max(record.size, record.packedSize) >= full;
  const extra = large ? zip64Extra([record.size, record.packedSize]) : Buffer.alloc(0);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  return Buffer.concat([
    writeShared(header, 4, record, large, extra.length),
    Buffer.from(record.path),
    extra,
  ]);
}

/** What the directory at the end says of an entry. */
export function centralHeader(record: ZipRecord): Buffer {
  const large = Math.max(record.size, record.packedSize) >= full;
  const far = record.offset >= full;
  const extra = zip64Extra([
    ...(large ? [record.size, record.packedSize] : []),
    ...(far ? [record.offset] : []),
  ]);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(madeOnUnix, 4);
  writeShared(header, 6, record, large || far, extra.length);
  header.writeUInt32LE(mode, 38);
  header.writeUInt32LE(far ? full : record.offset, 42);
  return Buffer.concat([header, Buffer.from(record.path), extra]);
}

/** The fields that both headers share, from “version needed” on. */
function writeShared(header: Buffer, at: number, record: ZipRecord, zip64: boolean, extra: number): Buffer {
  const { time, date } = dosTime(record.day);
  const large = Math.max(record.size, record.packedSize) >= full;
  header.writeUInt16LE(zip64 ? 45 : 20, at);
  header.writeUInt16LE(utf8Names, at + 2);
  header.writeUInt16LE(record.method, at + 4);
  header.writeUInt16LE(time, at + 6);
  header.writeUInt16LE(date, at + 8);
  header.writeUInt32LE(record.crc, at + 10);
  header.writeUInt32LE(large ? full : record.packedSize, at + 14);
  header.writeUInt32LE(large ? full : record.size, at + 18);
  header.writeUInt16LE(Buffer.byteLength(record.path), at + 22);
  header.writeUInt16LE(extra, at + 24);
  return header;
}

function zip64Extra(values: readonly number[]): Buffer {
  if (values.length === 0) return Buffer.alloc(0);
  const extra = Buffer.alloc(4 + 8 * values.length);
  extra.writeUInt16LE(0x0001, 0);
  extra.writeUInt16LE(8 * values.length, 2);
  values.forEach((value, index) => {
    extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
  });
  return extra;
}

/** The last bytes of a zip: where its directory is, in the large form too when the small one cannot tell. */
export function endOfZip(entries: number, directory: number, bytes: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(entries, fullSmall), 8);
  end.writeUInt16LE(Math.min(entries, fullSmall), 10);
  end.writeUInt32LE(Math.min(bytes, full), 12);
  end.writeUInt32LE(Math.min(directory, full), 16);
  const small = entries < fullSmall && bytes < full && directory < full;
  return small ? end : Buffer.concat([largeEnd(entries, directory, bytes), end]);
}

function largeEnd(entries: number, directory: number, bytes: number): Buffer {
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(madeOnUnix, 12);
  end.writeUInt16LE(45, 14);
  end.writeBigUInt64LE(BigInt(entries), 24);
  end.writeBigUInt64LE(BigInt(entries), 32);
  end.writeBigUInt64LE(BigInt(bytes), 40);
  end.writeBigUInt64LE(BigInt(directory), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(directory + bytes), 64);
  end.writeUInt32LE(1, 72);
  return end;
}
