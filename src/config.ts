import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Language } from "#messages/messages.ts";
import { sayingStart } from "#messages/start/say-start.ts";
import { readS3Address } from "#platform/files/s3-address.ts";

/** The parts of Passation that a process runs: `--services=web,worker`. */
export const services = ["web", "worker"] as const;
export type Service = (typeof services)[number];

export type Config = {
  readonly port: number;
  /** The address to listen on; this machine alone unless it is set. */
  readonly host: string;
  /** Where people open Passation, without a slash at the end. */
  readonly url: string;
  /** The folder of the database, the files and the master key. */
  readonly dataFolder: string;
  /** A PostgreSQL of one's own; the embedded one when absent. */
  readonly databaseUrl: string | undefined;
  /** 32 bytes; the key file of the data folder when absent. */
  readonly masterKey: Uint8Array | undefined;
  /** The mail server and the sender; no mail leaves when absent. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | undefined;
  /** A bucket for files, `s3://key:secret@host/bucket?region=…`; the data folder when absent. */
  readonly s3Url: string | undefined;
  /** Bytes of files that one agency may keep; no limit when absent. */
  readonly agencyRoom: number | undefined;
  /** Whether a reverse proxy of one's own adds the caller's address to X-Forwarded-For. */
  readonly behindProxy: boolean;
  /** Whether webhooks may lead to this very machine. */
  readonly webhooksHere: boolean;
  readonly logLevel: "debug" | "info" | "warn" | "error";
};

const blankIsAbsent = (value: unknown) => (value === "" ? undefined : value);
const optional = <Shape extends z.ZodType>(shape: Shape) => z.preprocess(blankIsAbsent, shape.optional());

type Say = ReturnType<typeof sayingStart>;

const environmentIn = (say: Say) => {
  const oneOf = <Word extends string>(words: readonly Word[], usual: NoInfer<Word>) =>
    z.preprocess(
      (value) => blankIsAbsent(value) ?? usual,
      z.enum(words, { error: say("start", "start.must.one-of", { words: words.join(", ") }) }),
    );
  const withScheme = (schemes: readonly string[], example: string) =>
    z
      .string()
      .refine(
        (text) => schemes.includes(URL.parse(text)?.protocol ?? ""),
        say("start", "start.must.look", { example }),
      );
  return z.object({
    PORT: z.preprocess(
      blankIsAbsent,
      z
        .string()
        .default("4310")
        .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, say("start", "start.must.port"))
        .transform(Number),
    ),
    PASSATION_HOST: optional(z.string()),
    PASSATION_URL: optional(withScheme(["http:", "https:"], "https://passation.example.org")),
    PASSATION_DATA: optional(z.string()),
    DATABASE_URL: optional(
      withScheme(["postgres:", "postgresql:"], "postgres://user:password@host:5432/passation"),
    ),
    PASSATION_MASTER_KEY: optional(
      z.string().refine((text) => masterKeyOf(text) !== undefined, say("start", "start.must.key")),
    ),
    PASSATION_SMTP_URL: optional(withScheme(["smtp:", "smtps:"], "smtps://user:password@host:465")),
    PASSATION_MAIL_FROM: optional(
      z
        .string()
        .regex(
          /^[^\r\n@]*[^\s@<]+@[^\s@>]+>?$/,
          say("start", "start.must.look", { example: "Passation <passation@example.org>" }),
        ),
    ),
    PASSATION_S3_URL: optional(
      z.string().refine(
        (text) => readS3Address(text) !== undefined,
        say("start", "start.must.bucket", {
          example: "s3://key:secret@s3.example.org/bucket?region=eu-west-3",
        }),
      ),
    ),
    PASSATION_GB_PER_AGENCY: optional(
      z
        .string()
        .refine((text) => Number(text) > 0 && Number(text) < 1e6, say("start", "start.must.gigabytes")),
    ),
    PASSATION_BEHIND_PROXY: oneOf(["yes", "no"], "no"),
    PASSATION_WEBHOOKS_HERE: oneOf(["yes", "no"], "no"),
    PASSATION_LOG: oneOf(["debug", "info", "warn", "error"], "info"),
  });
};

/** What is wrong with the settings, every one of them, a line each. */
export class ConfigError extends Error {}

/** Reads the settings from the environment; throws a `ConfigError` that lists everything that is wrong. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  language: Language = "en",
): Config {
  const say = sayingStart(language);
  const parsed = environmentIn(say).safeParse(environment);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  const { PASSATION_SMTP_URL: smtp, PASSATION_MAIL_FROM: from } = environment;
  if (smtp && !from) problems.push(say("start", "start.no-sender"));
  if (!parsed.success || problems.length > 0) {
    throw new ConfigError(
      [say("start", "start.cannot"), ...problems.map((line) => `  - ${line}`)].join("\n"),
    );
  }
  const values = parsed.data;
  const { PORT: port, PASSATION_SMTP_URL: smtpUrl, PASSATION_MAIL_FROM: sender } = values;
  return {
    port,
    host: values.PASSATION_HOST ?? "127.0.0.1",
    url: (values.PASSATION_URL ?? `http://localhost:${port}`).replace(/\/+$/, ""),
    dataFolder: values.PASSATION_DATA ?? fileURLToPath(new URL("../data", import.meta.url)),
    databaseUrl: values.DATABASE_URL,
    masterKey: masterKeyOf(values.PASSATION_MASTER_KEY ?? ""),
    mail: smtpUrl && sender ? { smtpUrl, from: sender } : undefined,
    s3Url: values.PASSATION_S3_URL,
    agencyRoom: values.PASSATION_GB_PER_AGENCY ? Number(values.PASSATION_GB_PER_AGENCY) * 1e9 : undefined,
    behindProxy: values.PASSATION_BEHIND_PROXY === "yes",
    webhooksHere: values.PASSATION_WEBHOOKS_HERE === "yes",
    logLevel: values.PASSATION_LOG,
  };
}

function masterKeyOf(text: string): Uint8Array | undefined {
  if (/^[0-9a-f]{64}$/i.test(text)) return Uint8Array.fromHex(text);
  try {
    const bytes = Uint8Array.fromBase64(text);
    return bytes.length === 32 ? bytes : undefined;
  } catch {
    return undefined;
  }
}
