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
  /** Why it was taken back; null while it stands. */
  readonly withdrawn: string | null;
};

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
};
