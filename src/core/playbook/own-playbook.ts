import { z } from "zod";
import { directions } from "#core/dossier/dossier.ts";
import { Id } from "#core/kernel/ids.ts";
import { checkPlaybook } from "./check-playbook.ts";
import { Key, type RemarkShown } from "./fields.ts";
import { keyRemark } from "./key-remark.ts";
import type { BothLanguages, Playbook } from "./playbook.ts";
import type { PlaybookText } from "./ports.ts";
import { readPlaybook } from "./read-playbook.ts";
import { structureOf } from "./typed-structure.ts";

/** A playbook of the agency: its published versions, and what is being written. */
export type OwnPlaybook = {
  readonly id: string;
  readonly key: string;
  /** What it was copied from; null when that is not known any more. */
  readonly basedOn: { readonly key: string; readonly version: number } | null;
  /** The newest published version; 0 until there is one. */
  readonly version: number;
  /** YAML as it was typed, readable or not; null when nothing is being written. */
  readonly draft: string | null;
  /** Grows with each change, so that nobody writes over what they have not seen. */
  readonly revision: number;
  readonly title: BothLanguages;
  readonly direction: "client" | "supplier";
  readonly isArchived: boolean;
  readonly updatedAt: string;
};

/** How much YAML a playbook may be: some three times the largest of the catalogue. */
export const mostBytes = 256 * 1024;

/** A line of the list of playbooks, of the catalogue (without an id) or the agency's own. */
export const PlaybookListed = z.object({
  playbookId: Id.nullable().meta({ description: "Null for a playbook of the catalogue" }),
  key: Key,
  title: z.object({ fr: z.string(), en: z.string() }),
  direction: z.enum(directions),
  version: z.number().int().meta({ description: "The newest published version; 0 for none yet" }),
  basedOn: z.object({ key: z.string(), version: z.number().int() }).nullable(),
  hasDraft: z.boolean(),
  isArchived: z.boolean(),
  revision: z.number().int().meta({ description: "To be given back with the next draft" }),
  updatedAt: z.string().nullable(),
});

/** The list's line of an own playbook. */
export function listed({ id, draft, ...own }: OwnPlaybook): z.infer<typeof PlaybookListed> {
  return { playbookId: id, ...own, hasDraft: draft !== null };
}

/** The playbook of the examples. */
export const exampleListed: z.infer<typeof PlaybookListed> = {
  playbookId: "01980000-0000-7000-8000-000000000070",
  key: "client-exit-web-marketing-own",
  title: { fr: "Fin de mission web et webmarketing", en: "End of a web and web-marketing engagement" },
  direction: "client",
  version: 1,
  basedOn: { key: "client-exit-web-marketing", version: 1 },
  hasDraft: true,
  isArchived: false,
  revision: 3,
  updatedAt: "2026-11-28T09:00:00.000Z",
};

/** What a text was understood as; `typed` is what it holds when that does not fit. */
type Understood = {
  readonly playbook: Playbook | null;
  readonly remarks: readonly RemarkShown[];
  readonly typed?: Record<string, unknown> | undefined;
};

/** What can be understood of a text: the playbook when there is one, and every remark about it. */
export function understand(text: string, { parse }: PlaybookText, ownKey?: string): Understood {
  const parsed = parse(text);
  if (!("value" in parsed)) return { playbook: null, remarks: parsed.remarks };
  const read = readPlaybook(parsed.value);
  if (!("playbook" in read))
    return { playbook: null, remarks: read.remarks, typed: structureOf(parsed.value) };
  const { playbook } = read;
  const fixed = ownKey === undefined || playbook.key === ownKey ? [] : [keyRemark(ownKey)];
  return { playbook, remarks: [...checkPlaybook(playbook), ...fixed] };
}

/** How a copy of this playbook is called, but for a number when that is taken: `short-exit-own`. */
export function ownKeyOf(source: string): string {
  return `${source
    .replace(/-own(?:-\d+)?$/, "")
    .slice(0, 70)
    .replace(/-+$/, "")}-own`;
}

/** The first key of this name that is free: `short-exit-own`, then `short-exit-own-2`. */
export function freeKey(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? name : `${name}-${number}`;
    if (!taken.has(key)) return key;
  }
}
