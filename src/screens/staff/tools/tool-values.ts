import { type RightLevel, rightLevels, tiedKinds, trapKinds } from "#core/tool/kinds.ts";
import type { Words } from "#core/tool/told.ts";
import type { Tool } from "#core/tool/tool.ts";
import type { Values } from "#screens/ui/form-shell.tsx";
import { keyOf } from "./named.ts";

/** The lists of a tool, in the order of its form. */
export const lists = [
  "roles",
  "conditions",
  "traps",
  "handover",
  "waits",
  "departure",
  "lost",
  "tied",
  "unsure",
] as const;
export type List = (typeof lists)[number];

/** What one chooses before the sentence of a line; days are typed. */
export const kindsOf = { roles: rightLevels, traps: trapKinds, tied: tiedKinds } as const;
export const hasKind = (list: List): list is keyof typeof kindsOf => list in kindsOf;

/** What a client reads as well, and may be told otherwise. */
export const isToldToClients = (list: List) => list === "conditions" || list === "handover";

/** A line of a tool. */
export type Line = Words & { readonly kind: string; readonly toClient?: Words | undefined };

const sentences = (all: readonly Omit<Line, "kind">[]): readonly Line[] =>
  all.map((one) => ({ kind: "", ...one }));

/** The lines of a tool by list. */
export function linesOf(tool: Tool): Readonly<Record<List, readonly Line[]>> {
  return {
    roles: tool.roles.map(({ name, level }) => ({ kind: level, ...name })),
    conditions: sentences(tool.autonomy.conditions),
    traps: tool.traps.map(({ kind, text }) => ({ kind, ...text })),
    handover: sentences(tool.handover.steps),
    waits: tool.waits.map(({ days, what }) => ({ kind: String(days ?? ""), ...what })),
    departure: sentences(tool.departure.steps),
    lost: sentences(tool.lost),
    tied: tool.tied.map(({ kind, text }) => ({ kind, ...text })),
    unsure: sentences(tool.unsure),
  };
}

/** The fields of a line: what it is of, its sentence, and that which a client reads instead. */
export const parts = ["kind", "fr", "en", "clientFr", "clientEn"] as const;
export type Part = (typeof parts)[number];

/** The field of a part of a line: `traps.2.fr`. */
export const fieldOf = (list: List, id: number, part: Part) => `${list}.${id}.${part}`;

type Typed = Readonly<Record<Part, string>> & { readonly id: number };

/** The lines of a list that hold something, in their order. */
function typedLines(values: Values, list: List): readonly Typed[] {
  const ids = Object.keys(values).flatMap((name) => {
    const [of, id, part] = name.split(".");
    return of === list && part === "fr" ? [Number(id)] : [];
  });
  return ids
    .toSorted((one, other) => one - other)
    .map((id) => ({ id, ...typedAt(values, `${list}.${id}`) }))
    .filter(({ fr, en, clientFr, clientEn }) => [fr, en, clientFr, clientEn].some((one) => one !== ""));
}

/** What the fields of a line, or of a sentence that stands alone, hold. */
const typedAt = (values: Values, at: string): Omit<Typed, "id"> => {
  const value = (part: Part) => (values[`${at}.${part}`] ?? "").trim();
  const client = { clientFr: value("clientFr"), clientEn: value("clientEn") };
  return { kind: value("kind"), fr: value("fr"), en: value("en"), ...client };
};

/** The fields of which only the other language was written; a sentence to a client may be left out. */
export function missingLanguages(values: Values): readonly string[] {
  const lines = lists.flatMap((list) =>
    typedLines(values, list).map((line) => ({ at: `${list}.${line.id}`, ...line })),
  );
  const alone = ["role", "where"].map((at) => ({ at, ...typedAt(values, at) }));
  return [
    ...lines
      .filter(({ fr, en }) => fr === "" || en === "")
      .map(({ at, fr }) => `${at}.${fr === "" ? "fr" : "en"}`),
    ...[...alone, ...lines]
      .filter(({ clientFr, clientEn }) => (clientFr === "") !== (clientEn === ""))
      .map(({ at, clientFr }) => `${at}.${clientFr === "" ? "clientFr" : "clientEn"}`),
  ];
}

