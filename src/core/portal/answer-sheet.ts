import { isSettled } from "#core/access/autonomy.ts";
import type { AccessShown } from "#core/access/fields.ts";
import { rightLevels } from "#core/tool/kinds.ts";
import { namesSides, toolTold } from "#core/tool/told.ts";
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
  const expected = accesses.filter(({ autonomy }) => isExpected(autonomy));
  const isMeantTold = expected.some(({ tool: { key } }) => {
    const tool = tools.get(key);
    return tool && [tool.autonomy.role, tool.check.where].some((told) => namesSides(told, true));
  });
  const how = [say("pack", "answers.how", { agency })];
  if (isMeantTold) how.push(say("pack", "answers.meant", { agency }));
  return {
    ...{ language, day, agency, heads },
    tab: say("pack", "answers.tab"),
    title: say("pack", "answers.title", { party }),
    how: how.join(" "),
    rows: expected.map(({ id, tool: { key, name }, resource }) => {
      const { role, where } = toolTold(tools.get(key), true);
      const url = leading(tools.get(key)?.check.url);
      return {
        ...{ id, tool: name, resource: resource ?? "", role: role?.[language] ?? "" },
        where: [where?.[language], url].filter(Boolean).join("\n"),
      };
    }),
    choices: {
      have: [say("pack", "answers.yes"), say("pack", "answers.no")],
      level: rightLevels.map((level) => say("pack", `answers.level.${level}`)),
      pick: say("pack", "answers.pick"),
    },
  };
}
