import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { faultOfSignature, type Keys } from "./s3-signature.ts";

/** What may go wrong with the next call, one word a call; `-` lets it through. */
export type Trouble =
  | "-"
  /** 503 SlowDown, 500 InternalError. */
  | "slow-down"
  | "internal"
  /** The connection is cut before anything is answered, in the middle of a body, or once the work is done. */
  | "cut"
  | "cut-half"
  | "cut-after"
  /** Nothing is ever answered. */
  | "hang";

/** A server on loopback that speaks S3 as its documentation has it, for one bucket in memory. */
export type S3Peer = {
  /** The address to give to the store. */
  readonly url: string;
  readonly bucket: Map<string, { readonly bytes: Buffer; readonly at: Date }>;
  /** `PUT key`, in the order they came; calls that were refused or cut too. */
  readonly calls: string[];
  readonly trouble: (...words: readonly Trouble[]) => void;
  /** Moves the server's clock, milliseconds. */
  readonly skew: (by: number) => void;
  readonly close: () => Promise<void>;
};

type Answer = {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: Buffer | string;
};
type Work = (request: IncomingMessage, key: string, query: URLSearchParams, body: Buffer) => Answer;

const bucketName = "passation-test";
const keys: Keys = { key: "AKIAPASSATION", secret: "s3cr/t+with=signs", region: "eu-west-3" };

/** Starts a peer; `page` is how many objects one page of a listing holds. */
export async function startS3Peer({ page = 1_000 } = {}): Promise<S3Peer> {
  const bucket: S3Peer["bucket"] = new Map();
  const calls: string[] = [];
  const troubles: Trouble[] = [];
  let skew = 0;
  const work: Readonly<Record<string, Work>> = {
    PUT: (_, key, query, body) => {
      if (query.size > 0 && query.get("x-id") !== "PutObject") return error(501, "NotImplemented");
      bucket.set(key, { bytes: body, at: new Date(Date.now() + skew) });
      return { status: 200, headers: { etag: etagOf(body) } };
    },
    GET: (request, key, query) => {
      if (key === "") return listing(bucket, query, page);
      const found = bucket.get(key);
      if (request.headers.range !== undefined) return error(501, "NotImplemented");
      return found
        ? { status: 200, headers: aboutObject(found), body: found.bytes }
        : error(404, "NoSuchKey");
    },
    HEAD: (_, key) => {
      const found = bucket.get(key);
      return found ? { status: 200, headers: aboutObject(found) } : { status: 404 };
    },
    DELETE: (_, key) => {
      bucket.delete(key);
      return { status: 204 };
    },
  };
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://peer");
    const [, name = "", ...rest] = pathname.split("/");
    const key = decodeURIComponent(rest.join("/"));
    calls.push(`${request.method} ${key}`);
    response.setHeader("date", new Date(Date.now() + skew).toUTCString());
    const trouble = troubles.shift() ?? "-";
    if (trouble === "cut") return request.socket.destroy();
    if (trouble === "hang") return undefined;
    const body = await read(request);
    if (body === undefined) return undefined;
    if (trouble === "slow-down") return answer(response, request, error(503, "SlowDown"));
    if (trouble === "internal") return answer(response, request, error(500, "InternalError"));
    const done =
      faultOfRequest(request, body, Date.now() + skew) ??
      (name === bucketName
        ? (work[request.method ?? ""]?.(request, key, searchParams, body) ?? error(405, "MethodNotAllowed"))
        : error(404, "NoSuchBucket"));
    if (trouble === "cut-after") return request.socket.destroy();
    return answer(response, request, done, trouble === "cut-half");
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const { port } = server.address() as AddressInfo;
  const secret = encodeURIComponent(keys.secret);
  return {
    url: `s3+http://${keys.key}:${secret}@127.0.0.1:${port}/${bucketName}?region=${keys.region}`,
    bucket,
    calls,
    trouble: (...words) => void troubles.splice(0, Number.POSITIVE_INFINITY, ...words),
    skew: (by) => {
      skew = by;
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((settle) => server.close(() => settle()));
    },
  };
}

