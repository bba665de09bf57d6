import { type Access, mostEvidence, nameOfAccess } from "#core/access/access.ts";
import { reaches, stands } from "#core/access/evidence.ts";
import { shortened } from "#core/access/inventory-cells.ts";
import { placeOf } from "#core/access/inventory-table.ts";
import { bare, levelIn, saysNo, saysYes } from "#core/access/inventory-values.ts";
import type { RightLevel } from "#core/tool/kinds.ts";
import type { Tool } from "#core/tool/tool.ts";
import type { ImportWarning } from "#core/tracking/ports.ts";
import type { Language } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";
import type { ReturnedRow } from "./answer-table.ts";
import type { AccessRequest } from "./request-store.ts";

/** Why a contact did not do it, as a sheet can say: it has no column by which a supplier says that it is out. */
export const askedBySheet = ["help", "someone-else"] as const;
type AskedBySheet = (typeof askedBySheet)[number];

/** What would be kept of one row, or why nothing of it is. */
export type Answered = {
  readonly sheet: string | null;
  readonly row: number;
  readonly access: Access | null;
  /** The access as the dossier calls it; as the row does, where nobody knows it. */
  readonly name: string;
  /** `same`: it was kept already. `blank`: the row says nothing. `left-out`: `remarks` say why. */
  readonly is: "evidence" | "request" | "same" | "blank" | "left-out";
  readonly level: RightLevel | null;
  readonly kind: AskedBySheet | null;
  /** The statement of an evidence, or the text of a request. */
  readonly text: string | null;
  readonly remarks: readonly ImportWarning[];
};

/** What is known before a returned sheet is understood. */
export type AnswersKnown = {
  readonly accesses: readonly Access[];
  readonly tools: ReadonlyMap<string, Tool>;
  readonly requests: readonly AccessRequest[];
  readonly contactId: string;
  readonly contactName: string;
  readonly language: Language;
};

/**
 * What each row of a returned sheet says of its access: a right that the contact has, help that it wants, or who does
 * it. Two rows of one access that say different things are left out both; what was kept before is not kept twice.
 */
export function answersIn(
  file: string,
  rows: readonly ReturnedRow[],
  known: AnswersKnown,
): readonly Answered[] {
  const said = rows.map((row) => answerOf(file, row, known));
  return said.map((one, at) => {
    const { access, is } = one;
    if (access === null || (is !== "evidence" && is !== "request")) return one;
    const others = said.filter(
      (other, index) =>
        index !== at && other.access === access && other.is !== "blank" && other.is !== "left-out",
    );
    const [first] = others;
    if (!first) return one;
    const place = placeOf(file, one);
    const params = { tool: one.name, first: first.row };
    if (others.some((other) => !isSame(one, other)))
      return { ...one, is: "left-out", remarks: [{ key: "warning.answers-twice", ...place, params }] };
    if (first.row > one.row) return one;
    return { ...one, is: "same", remarks: [{ key: "warning.answers-same-row", ...place, params }] };
  });
}

const isSame = (one: Answered, other: Answered) =>
  one.level === other.level && one.kind === other.kind && one.text === other.text;

function answerOf(file: string, row: ReturnedRow, known: AnswersKnown): Answered {
  const { sheet } = row;
  const place = placeOf(file, row);
  const say = translator(known.language);
  const item = shortened([row.tool, row.resource].filter(Boolean).join(" · ") || row.id);
  const nothing = { level: null, kind: null, text: null } as const;
  const base = { sheet, row: row.row, ...nothing };
  const secret: readonly ImportWarning[] = row.hadSecret
    ? [{ key: "warning.secret-removed", ...place, params: { item } }]
    : [];
  const leave = (
    access: Access | null,
    key: ImportWarning["key"],
    params: ImportWarning["params"],
    column?: "have" | "level",
  ): Answered => ({
    ...base,
    ...{ access, name: access ? nameOfAccess(access) : item, is: "left-out" },
    remarks: [
      { key, ...place, ...(column ? { column: say("pack", `answers.head.${column}`) } : {}), params },
      ...secret,
    ],
  });
  const saysNothing = [row.have, row.level, row.who, row.note].every((cell) => cell === "");
  const found = accessOf(row, known.accesses);
  if (found.length === 0) {
    if (saysNothing) return { ...base, access: null, name: item, is: "blank", remarks: [] };
    return leave(null, "warning.answers-unknown-row", { item });
  }
  const [access, another] = found;
  if (!access) return leave(null, "warning.answers-unknown-row", { item });
  if (another) {
    const names = found.slice(0, 3).map(nameOfAccess).join(", ");
    return leave(null, "warning.answers-doubtful-row", { item, names });
  }
  const name = nameOfAccess(access);
  if (saysNothing) return { ...base, access, name, is: "blank", remarks: secret };

  const tool = known.tools.get(access.toolKey);
  const wanted = tool?.autonomy.level;
  const level = row.level === "" ? undefined : levelIn(row.level, tool)?.level;
  if (row.level !== "" && level === undefined)
    return leave(
      access,
      "warning.answers-level-unread",
      { value: shortened(row.level), tool: name },
      "level",
    );
  const have = haveIn(row.have);
  if (have === undefined && row.have !== "")
    return leave(access, "warning.answers-have-unread", { value: shortened(row.have) }, "have");
  const isYes = have ?? (level !== undefined && level !== "none");
  if (isYes) {
    const shown = level ?? wanted;
    if (level === "none" && wanted !== "none")
      return leave(access, "warning.answers-yes-but-none", { tool: name }, "level");
    if (shown === undefined) return leave(access, "warning.answers-level-missing", { tool: name });
    return evidenceOf({ ...base, access, name }, shown, row, place, known, tool, secret);
  }
  if (have === false && level !== undefined && level !== "none" && reaches(level, wanted ?? "admin"))
    return leave(access, "warning.answers-no-but-level", { value: shortened(row.level), tool: name });
  return requestOf({ ...base, access, name }, row, known, secret);
}

