import type { PackAccess } from "#core/pack/accesses.ts";
import { accessesSheet } from "#core/pack/sheets/accesses.ts";
import { wordsOf } from "#core/pack/words.ts";
import type { Language } from "#messages/messages.ts";
import { sided } from "#messages/sided.ts";
import { translator } from "#messages/translator.ts";
import type { ScoreShown } from "./fields.ts";
import type { StatementToDraw } from "./ports.ts";

/** What the agency states of the client's autonomy on a day: how far it is over all tools, then each of them. */
export function autonomyStatement(
  accesses: readonly PackAccess[],
  score: ScoreShown,
  about: {
    readonly agency: string;
    readonly party: string;
    readonly direction: "client" | "supplier";
    readonly language: Language;
    readonly day: string;
  },
): StatementToDraw {
  const { agency, party, direction, language, day } = about;
  const say = translator(language);
  const words = wordsOf(say, language);
  const open = score.notYet + score.unknown;
  return {
    ...{ language, day, agency },
    title: say("pack", sided("statement.title", direction), { agency, party }),
    description: say("pack", sided("statement.description", direction)),
    intro: [
      say("pack", "statement.by", { agency, day: words.day(day) }),
      say("pack", sided("statement.score", direction), { count: score.autonomous, total: score.total }),
      ...(open > 0 ? [say("pack", "statement.open", { count: open })] : []),
    ],
    sheet: accessesSheet(accesses, words, direction),
    notes: [say("pack", "statement.grades")],
  };
}
