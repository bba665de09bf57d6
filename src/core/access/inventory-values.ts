import { type RightLevel, rightLevels } from "#core/tool/kinds.ts";
import type { Tool } from "#core/tool/tool.ts";
import { phrases } from "#core/tracking/header-words.ts";
import {
  fillers,
  holderWords,
  levelWords,
  loginWords,
  noWords,
  unknownWords,
  yesWords,
} from "./inventory-words.ts";
import type { Holder, Login } from "./kinds.ts";

export const isOneOf = (text: string, words: string): boolean => phrases(words).includes(bare(text));

/** Nothing, a dash, or that nobody knows. */
export const saysNothing = (text: string): boolean =>
  /^[\s\-–—.?/]*$/.test(text) || isOneOf(text, unknownWords);
export const saysYes = (text: string): boolean => /^[✓✔☑✅]$/u.test(text) || isOneOf(text, yesWords);
export const saysNo = (text: string): boolean => /^[✗✘❌☐]$/u.test(text) || isOneOf(text, noWords);

/** As it compares, brackets and what they hold included. */
export function bare(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** What stands outside the last pair of brackets, and inside. */
function apart(text: string): { readonly outside: string; readonly inside: string | undefined } {
  const [, outside = "", inside] = /^(.*?)\s*[([]([^()[\]]*)[)\]]\s*$/s.exec(text) ?? [];
  return inside === undefined || outside === "" ? { outside: text, inside: undefined } : { outside, inside };
}

/** A level, with what else the cell said: « Admin (marie@client.example) » also says who. */
export type SaidLevelOf = { readonly level: RightLevel; readonly rest?: string };

/** The level that a cell says on a tool: by the tool's own roles, then by the words that people use. */
export function levelIn(text: string, tool: Tool | undefined): SaidLevelOf | undefined {
  const whole = levelOf(text, tool);
  if (whole) return { level: whole };
  const { outside, inside } = apart(text);
  const level = inside === undefined ? undefined : levelOf(outside, tool);
  if (level) return { level, rest: inside?.trim() ?? "" };
  // « Administrateur + Éditeur »: the strongest holds the others.
  const parts = text.split(/\s*[+&,;/\n]\s*|\s+(?:et|and)\s+/u).map((part) => levelOf(part, tool));
  const strongest = rightLevels.find((one) => parts.includes(one));
  return parts.length > 1 && strongest && !parts.includes(undefined) ? { level: strongest } : undefined;
}

function levelOf(text: string, tool: Tool | undefined): RightLevel | undefined {
  const said = bare(text);
  if (said === "") return undefined;
  const ofTool = new Set(
    (tool?.roles ?? []).flatMap(({ name, level }) =>
      [name.fr, name.en].flatMap(roleNames).includes(said) ? [level] : [],
    ),
  );
  const [only] = ofTool;
  if (only && ofTool.size === 1) return only;
  const empty = new Set(phrases(fillers));
  const core = said
    .split(" ")
    .filter((word) => !empty.has(word))
    .join(" ");
  const named = (words: string) => rightLevels.find((level) => phrases(levelWords[level]).includes(words));
  return named(said) ?? (core === "" ? undefined : named(core));
}

/** « Conteneur : Lire (Read) » is said whole, without its brackets, by what they hold, or without what it is of. */
const roleNames = (name: string): readonly string[] => {
  const { outside, inside } = apart(name);
  const [, alone = outside] = /\s?:\s+(.+)$/u.exec(outside) ?? [];
  return [bare(name), bare(outside), bare(alone), ...(inside === undefined ? [] : [bare(inside)])];
};

/** Who owns or pays; the two sides are also known by their names. */
export function holderIn(
  text: string,
  names: { readonly agency: string; readonly party: string },
): Exclude<Holder, "unknown"> | undefined {
  const said = bare(text);
  if (said === bare(names.party)) return "client";
  if (said === bare(names.agency)) return "us";
  return (["client", "us", "other", "nobody"] as const).find((one) =>
    phrases(holderWords[one]).includes(said),
  );
}

/** By what the client signs in. */
export const loginIn = (text: string): Exclude<Login, "unknown"> | undefined =>
  (["named", "personal", "shared"] as const).find((one) => isOneOf(text, loginWords[one]));

/** Somebody or something that a cell names, with its level when the cell says it: « julie@x.example (admin) ». */
export type NamedRight = { readonly name: string; readonly level: RightLevel | undefined };

/** The names in a cell, one by one: what stands in brackets stays with its name. */
export function partsIn(text: string): readonly string[] {
  const parts: string[] = [];
  let [from, depth] = [0, 0];
  for (const { 0: mark, index } of text.matchAll(/[()]|[;\n,|]|\s[/&+]\s|\s(?:et|and)\s/gu)) {
    if (mark === "(") depth += 1;
    else if (mark === ")") depth -= 1;
    else if (depth <= 0) {
      parts.push(text.slice(from, index).trim());
      from = index + mark.length;
    }
  }
  parts.push(text.slice(from).trim());
  return parts.filter((part) => part !== "" && !saysNothing(part) && !saysNo(part));
}

/** Whoever a cell names, each with its level where it says it. */
export function namesIn(text: string, tool: Tool | undefined): readonly NamedRight[] {
  return partsIn(text).map((part) => {
    const { outside, inside } = apart(part);
    const level = inside === undefined ? undefined : levelOf(inside, tool);
    if (level) return { name: outside.trim(), level };
    const [, name = "", after = ""] = /^(.+?)(?:\s*:\s*|\s+[–—-]\s+)(.+)$/s.exec(part) ?? [];
    const said = levelOf(after, tool);
    return said ? { name, level: said } : { name: part, level: undefined };
  });
}

/** A resource or a name as it compares: people write the same one with other capitals and blanks. */
export const resourceKey = (name: string | null): string =>
  (name ?? "").normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