/** The whole body; undefined when its sender went away in the middle of it. */
async function read(request: IncomingMessage): Promise<Buffer | undefined> {
  try {
    return Buffer.concat(await Array.fromAsync<Buffer>(request));
  } catch {
    return undefined;
  }
}

/** What the service checks of any request before it does anything. */
function faultOfRequest(request: IncomingMessage, body: Buffer, now: number): Answer | undefined {
  const code = faultOfSignature(request, keys, now);
  if (code === "AuthorizationHeaderMalformed") return error(400, code);
  if (code) return error(403, code);
  const { "content-length": length, "content-md5": md5 } = request.headers;
  if (request.method === "PUT" && length === undefined) return error(411, "MissingContentLength");
  if (length !== undefined && Number(length) !== body.length) return error(400, "IncompleteBody");
  const announced = request.headers["x-amz-content-sha256"];
  // Bodies that are not hashed, or hashed piece by piece, are another protocol, which this peer does not speak.
  if (typeof announced !== "string") return error(400, "InvalidRequest");
  if (/^STREAMING-|^UNSIGNED-/.test(announced)) return error(501, "NotImplemented");
  if (announced !== hashOf("sha256", body, "hex")) return error(400, "XAmzContentSHA256Mismatch");
  if (md5 !== undefined && md5 !== hashOf("md5", body, "base64")) return error(400, "BadDigest");
  const other = Object.keys(request.headers).find((name) => name.startsWith("x-amz-checksum-"));
  return other === undefined ? undefined : error(501, "NotImplemented");
}

const hashOf = (algorithm: "sha256" | "md5", bytes: Buffer, digits: "hex" | "base64") =>
  createHash(algorithm).update(bytes).digest(digits);
const etagOf = (bytes: Buffer) => `"${hashOf("md5", bytes, "hex")}"`;

const aboutObject = ({ bytes, at }: { readonly bytes: Buffer; readonly at: Date }) => ({
  "content-length": String(bytes.length),
  "content-type": "application/octet-stream",
  "last-modified": at.toUTCString(),
  etag: etagOf(bytes),
});

function listing(bucket: S3Peer["bucket"], query: URLSearchParams, page: number): Answer {
  if (query.get("list-type") !== "2" || query.has("delimiter")) return error(501, "NotImplemented");
  const token = query.get("continuation-token");
  const after =
    token === null ? (query.get("start-after") ?? "") : Buffer.from(token, "base64url").toString();
  const size = Math.min(Number(query.get("max-keys") ?? 1_000), page);
  const found = [...bucket.keys()]
    .filter((key) => key.startsWith(query.get("prefix") ?? "") && key > after)
    .sort();
  const shown = found.slice(0, size);
  const next = found.length > size ? Buffer.from(shown.at(-1) ?? "").toString("base64url") : undefined;
  const rows = shown.map((key) => {
    const { bytes = Buffer.alloc(0), at = new Date() } = bucket.get(key) ?? {};
    return `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified><ETag>${etagOf(bytes).replaceAll('"', "&quot;")}</ETag><Size>${bytes.length}</Size><StorageClass>STANDARD</StorageClass></Contents>`;
  });
  const more = next === undefined ? "" : `<NextContinuationToken>${next}</NextContinuationToken>`;
  return xml(
    200,
    `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${bucketName}</Name><Prefix>${query.get("prefix") ?? ""}</Prefix><KeyCount>${shown.length}</KeyCount><MaxKeys>${size}</MaxKeys><IsTruncated>${next !== undefined}</IsTruncated>${more}${rows.join("")}</ListBucketResult>`,
  );
}

const error = (status: number, code: string): Answer =>
  xml(status, `<Error><Code>${code}</Code><Message>${code}</Message><RequestId>peer</RequestId></Error>`);

const xml = (status: number, text: string): Answer => ({
  status,
  headers: { "content-type": "application/xml" },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${text}`,
});

function answer(
  response: ServerResponse,
  { method }: IncomingMessage,
  { status, headers, body = "" }: Answer,
  cutHalf = false,
): void {
  response.writeHead(status, { "x-amz-request-id": "peer", ...headers });
  if (method === "HEAD") return void response.end();
  if (!cutHalf) return void response.end(body);
  response.write(body.slice(0, Math.floor(body.length / 2)), () => response.destroy());
}
