import { request } from "node:http";

/** What came back of one request of the protocol. */
export type TusAnswer = {
  readonly status: number;
  readonly offset: number | undefined;
  readonly location: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
};

const encoded = (metadata: Readonly<Record<string, string>>) =>
  Object.entries(metadata)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString("base64")}`)
    .join(",");

/** A client of tus 1.0.0 that does one request at a time, so that a test can cut it where it wants. */
export function tusClient(url: string, headers: Readonly<Record<string, string>>) {
  const send = (
    method: string,
    path: string,
    more: Readonly<Record<string, string>> = {},
    body?: Uint8Array,
    cutAfter?: number,
  ): Promise<TusAnswer> =>
    new Promise((settle, fail) => {
      const sent = request(
        new URL(path, url),
        { method, agent: false, headers: { ...headers, "tus-resumable": "1.0.0", ...more } },
        (response) => {
          let text = "";
          response.setEncoding("utf8");
          response.on("data", (piece) => {
            text += piece;
          });
          response.on("error", fail);
          response.on("end", () => {
            const { location } = response.headers;
            const offset = response.headers["upload-offset"];
            settle({
              status: response.statusCode ?? 0,
              offset: offset === undefined ? undefined : Number(offset),
              location,
              headers: response.headers,
              text,
            });
          });
        },
      );
      sent.on("error", fail);
      if (cutAfter === undefined) sent.end(body);
      else sent.write(body?.subarray(0, cutAfter) ?? "", () => setTimeout(() => sent.destroy(), 150));
    });
  const patch = (path: string, offset: number, body: Uint8Array, cutAfter?: number) =>
    send(
      "PATCH",
      path,
      {
        "upload-offset": String(offset),
        "content-type": "application/offset+octet-stream",
        "content-length": String(body.length),
      },
      body,
      cutAfter,
    );
  return {
    send,
    create: (bytes: number, metadata: Readonly<Record<string, string>>) =>
      send("POST", "/api/uploads", {
        "upload-length": String(bytes),
        "upload-metadata": encoded(metadata),
      }),
    head: (path: string) => send("HEAD", path),
    patch,
    /** Sends the beginning of a request of so many bytes, then drops the connection. */
    cut: (path: string, offset: number, body: Uint8Array, after: number) =>
      patch(path, offset, body, after).catch(() => undefined),
    abandon: (path: string) => send("DELETE", path),
  };
}
