import { changedFields } from "#core/kernel/same-data.ts";
import type { RightLevel } from "#core/tool/kinds.ts";
import type { ClientLevel, Exception, Grade, Holder, Login, RightForm } from "./kinds.ts";

/** A right of ours on a tool. */
export type OurRight = {
  readonly form: RightForm;
  /** A person, a service account, an agency account: a name or an address, never a secret. */
  readonly name: string;
  readonly level: RightLevel;
};

/** What shows the right of the client; `on` and `until` are days, `by` is an actor as the journal names it. */
export type Evidence = {
  readonly id: string;
  readonly grade: Grade;
  /** The level that it shows. */
  readonly level: RightLevel;
  readonly statement: string;
  readonly fileId: string | null;
  readonly on: string;
  /** The last day on which it counts; null for one without an end. */
  readonly until: string | null;
  readonly by: string;
  /** The contact who gave it was taken out of the dossier since. */
  readonly giverLeft: boolean;
  /** Why it was taken back; null while it stands. */
  readonly withdrawn: string | null;
};

/** An evidence that was only just given. */
export const newEvidence = { giverLeft: false, withdrawn: null } as const;

/** What is said of one resource of a tool: a property, a container, an account, a page, a domain. */
export type Access = {
  readonly id: string;
  readonly toolKey: string;
  /** The tool's name when it was added, for a tool that nobody knows any more. */
  readonly toolName: string;
  /** Which property, container, account; null for the whole tool. */
  readonly resource: string | null;
  readonly clientLevel: ClientLevel;
  /** Who has that right at the client's, and by what they sign in. */
  readonly clientWho: string | null;
  readonly login: Login;
  readonly ours: readonly OurRight[];
  /** In whose account the resource lives. */
  readonly owner: Holder;
  readonly payer: Holder;
  /** Who else has a right, by name. */
  readonly others: readonly string[];
  /** Since when a waiting time of the tool runs. */
  readonly waitSince: string | null;
  readonly note: string | null;
  readonly exception: {
    readonly is: Exception;
    readonly reason: string;
    readonly by: string;
    readonly on: string;
  } | null;
  readonly evidence: readonly Evidence[];
  /** Whether a contact asked for help on it, or said that somebody else does it, and was not answered. */
  readonly asks: boolean;
};

/** The most accesses of one dossier. */
export const mostAccesses = 300;

/** The most evidence of one access, with what was taken back. */
export const mostEvidence = 100;

/** What one may say of an access, by its name. */
export const accessFieldNames = [
  "resource",
  "clientLevel",
  "clientWho",
  "login",
  "ours",
  "owner",
  "payer",
  "others",
  "waitSince",
  "note",
] as const;
export type AccessFieldName = (typeof accessFieldNames)[number];
export type Said = Pick<Access, AccessFieldName>;

/** An access of which nothing was said yet but its tool and resource. */
export const blankSaid: Omit<Said, "resource"> = {
  clientLevel: "unknown",
  clientWho: null,
  login: "unknown",
  ours: [],
  owner: "unknown",
  payer: "unknown",
  others: [],
  waitSince: null,
  note: null,
};

/** An access that nothing shows yet, and about which nobody wrote. */
export const blankShown = { exception: null, evidence: [], asks: false } as const;

/** An access after an edit, with the fields that the edit changed; what it leaves out stays. */
export function editedAccess<Before extends Said>(
  before: Before,
  edit: { readonly [Field in AccessFieldName]?: Said[Field] | undefined },
): { readonly after: Before; readonly fields: readonly AccessFieldName[] } {
  const fields = changedFields(accessFieldNames, before, edit);
  return { after: { ...before, ...Object.fromEntries(fields.map((name) => [name, edit[name]])) }, fields };
}

/** Whether two accesses are of the same resource of the same tool. */
export function isSameResource(
  one: Pick<Access, "toolKey" | "resource">,
  other: Pick<Access, "toolKey" | "resource">,
): boolean {
  return one.toolKey === other.toolKey && one.resource === other.resource;
}

/** How the journal names an access: its tool, and its resource where it has one. */
export function nameOfAccess({ toolName, resource }: Pick<Access, "toolName" | "resource">): string {
  return resource === null ? toolName : `${toolName} · ${resource}`;
}
