import { isSettled } from "#core/access/autonomy.ts";
import type { AccessShown } from "#core/access/fields.ts";
import { rightLevels } from "#core/tool/kinds.ts";
import { leading, type Tool } from "#core/tool/tool.ts";
import type { Language } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";

/** The columns of an answer sheet: what is told, then what is to be filled in. */
export const answerColumns = [
  "id",
  "tool",
  "resource",
  "role",
  "where",
  "have",
  "level",
  "who",
  "note",
] as const;
export type AnswerColumn = (typeof answerColumns)[number];

/** An answer sheet before it is drawn: one row per tool that is expected of the client. */
export type AnswerSheetToDraw = {
  readonly language: Language;
  /** `2026-12-14`: same sheet, same day, same bytes. */
  readonly day: string;
  readonly agency: string;
  readonly tab: string;
  readonly title: string;
  readonly how: string;
  readonly heads: Readonly<Record<AnswerColumn, string>>;
  readonly rows: readonly Readonly<Record<"id" | "tool" | "resource" | "role" | "where", string>>[];
  /** What may be chosen: whether one has the right, and which level. */
  readonly choices: {
    readonly have: readonly string[];
    readonly level: readonly string[];
    readonly pick: string;
  };
};

/** Whether a client is still to say what it may do on an access: nothing of its own shows it. */
export function isExpected({ state, grade }: Pick<AccessShown["autonomy"], "state" | "grade">): boolean {
  return !isSettled({ state }) && grade !== "acknowledged" && grade !== "observed";
}

/** The answer sheet of a dossier for one who reads this language. */
export function answerSheetOf(
  accesses: readonly AccessShown[],
  tools: ReadonlyMap<string, Tool>,
  about: {
    readonly agency: string;
    readonly party: string;
    readonly language: Language;
    readonly day: string;
  },
): AnswerSheetToDraw {
  const { agency, party, language, day } = about;
  const say = translator(language);
  const heads = Object.fromEntries(
    answerColumns.map((column) => [column, say("pack", `answers.head.${column}`)]),
  ) as Record<AnswerColumn, string>;
  return {
    ...{ language, day, agency, heads },
    tab: say("pack", "answers.tab"),
    title: say("pack", "answers.title", { party }),
    how: say("pack", "answers.how", { agency }),
    rows: accesses
      .filter(({ autonomy }) => isExpected(autonomy))
      .map(({ id, tool, resource }) => {
        const check = tools.get(tool.key)?.check;
        const where = [check?.where[language] ?? "", leading(check?.url) ?? ""].filter(Boolean).join("\n");
        return { id, tool: tool.name, resource: resource ?? "", role: tool.role?.[language] ?? "", where };
      }),
    choices: {
      have: [say("pack", "answers.yes"), say("pack", "answers.no")],
      level: rightLevels.map((level) => say("pack", `answers.level.${level}`)),
      pick: say("pack", "answers.pick"),
    },
  };
}
