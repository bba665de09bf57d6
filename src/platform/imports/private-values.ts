import { secretMark, withoutSecrets } from "#core/kernel/secrets.ts";
import type { ImportWarning } from "#core/tracking/ports.ts";
import { inWords } from "#core/tracking/said.ts";
import type { Language } from "#messages/messages.ts";

/** What is put in the place of a private value. */
export const removedMark = secretMark;

const kinds = ["token", "password", "key", "address", "identifier", "event", "power-up", "visitor"] as const;
type Kind = (typeof kinds)[number];

/**
 * Shapes of secrets that get pasted into tickets and mails. Prefixes are those that their vendors
 * publish (GitHub, GitLab, Slack, AWS, Google, Stripe, OpenAI); the addresses of boards and tasks turn
 * whatever is sent there into a card. A group named `keep` is left in place.
 */
const shapes: readonly (readonly [Kind, RegExp])[] = [
  ["key", /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g],
  ["token", /\b(?:gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abeoprs]-[\w-]{10,})/g],
  ["token", /\b(?:AKIA[0-9A-Z]{16}|AIza[\w-]{35}|[sr]k_live_\w{16,}|sk-[\w-]{32,}|ya29\.[\w-]{20,})/g],
  ["token", /\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{5,}/g],
  [
    "address",
    /https?:\/\/[^\s<>"]{1,300}\/(?:ical|calendar)\/[^\s<>"]{0,300}?(?:private-|pub)?[0-9a-f]{24,}[^\s<>"]*/gi,
  ],
  [
    "address",
    /(?<![\w.+-])[\w.+-]{1,120}@(?:boards\.trello\.com|(?:\w+\.)?mx\.monday\.com|tasks\.clickup\.com|mail\.asana\.com|intake\.linear\.app)\b/gi,
  ],
  ["address", /https?:\/\/[^\s<>"]{1,300}\/private-[0-9a-z]{16,}\/[^\s<>"]*/gi],
  ["password", /(?<keep>\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{1,200}:)[^\s/@]{1,200}(?=@)/gi],
  [
    "token",
    /(?<keep>[?&](?:access_token|private_token|feed_token|rss_token|auth_token|token|api_key|apikey|secret|sig|signature)=)[^\s&"<>#]{6,}/gi,
  ],
  ["password", /(?<keep>[?&](?:pwd|password|passwd)=)[^\s&"<>#]+/gi],
  [
    "password",
    /(?<keep>(?:\b|^)(?:passwords?|passwd|pwd|passphrase|mots? de passe|mdp)\s*[:=]\s*)(?!\/\/)[^\s,;<>"'«»]{4,}/gi,
  ],
];

/** Every shape has one of these, a new one adds its own: most texts have none, and are left alone at once. */
const worthSearching = /[@:=_]|-----|AKIA|AIza|eyJ|sk-|xox|ya29|glpat-/;

function kindOf(format: string): Kind {
  if (format === "password" || format === "hash-of-password" || format === "address") return "password";
  return /^(?:private|putty|age)-key$/.test(format) ? "key" : "token";
}

/** Takes private values out of one file's texts, and says afterwards what was taken. */
export type PrivateValues = {
  /** The language in which the file's import tells what is worded by us. */
  readonly language: Language;
  /** The text with each secret replaced by `[…]`. */
  readonly clean: (text: string) => string;
  /** The same for what says again what is counted elsewhere. */
  readonly cleanAgain: (text: string) => string;
  /** Says that a whole field was left out: a signed id, the address of a mailbox that accepts anything. */
  readonly leftOut: (kind: Kind) => void;
  /** How many passwords and keys were taken so far: an address that somebody listens at is none. */
  readonly secrets: () => number;
  /** One warning, or none when nothing was private. */
  readonly warnings: () => readonly ImportWarning[];
};

/** Starts to watch for private values in `file`, which is imported in `language`. */
export function privateValues(file: string, language: Language): PrivateValues {
  const counts = new Map<Kind, number>();
  let secrets = 0;
  const leftOut = (kind: Kind) => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (kind === "token" || kind === "password" || kind === "key") secrets += 1;
  };
  return {
    language,
    leftOut,
    secrets: () => secrets,
    clean: (text) => cleaned(text, leftOut),
    cleanAgain: (text) => cleaned(text, () => undefined),
    warnings: () => {
      if (counts.size === 0) return [];
      const what = (reader: Language) =>
        kinds
          .filter((kind) => counts.has(kind))
          .map((kind) => inWords({ key: `private.${kind}` }, reader))
          .join(", ");
      const count = counts.values().reduce((sum, one) => sum + one, 0);
      return [
        { key: "warning.private-removed", file, params: { count, what_fr: what("fr"), what_en: what("en") } },
      ];
    },
  };
}

type LeftOut = PrivateValues["leftOut"];

/** What the shapes do not know: the same that is refused in every field where somebody writes. */
const cleaned = (text: string, leftOut: LeftOut) =>
  withoutSecrets(worthSearching.test(text) ? withoutShapes(text, leftOut) : text, (format) =>
    leftOut(kindOf(format)),
  );

function withoutShapes(text: string, leftOut: LeftOut): string {
  return shapes.reduce(
    (cleaned, [kind, shape]) =>
      cleaned.replace(shape, (whole, ...rest) => {
        const groups: unknown = rest.at(-1);
        const keep = typeof groups === "object" && groups !== null && "keep" in groups ? groups.keep : "";
        const kept = typeof keep === "string" ? keep : "";
        if (whole === `${kept}${removedMark}`) return whole;
        leftOut(kind);
        return `${kept}${removedMark}`;
      }),
    text,
  );
}
