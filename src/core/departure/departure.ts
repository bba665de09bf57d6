import type { Access } from "#core/access/access.ts";
import type { RightLevel } from "#core/tool/kinds.ts";
import type { Tool } from "#core/tool/tool.ts";
import type { DepartureMethod, Ending } from "./kinds.ts";

/** Words in both languages; the same twice where they are a name. */
export type Both = { readonly fr: string; readonly en: string };

/** What shows that one right or thing of ours is closed. */
export type Closing = {
  readonly id: string;
  /** Which right or thing: see `things.ts`. */
  readonly what: string;
  /** As it was called when it was closed, for what the access or the tool no longer names. */
  readonly name: Both;
  /** The level of a right when it was closed; null for a thing. */
  readonly level: RightLevel | null;
  readonly as: Ending;
  readonly statement: string;
  readonly fileId: string | null;
  readonly on: string;
  readonly by: string;
};

/** What is kept of our departure from one access. Its day, its state and what is still open are worked out. */
export type Departure = {
  /** The day that somebody fixed instead of three months after the end. */
  readonly dueOn: string | null;
  /** The method that somebody chose; null for the one that follows from the tool. */
  readonly method: DepartureMethod | null;
  /** Why it is not applicable, or which clause or authorisation fixes the day. */
  readonly reason: string | null;
  /** When the client, or a colleague, was asked to remove us. */
  readonly asked: {
    readonly firstOn: string;
    readonly lastOn: string;
    readonly times: number;
    readonly note: string | null;
  } | null;
  readonly closed: {
    readonly on: string;
    readonly by: string;
    readonly statement: string;
    readonly fileId: string | null;
  } | null;
  /** Why it was opened again, the last time. */
  readonly reopened: { readonly on: string; readonly by: string; readonly reason: string } | null;
  /** Those that were not taken back. */
  readonly closings: readonly Closing[];
  /** The last day on which the access was used, as far as somebody said. */
  readonly usedOn: string | null;
};

/** A departure of which nobody said anything yet. */
export const blankDeparture: Departure = {
  dueOn: null,
  method: null,
  reason: null,
  asked: null,
  closed: null,
  reopened: null,
  closings: [],
  usedOn: null,
};

/** Everything that a departure is worked out from. */
export type Leaving = {
  readonly access: Access;
  /** As the agency knows it; nothing when nobody knows it any more. */
  readonly tool: Tool | undefined;
  readonly departure: Departure;
  /** The end of the relationship; null while it is not known. */
  readonly endOn: string | null;
  readonly today: string;
};

/** The most closings of one access, with those that were taken back. */
export const mostClosings = 200;
