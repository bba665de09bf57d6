import type { LetterValues } from "#core/letter/variables.ts";
import { dayInWords } from "#core/letter/variables.ts";
import type { Language } from "#messages/messages.ts";
import { placeOfZone } from "#messages/written-days.ts";
import type { Meeting, Slot } from "./meeting.ts";

/** `mercredi 2 décembre 2026 à 09:30 (heure de Paris), 60 min`: a slot as a letter says it. */
export function slotForLetter({ on, at, minutes }: Slot, timeZone: string, language: Language): string {
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  const weekday = Temporal.PlainDate.from(on).toLocaleString(locale, { weekday: "long" });
  const place = placeOfZone(timeZone);
  const day = `${weekday} ${dayInWords(on, language)}`;
  return language === "fr"
    ? `${day} à ${at} (heure de ${place}), ${minutes} min`
    : `${day} at ${at} (${place} time), ${minutes} min`;
}

/** What a letter can say of a meeting; an answer about proposed times is wanted before the first of them. */
export function valuesOfMeeting(meeting: Meeting, language: Language): LetterValues {
  const { title, timeZone, place, link, note, status } = meeting;
  const said = (slot: Slot) => slotForLetter(slot, timeZone, language);
  const proposed = status.is === "proposed" ? status.slots : [];
  const fixed = status.is === "proposed" ? null : status.slot;
  const where = [place, link].filter((one) => one !== null).join(" · ");
  const toBeSaid = language === "fr" ? "à préciser" : "to be said";
  const [first] = proposed;
  const values: Readonly<Record<string, string | readonly string[] | null | undefined>> = {
    meeting_title: title,
    meeting_when: fixed && said(fixed),
    meeting_note: note,
    meeting_reason: status.is === "cancelled" ? status.reason : null,
    slots: proposed.map(said),
    // A place that nobody chose yet is no gap in the letter: it is said to be open.
    place: where || (status.is === "proposed" ? toBeSaid : null),
    reply_by: first && dayInWords(first.on, language),
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined || value === null || value.length === 0
        ? []
        : [[name, { value, isMarkdown: false }]],
    ),
  );
}
