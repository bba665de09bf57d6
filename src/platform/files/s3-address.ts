/** Where a bucket is, and who we are there. */
export type S3Address = {
  /** `https://s3.example.org`, or `http://` for a store on one's own network. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
};

/**
 * Reads `s3://key:secret@host[:port]/bucket?region=…`, or `s3+http://` for plain HTTP. Signs of a
 * secret that an address cannot hold are written as %2F, %2B… Undefined when it is no such address.
 */
export function readS3Address(text: string): S3Address | undefined {
  const url = URL.parse(text);
  if (!url || (url.protocol !== "s3:" && url.protocol !== "s3+http:")) return undefined;
  const bucket = url.pathname.slice(1).replace(/\/$/, "");
  const key = decoded(url.username);
  const secret = decoded(url.password);
  if (!key || !secret || !url.host || !bucketName.test(bucket)) return undefined;
  return {
    endpoint: `${url.protocol === "s3:" ? "https" : "http"}://${url.host}`,
    bucket,
    region: url.searchParams.get("region") || "us-east-1",
    key,
    secret,
  };
}

/** Amazon's own rule, which every other S3 keeps to: it goes into a path as it is. */
const bucketName = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
