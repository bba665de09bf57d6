import type { Access, OurRight } from "#core/access/access.ts";
import { reaches } from "#core/access/evidence.ts";
import type { RightForm } from "#core/access/kinds.ts";
import type { RightLevel, tiedKinds } from "#core/tool/kinds.ts";
import type { Tool } from "#core/tool/tool.ts";
import type { Both, Closing, Departure } from "./departure.ts";

type TiedKind = (typeof tiedKinds)[number];

/** One thing of ours on an access: a right, or what lives on our login of the tool. */
export type Thing = {
  /** How one names it to close it: `person/lou@agence.fr`, `tied-token/1f0c9a3e`. */
  readonly what: string;
  readonly is: "right" | "tied";
  readonly kind: RightForm | TiedKind;
  readonly name: Both;
  /** The level of a right; null for a thing. */
  readonly level: RightLevel | null;
  /** What shows that it is closed; null while it is open. */
  readonly closing: Closing | null;
};

/** Names a right by its form and the name of who has it: they stay when its place in the list or its level changes. */
export function keyOfRight({ form, name }: Pick<OurRight, "form" | "name">): string {
  return `${form}/${name}`;
}

/**
 * Names a tied thing by its kind and a short digest of its English text: it stays when the list of a tool is put in
 * another order, or when another language is corrected. A text that changes is another thing to look at.
 */
export function keyOfTied({ kind, text }: Tool["tied"][number]): string {
  // FNV-1a: a tool has thirty of them at most, and nobody gains by making two alike.
  let hash = 0x811c9dc5;
  for (const letter of text.en) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return `tied-${kind}/${(hash >>> 0).toString(16).padStart(8, "0")}`;
}

/**
 * All that is ours on an access, each with what shows that it is closed: our rights, without those that allow nothing,
 * then what the tool ties to our login. A right that is higher than the one that was closed is open again.
 */
export function thingsOf(
  access: Pick<Access, "ours">,
  tool: Tool | undefined,
  departure: Departure,
): readonly Thing[] {
  const closingOf = (what: string) => departure.closings.find((one) => one.what === what) ?? null;
  const rights = access.ours
    .filter(({ level }) => level !== "none")
    .map((right): Thing => {
      const { form: kind, name, level } = right;
      const closing = closingOf(keyOfRight(right));
      const covers = closing?.level && reaches(closing.level, level);
      const both = { fr: name, en: name };
      const what = keyOfRight(right);
      return { what, is: "right", kind, name: both, level, closing: covers ? closing : null };
    });
  const tied = (tool?.tied ?? []).map((one): Thing => {
    const what = keyOfTied(one);
    return { what, is: "tied", kind: one.kind, name: one.text, level: null, closing: closingOf(what) };
  });
  return [...highestOfEach(rights), ...tied];
}

/** A right that is named twice is one, at the higher level. */
function highestOfEach(rights: readonly Thing[]): readonly Thing[] {
  const kept = new Map<string, Thing>();
  for (const right of rights) {
    const known = kept.get(right.what);
    if (!known || !reaches(known.level ?? "none", right.level ?? "none")) kept.set(right.what, right);
  }
  return [...kept.values()];
}

/** The access as it is once some of our rights are gone. */
export function withoutRights(access: Access, gone: (what: string) => boolean): Access {
  return { ...access, ours: access.ours.filter((right) => !gone(keyOfRight(right))) };
}
