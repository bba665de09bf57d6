import { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import type { FileStore, SealedContent, Stored } from "#core/file/ports.ts";
import { checkedContent } from "./checked-content.ts";
import { checkedPlace, checkedPrefix, isPlace } from "./place.ts";
import type { S3Address } from "./s3-address.ts";
import { openS3Calls, type S3Options } from "./s3-calls.ts";

/**
 * Keeps contents in a bucket, one object each. A content goes in one signed PUT, which a bucket
 * keeps wholly or not at all; its hash is in the signature, so that every store that speaks S3
 * checks what it received, over plain HTTP too. Parts of a multipart upload would outlive a death.
 */
export function openS3Store(
  address: S3Address,
  options: S3Options,
): FileStore & { readonly close: () => void } {
  const { call, receive, close } = openS3Calls(address, options);
  const Bucket = address.bucket;
  return {
    async put(place, content) {
      const Key = checkedPlace(place);
      let given = checkedContent(content);
      await call(
        async ({ client, signal, alive }) => {
          given = checkedContent(content);
          const control = new AbortController();
          const body = Readable.from(telling(given.pieces, alive), { objectMode: false });
          // The client sends what a stream gives, and never hears that it failed.
          body.on("error", () => control.abort());
          try {
            const abortSignal = AbortSignal.any([signal, control.signal]);
            await client.send(putCommand(Bucket, Key, content, body), { abortSignal });
          } finally {
            body.destroy();
          }
        },
        () => given.fault(),
      );
    },
    async get(place) {
      const Key = checkedPlace(place);
      const body = await call(async ({ client, signal }) => {
        const answer = await client.send(new GetObjectCommand({ Bucket, Key }), { abortSignal: signal });
        if (!(answer.Body instanceof Readable)) throw new Error("the S3 client gave no stream");
        return answer.Body;
      });
      return body && receive(body);
    },
    async size(place) {
      const Key = checkedPlace(place);
      const answer = await call(({ client, signal: abortSignal }) =>
        client.send(new HeadObjectCommand({ Bucket, Key }), { abortSignal }),
      );
      return answer?.ContentLength;
    },
    async delete(place) {
      const Key = checkedPlace(place);
      await call(({ client, signal: abortSignal }) =>
        client.send(new DeleteObjectCommand({ Bucket, Key }), { abortSignal }),
      );
    },
    async *list(prefix) {
      const Prefix = checkedPrefix(prefix);
      for (let token: string | undefined; ; ) {
        const ContinuationToken = token;
        const page = await call(({ client, signal: abortSignal }) =>
          client.send(new ListObjectsV2Command({ Bucket, Prefix, ContinuationToken }), { abortSignal }),
        );
        yield* (page?.Contents ?? []).flatMap(toStored);
        token = page?.NextContinuationToken;
        if (token === undefined) return;
      }
    },
    close,
  };
}

async function* telling(pieces: AsyncIterable<Uint8Array>, alive: () => void): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    alive();
    yield piece;
  }
}

function putCommand(Bucket: string, Key: string, { bytes, sha256 }: SealedContent, Body: Readable) {
  const command = new PutObjectCommand({
    Bucket,
    Key,
    Body,
    ContentLength: bytes,
    ContentType: "application/octet-stream",
  });
  // The client signs the hash of a stream only when it is told it.
  command.middlewareStack.add(
    (next) => (args) => {
      const { request } = args;
      if (isSignable(request)) request.headers["x-amz-content-sha256"] = sha256;
      return next(args);
    },
    { step: "build", name: "signedContent" },
  );
  return command;
}

function isSignable(request: unknown): request is { readonly headers: Record<string, string> } {
  return typeof request === "object" && request !== null && "headers" in request;
}

function toStored({
  Key: place = "",
  Size,
  LastModified,
}: {
  readonly Key?: string | undefined;
  readonly Size?: number | undefined;
  readonly LastModified?: Date | undefined;
}): readonly Stored[] {
  if (!isPlace(place) || Size === undefined || LastModified === undefined) return [];
  return [{ place, bytes: Size, storedAt: LastModified.toISOString() }];
}
