import type { DigestLetter, LetterLine } from "#core/reminder/ports.ts";
import { type Translate, translator } from "#messages/translator.ts";
import { longDay, placeOfZone } from "#messages/written-days.ts";
import { type Described, digestHtml } from "./digest-html.ts";
import type { Mail } from "./mailer.ts";

/** Lines of one kind that a mail holds; the rest is read in Passation. */
const mostOfAKind = 40;

/** The mail of a digest in the language of its reader, as plain text and as simple HTML: both say the same. */
export function digestMail(letter: DigestLetter, url: string): Mail {
  const { messageId, to, language, agencyName: agency, lines, stopToken } = letter;
  const t = translator(language);
  const stop = `${url}/stop/${stopToken}`;
  const subject = t("mail", "digest.subject", { agency: oneLine(agency), count: lines.length });
  const described = digestOf(letter, url, stop, t);
  return {
    to,
    subject,
    text: textOf(described, t),
    html: digestHtml(described, letter, subject),
    messageId: `<${messageId}>`,
    // RFC 8058: the mailbox shows a button of its own, which posts here.
    headers: { "List-Unsubscribe": `<${stop}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
  };
}

/** What a digest says: a part for each kind of line, then where to go and how to stop it. */
function digestOf(letter: DigestLetter, url: string, stop: string, t: Translate): Described {
  const { reader, agencyName: agency, late, missed, lines } = letter;
  const lateness = [
    ...(late ? [t("mail", "digest.late")] : []),
    ...(missed > 0 ? [t("mail", "digest.missed", { count: missed })] : []),
  ].join(" ");
  return {
    opening: [
      t("mail", "digest.hello"),
      t("mail", reader === "member" ? "digest.member-intro" : "digest.contact-intro", { agency }),
      ...(lateness ? [lateness] : []),
    ],
    parts: [...Map.groupBy(lines, ({ kind }) => kind).values()].map((some) => part(some, letter, url, t)),
    ways: [
      ...(reader === "member" ? [{ what: t("mail", "digest.open"), link: `${url}/` }] : []),
      { what: t("mail", "digest.stop"), link: stop },
    ],
  };
}

function textOf({ opening, parts, ways }: Described, t: Translate): string {
  const paragraphs = [
    ...opening,
    ...parts.map(({ heading, lines, more }) =>
      [heading, ...lines.map(({ words }) => `- ${words}`), ...(more ? [more] : [])].join("\n"),
    ),
    ...ways.map((way) => t("mail", "digest.way", way)),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

/** What a name may hold besides words ends no header. */
const oneLine = (text: string) => text.replace(/\s+/g, " ");

function headingOf(kind: LetterLine["kind"], { reader, silentDays }: DigestLetter, t: Translate): string {
  if (kind === "escalated") return t("mail", "digest.silent", { count: silentDays });
  const forContact = reader === "contact" && (kind === "overdue" || kind === "due");
  return t("mail", forContact ? `digest.for-contact.${kind}` : `digest.kind.${kind}`);
}

function part(
  lines: readonly LetterLine[],
  letter: DigestLetter,
  url: string,
  t: Translate,
): Described["parts"][number] {
  const { reader, language } = letter;
  const kind = lines[0]?.kind ?? "due";
  const shown = lines.slice(0, mostOfAKind);
  const left = lines.length - shown.length;
  return {
    heading: headingOf(kind, letter, t),
    lines: shown.map((line) => ({
      words: said(line, reader, language, t),
      // Who left stands on tools of several dossiers, and a contact has no account to open one with.
      link: reader === "member" && kind !== "leaver" ? `${url}/dossiers/${line.dossierId}` : undefined,
    })),
    more:
      left > 0
        ? t("mail", reader === "member" ? "digest.more" : "digest.for-contact.more", { count: left })
        : undefined,
  };
}

function said(
  { kind, day, title, dossier, at, zone }: LetterLine,
  reader: DigestLetter["reader"],
  language: "fr" | "en",
  t: Translate,
): string {
  // Who left may be on tools of several dossiers: the line says how many.
  if (kind === "leaver") return title ?? "";
  // What the agency calls the dossier is its own business.
  const what =
    reader === "contact"
      ? (title ?? t("mail", "digest.end-of-work"))
      : [title, dossier].filter((one) => one !== null).join(" · ");
  const words = { day: longDay(day, language), title: what };
  if (at !== null)
    return zone === null
      ? t("mail", "digest.line.time", { ...words, at })
      : t("mail", "digest.line.time-there", { ...words, at, place: placeOfZone(zone) });
  const isSince = kind === "waiting" || kind === "confirmation" || kind === "removal";
  return t("mail", isSince ? "digest.line.since" : "digest.line.day", words);
}
