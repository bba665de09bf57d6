import type { Json } from "#core/kernel/fact.ts";
import { changedFields, isSameData } from "#core/kernel/same-data.ts";
import type { Service } from "#core/playbook/playbook.ts";

/** A client leaves us, or we leave a supplier: the same engine, mirrored. */
export const directions = ["client", "supplier"] as const;
export type Direction = (typeof directions)[number];

/** Who put an end to it. */
export const initiators = ["client", "agency", "supplier", "mutual", "external"] as const;
export type Initiator = (typeof initiators)[number];

/** Why, in one of the words that portfolios are counted by; `other` goes with a note. */
export const reasons = [
  "internalisation",
  "team-change",
  "strategy-change",
  "budget",
  "results",
  "quality-or-delay",
  "communication",
  "mismatch",
  "scope-or-dispute",
  "non-payment",
  "competitor-or-tender",
  "group-decision",
  "insolvency-or-closure",
  "project-finished",
  "capacity-or-unprofitable",
  "legal-or-compliance",
  "other",
] as const;
export type Reason = (typeof reasons)[number];

/** How it is going between the two. */
export const tones = ["calm", "tense", "dispute"] as const;
export type Tone = (typeof tones)[number];

/** Open: under way. Archived: filed away. Cancelled: the relationship goes on after all. */
export const dossierStates = ["open", "archived", "cancelled"] as const;
export type DossierState = (typeof dossierStates)[number];

/** The longest that an exit may be planned to take: a year of working days. */
export const mostBudgetMinutes = 220 * 8 * 60;

/** One exit, from the first thought to the last access given back. */
export type Dossier = {
  readonly id: string;
  readonly name: string;
  readonly direction: Direction;
  /** The client or supplier, as the agency calls it. */
  readonly party: string;
  /** `2026-12-14`; may be today or past; null while it is not known. */
  readonly endOn: string | null;
  readonly initiator: Initiator | null;
  readonly reason: Reason | null;
  /** The reason as the client or supplier says it. */
  readonly clientView: string | null;
  /** The reason as the agency sees it: it never leaves the agency. */
  readonly internalView: string | null;
  readonly tone: Tone | null;
  /** Whether the client matters to the agency beyond this project. */
  readonly strategic: boolean | null;
  /** How long the agency means to spend on the exit. */
  readonly timeBudgetMinutes: number | null;
  /** Addresses of sites, `https://exemple.fr`. */
  readonly sites: readonly string[];
  /** What the agency did for the client, or the supplier for it; empty while nobody said. */
  readonly services: readonly Service[];
  readonly state: DossierState;
  /** Why it was archived or cancelled. */
  readonly stateReason: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
};

/** The name as dictionaries file it: without accents or capitals, numbers by their value. */
export function sortName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("œ", "oe")
    .replaceAll("Œ", "oe")
    .toLowerCase()
    .replace(/\d+/g, (digits) => digits.padStart(8, "0"))
    .slice(0, 300);
}

/** What a person may write of a dossier. */
export type DossierFields = Pick<Dossier, (typeof editableFields)[number]>;

/** What a person may write of a dossier, in the order in which one is asked. */
export const editableFields = [
  "name",
  "direction",
  "party",
  "endOn",
  "initiator",
  "reason",
  "clientView",
  "internalView",
  "tone",
  "strategic",
  "timeBudgetMinutes",
  "sites",
  "services",
] as const;

/** An edit: a field left out, or undefined, stays as it is. */
export type DossierChange = { readonly [Field in keyof DossierFields]?: DossierFields[Field] | undefined };

/** The dossier after an edit, and the fields that really changed with what they were, for the journal. */
export function editedDossier(
  before: Dossier,
  edit: DossierChange,
): {
  readonly dossier: Dossier;
  readonly changed: Readonly<Record<string, { readonly from: Json; readonly to: Json }>>;
} {
  const given = Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
  const dossier: Dossier = { ...before, ...given };
  const names = changedFields(editableFields, before, edit);
  return {
    dossier,
    changed: Object.fromEntries(names.map((name) => [name, { from: before[name], to: dossier[name] }])),
  };
}

/** Whether this edit would take away what somebody wrote in a field since it was seen so. */
export const takesAway = (before: Dossier, edit: DossierChange, seen: DossierChange): boolean =>
  editableFields.some((name) => {
    const [is, wanted, was] = [before[name], edit[name], seen[name]];
    return wanted !== undefined && was !== undefined && !isSameData(is, was) && !isSameData(is, wanted);
  });
