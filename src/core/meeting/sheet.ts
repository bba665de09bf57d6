import { sided } from "#messages/sided.ts";
import { translator } from "#messages/translator.ts";
import type { Place } from "./place.ts";
import type { Told, ToTell } from "./told.ts";

/** What is declined in a meeting with a successor or a competitor, whoever asks. */
export const declinedTopics = ["vision", "warnings", "advice", "prices", "people", "internal"] as const;
export type DeclinedTopic = (typeof declinedTopics)[number];

/** What to have at hand when a successor asks: what was done and why, and how to say no to the rest. */
export type MeetingSheet = {
  readonly actions: readonly Told[];
  readonly decisions: readonly Told[];
  readonly openWork: readonly Told[];
  /** Where the lines that found no room are read. */
  readonly rest: readonly { readonly place: Place; readonly count: number }[];
  /** How many lines were left out, for their words go beyond what was done. */
  readonly leftOut: number;
  readonly declined: readonly {
    readonly topic: DeclinedTopic;
    readonly named: { readonly fr: string; readonly en: string };
    /** A courteous sentence, ready to be said. */
    readonly sentence: { readonly fr: string; readonly en: string };
  }[];
};

/** What reads otherwise where a supplier leaves, and whoever takes over works for us. */
const isSided = (topic: DeclinedTopic): topic is "vision" | "advice" | "prices" =>
  topic === "vision" || topic === "advice" || topic === "prices";

const say = { fr: translator("fr"), en: translator("en") };

/** The sheet of a meeting with a successor: past actions and decisions alone, of what may leave the agency. */
export function sheetOfMeeting(
  { actions, decisions, openWork, leftOut }: ToTell,
  direction: "client" | "supplier" = "client",
): MeetingSheet {
  const lists = { actions, decisions, "open-work": openWork } as const;
  return {
    actions: actions.lines,
    decisions: decisions.lines,
    openWork: openWork.lines,
    rest: (["actions", "decisions", "open-work"] as const).flatMap((sheet) => {
      const { more } = lists[sheet];
      return more > 0 ? [{ place: { sheet, row: null }, count: more }] : [];
    }),
    leftOut,
    declined: declinedTopics.map((topic) => {
      const key = isSided(topic) ? sided(`declined.${topic}`, direction) : (`declined.${topic}` as const);
      return {
        topic,
        named: { fr: say.fr("meeting", `topic.${topic}`), en: say.en("meeting", `topic.${topic}`) },
        sentence: { fr: say.fr("meeting", key), en: say.en("meeting", key) },
      };
    }),
  };
}

/** A place of the pack with what the sheet is called there. */
export const placeShown = ({ sheet, row }: Place) => ({
  sheet,
  row,
  named: { fr: say.fr("pack", `sheet.${sheet}`), en: say.en("pack", `sheet.${sheet}`) },
});
