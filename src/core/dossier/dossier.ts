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
  readonly reasonNote: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
};

/** What a person may write of a dossier. */
export type DossierFields = Pick<
  Dossier,
  "name" | "direction" | "party" | "endOn" | "initiator" | "reason" | "reasonNote"
>;

const editable = ["name", "direction", "party", "endOn", "initiator", "reason", "reasonNote"] as const;

/** An edit: a field left out, or undefined, stays as it is. */
export type DossierChange = { readonly [Field in keyof DossierFields]?: DossierFields[Field] | undefined };

/** The dossier after an edit, and the fields that really changed with what they were, for the journal. */
export function editedDossier(
  before: Dossier,
  edit: DossierChange,
): {
  readonly dossier: Dossier;
  readonly changed: Readonly<Record<string, { readonly from: string | null; readonly to: string | null }>>;
} {
  const given = Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
  const dossier: Dossier = { ...before, ...given };
  const names = editable.filter((name) => dossier[name] !== before[name]);
  return {
    dossier,
    changed: Object.fromEntries(names.map((name) => [name, { from: before[name], to: dossier[name] }])),
  };
}