/** The fields of waits of which the days are no number of days. */
export const wrongDays = (values: Values): readonly string[] =>
  typedLines(values, "waits").flatMap(({ id, kind }) =>
    /^\d{0,3}$/.test(kind) ? [] : [fieldOf("waits", id, "kind")],
  );

const ofServer: readonly (readonly [shape: RegExp, field: string])[] = [
  [/^tools\.0\./, ""],
  [/^autonomy\./, ""],
  [/^check\.where\./, "where."],
  [/^check\.url$/, "check"],
  [/^departure\.url$/, "leave"],
  [/^aliases\..*/, "aliases"],
  [/^(handover|departure)\.steps\./, "$1."],
  [/\.(?:name|text|what)\.(fr|en)$/, ".$1"],
  [/\.toClient\.fr$/, ".clientFr"],
  [/\.toClient\.en$/, ".clientEn"],
  [/\.(?:level|kind|days)$/, ".kind"],
];

/** The field of the form that holds what the server calls `tools.0.roles.2.name.fr`. */
export function fieldAt(values: Values, path: string): string {
  const named = ofServer.reduce((told, [shape, field]) => told.replace(shape, field), path);
  const [, list = "", position = "", part = ""] =
    /^(\w+)\.(\d+)\.(kind|fr|en|clientFr|clientEn)$/.exec(named) ?? [];
  const found = lists.find((one) => one === list);
  const line = found && typedLines(values, found)[Number(position)];
  return line === undefined ? named : `${list}.${line.id}.${part}`;
}

/** The tool that a form says; what has no field stays as it was. The server says what it does not take. */
export function toolOf(values: Values, before: Tool, today: string): Tool {
  const value = (name: string) => (values[name] ?? "").trim();
  const both = ({ fr, en }: Words) => ({ fr, en });
  const told = ({ fr, en, clientFr, clientEn }: Omit<Typed, "id">) =>
    clientFr === "" ? { fr, en } : { fr, en, toClient: { fr: clientFr, en: clientEn } };
  const said = (list: List) => typedLines(values, list).map(both);
  const kinds = <Kind extends string>(list: List) =>
    typedLines(values, list).map((line) => ({ kind: line.kind as Kind, text: both(line) }));
  const chosen = <Choice extends string>(name: string) => value(name) as Choice;
  return {
    ...before,
    key: before.key || keyOf(value("name")),
    name: value("name"),
    aliases: value("aliases")
      .split(",")
      .map((one) => one.trim())
      .filter(Boolean),
    category: chosen(`category`),
    roles: typedLines(values, "roles").map((line) => {
      const note = before.roles[line.id]?.note;
      return { name: both(line), level: line.kind as RightLevel, ...(note ? { note } : {}) };
    }),
    autonomy: {
      role: told(typedAt(values, "role")),
      level: chosen("level"),
      conditions: typedLines(values, "conditions").map(told),
    },
    traps: kinds("traps"),
    waits: typedLines(values, "waits").map((line) => ({
      days: line.kind === "" ? null : Number(line.kind),
      what: both(line),
    })),
    check: { where: told(typedAt(values, "where")), url: value("check") || null },
    handover: { transferable: chosen("transferable"), steps: typedLines(values, "handover").map(told) },
    departure: { alone: chosen("alone"), url: value("leave") || null, steps: said("departure") },
    lost: said("lost"),
    tied: kinds("tied"),
    confidence: chosen("confidence"),
    unsure: said("unsure"),
    checkedOn: today,
  };
}

/** A tool of which nothing is known yet; its key comes from its name. */
export const blankTool: Tool = {
  key: "",
  name: "",
  aliases: [],
  category: "seo",
  roles: [{ name: { fr: "", en: "" }, level: "owner" }],
  autonomy: { role: { fr: "", en: "" }, level: "owner", conditions: [] },
  traps: [],
  waits: [],
  check: { where: { fr: "", en: "" }, url: null },
  handover: { transferable: "ask", steps: [] },
  departure: { alone: "ask", url: null, steps: [] },
  lost: [],
  tied: [],
  api: { level: "unverified", lists: false, removes: false },
  confidence: "medium",
  unsure: [],
  checkedOn: "",
  sources: [{ kind: "recalled" }],
};
