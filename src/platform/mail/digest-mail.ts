import type { DigestLetter, LetterLine } from "#core/reminder/ports.ts";
import { type Translate, translator } from "#messages/translator.ts";
import { longDay, placeOfZone } from "#messages/written-days.ts";
import type { Mail } from "./mailer.ts";

/** Lines of one kind that a mail holds; the rest is read in Passation. */
const mostOfAKind = 40;

/** The mail of a digest in the language of its reader: a part for each kind of line, then how to stop it. */
export function digestMail(letter: DigestLetter, url: string): Mail {
  const { messageId, to, reader, language, agencyName: agency, late, missed, lines, stopToken } = letter;
  const t = translator(language);
  const stop = `${url}/stop/${stopToken}`;
  const lateness = [
    ...(late ? [t("mail", "digest.late")] : []),
    ...(missed > 0 ? [t("mail", "digest.missed", { count: missed })] : []),
  ].join(" ");
  const parts = [
    t("mail", "digest.hello"),
    t("mail", reader === "member" ? "digest.member-intro" : "digest.contact-intro", { agency }),
    ...(lateness ? [lateness] : []),
    ...[...Map.groupBy(lines, ({ kind }) => kind).values()].map((some) => part(some, letter, t)),
    ...(reader === "member" ? [t("mail", "digest.open", { link: `${url}/` })] : []),
    t("mail", "digest.stop", { link: stop }),
  ];
  return {
    to,
    subject: t("mail", "digest.subject", { agency: oneLine(agency), count: lines.length }),
    text: `${parts.join("\n\n")}\n`,
    messageId: `<${messageId}>`,
    // RFC 8058: the mailbox shows a button of its own, which posts here.
    headers: { "List-Unsubscribe": `<${stop}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
  };
}

/** What a name may hold besides words ends no header. */
const oneLine = (text: string) => text.replace(/\s+/g, " ");

function headingOf(kind: LetterLine["kind"], { reader, silentDays }: DigestLetter, t: Translate): string {
  if (kind === "escalated") return t("mail", "digest.silent", { count: silentDays });
  const forContact = reader === "contact" && (kind === "overdue" || kind === "due");
  return t("mail", forContact ? `digest.for-contact.${kind}` : `digest.kind.${kind}`);
}

function part(lines: readonly LetterLine[], letter: DigestLetter, t: Translate): string {
  const { reader, language } = letter;
  const kind = lines[0]?.kind ?? "due";
  const heading = headingOf(kind, letter, t);
  const shown = lines.slice(0, mostOfAKind).map((line) => `- ${said(line, reader, language, t)}`);
  const left = lines.length - shown.length;
  return [heading, ...shown, ...(left > 0 ? [t("mail", "digest.more", { count: left })] : [])].join("\n");
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
