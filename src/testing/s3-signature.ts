import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Who may call, and with what. */
export type Keys = { readonly key: string; readonly secret: string; readonly region: string };

/** The parts of a request that its signature speaks of. */
type Signed = Pick<IncomingMessage, "method" | "url" | "headers">;

/** The code of the error that the real service answers with; undefined when the signature holds. */
export type SignatureFault =
  | "AccessDenied"
  | "AuthorizationHeaderMalformed"
  | "InvalidAccessKeyId"
  | "RequestTimeTooSkewed"
  | "SignatureDoesNotMatch";

const fifteenMinutes = 900_000;

/**
 * Checks AWS Signature Version 4 of a request, as Amazon documents it for S3 ("Authenticating
 * Requests: Using the Authorization Header"): what is signed, by whom, for which day and region.
 */
export function faultOfSignature(request: Signed, keys: Keys, now: number): SignatureFault | undefined {
  const { authorization = "" } = request.headers;
  if (authorization === "") return "AccessDenied";
  const parsed =
    /^AWS4-HMAC-SHA256 Credential=([^/,]+)\/(\d{8})\/([^/,]+)\/s3\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/.exec(
      authorization,
    );
  if (!parsed) return "AuthorizationHeaderMalformed";
  const [, key, day = "", region = "", names = "", signature = ""] = parsed;
  if (key !== keys.key) return "InvalidAccessKeyId";
  if (region !== keys.region) return "AuthorizationHeaderMalformed";
  const at = headerOf(request, "x-amz-date");
  const instant = Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
  if (Number.isNaN(instant) || !at.startsWith(day)) return "AccessDenied";
  if (Math.abs(instant - now) > fifteenMinutes) return "RequestTimeTooSkewed";
  const signed = names.split(";");
  const owed = Object.keys(request.headers).filter((name) => name === "host" || name.startsWith("x-amz-"));
  if (owed.some((name) => !signed.includes(name))) return "AccessDenied";
  const ours = signatureOf(request, signed, at, day, keys);
  return timingSafeEqual(Buffer.from(ours), Buffer.from(signature)) ? undefined : "SignatureDoesNotMatch";
}

/** The signature that the holder of the secret makes for this request. */
export function signatureOf(
  request: Signed,
  signed: readonly string[],
  at: string,
  day: string,
  { secret, region }: Keys,
): string {
  const [path = "/", query = ""] = (request.url ?? "/").split("?", 2);
  const canonical = [
    request.method,
    path,
    query
      .split("&")
      .filter((one) => one !== "")
      .map((one) => (one.includes("=") ? one : `${one}=`))
      .sort()
      .join("&"),
    ...signed.map((name) => `${name}:${headerOf(request, name).trim().replace(/ +/g, " ")}`),
    "",
    signed.join(";"),
    headerOf(request, "x-amz-content-sha256"),
  ].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const hash = createHash("sha256").update(canonical).digest("hex");
  const chain = [day, region, "s3", "aws4_request"];
  const signingKey = chain.reduce<string | Buffer>((with_, word) => hmac(with_, word), `AWS4${secret}`);
  return hmac(signingKey, ["AWS4-HMAC-SHA256", at, scope, hash].join("\n")).toString("hex");
}

const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();

function headerOf({ headers }: Signed, name: string): string {
  const value = headers[name];
  return Array.isArray(value) ? value.join(",") : (value ?? "");
}