/** Of a row that was sent, its id; of one that was written anew, a tool with its account, or a tool alone. */
function accessOf({ id, tool, resource }: ReturnedRow, accesses: readonly Access[]): readonly Access[] {
  const byId = accesses.filter((access) => access.id === id.trim().toLowerCase());
  if (byId.length > 0 || tool === "") return byId;
  const ofTool = accesses.filter(({ toolName }) => bare(toolName) === bare(tool));
  const exact = ofTool.filter((access) => bare(access.resource ?? "") === bare(resource));
  return exact.length > 0 || resource !== "" ? exact : ofTool;
}

/** « Oui, je crois » begins as yes does; what begins with neither is not guessed. */
function haveIn(text: string): boolean | undefined {
  if (saysYes(text)) return true;
  if (saysNo(text)) return false;
  const [first = ""] = bare(text).split(" ");
  if (saysYes(first) && first.length > 1) return true;
  return saysNo(first) && first !== "n" ? false : undefined;
}

type Base = Omit<Answered, "is" | "remarks" | "access"> & { readonly access: Access };

function evidenceOf(
  base: Base,
  level: RightLevel,
  row: ReturnedRow,
  place: { readonly file: string; readonly row: number },
  { contactName, language }: AnswersKnown,
  tool: Tool | undefined,
  secret: readonly ImportWarning[],
): Answered {
  const { access, name } = base;
  const say = translator(language);
  const more = [
    ...(row.who === "" ? [] : [say("pack", "answers.by", { who: row.who })]),
    ...(row.note === "" ? [] : [row.note]),
  ].join(" ");
  const words = { name: contactName, level: say("pack", `answers.level.${level}`).toLowerCase() };
  const whole =
    more === ""
      ? say("pack", "answers.statement", words)
      : say("pack", "answers.statement-more", { ...words, more });
  const text = shortened(whole, longestText);
  const remarks: ImportWarning[] = [...secret];
  const wanted = tool?.autonomy;
  if (wanted && !reaches(level, wanted.level)) {
    const params = { tool: name, role: wanted.role[language], level: words.level };
    remarks.push({ key: "warning.answers-level-low", ...place, params });
  }
  const before = access.clientLevel;
  if (wanted && before !== "unknown" && reaches(before, wanted.level) !== reaches(level, wanted.level)) {
    const known = say("pack", `answers.level.${before}`).toLowerCase();
    remarks.push({
      key: "warning.answers-differs",
      ...place,
      params: { tool: name, known, level: words.level },
    });
  }
  const kept = access.evidence.filter(stands);
  if (kept.some((one) => one.level === level && one.statement === text))
    return { ...base, level, text, is: "same", remarks };
  if (access.evidence.length >= mostEvidence)
    return {
      ...base,
      is: "left-out",
      remarks: [{ key: "warning.answers-full", ...place, params: { tool: name } }, ...secret],
    };
  return { ...base, level, text, is: "evidence", remarks };
}

/** What a statement and a request have room for. */
const longestText = 2_000;

function requestOf(
  base: Base,
  row: ReturnedRow,
  { requests, contactId, language }: AnswersKnown,
  remarks: readonly ImportWarning[],
): Answered {
  const kind: AskedBySheet = row.who === "" ? "help" : "someone-else";
  const said = [row.who, row.note].filter((one) => one !== "").join(". ");
  const text = shortened(said === "" ? translator(language)("pack", "answers.no-right") : said, longestText);
  const isKept = requests.some(
    (one) =>
      one.settledAt === null &&
      one.accessId === base.access.id &&
      one.contactId === contactId &&
      one.kind === kind &&
      one.text === text,
  );
  return { ...base, kind, text, is: isKept ? "same" : "request", remarks };
}
