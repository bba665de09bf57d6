import type { Context } from "hono";
import type { OpenedPicture } from "#core/open-logo.ts";
import type { DoorEnvironment } from "../headers.ts";

/** A logo as a picture and nothing else; asked for each time, sent again only when it changed. */
export function givePicture(context: Context<DoorEnvironment>, picture: OpenedPicture) {
  const { mediaType, sha256, bytes } = picture;
  const headers = {
    "content-type": mediaType,
    "content-disposition": "inline",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-cache",
    etag: `"${sha256}"`,
  };
  if (context.req.header("if-none-match") === headers.etag) return context.body(null, 304, headers);
  return context.body(new Uint8Array(bytes), 200, headers);
}
