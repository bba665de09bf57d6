import { sql } from "kysely";
import type { Work } from "#core/kernel/operation.ts";
import { addressOf, nameKey } from "#core/pack/people.ts";
import type { Place } from "./store.ts";

type Person = { readonly name: string; readonly email?: string | undefined };

/** Whether somebody is a person who stays inside the agency; undefined when nobody is. */
export type IsInside = ((person: Person) => boolean) | undefined;

/** Who stays inside the agency: marked as internal, and named by no entry that is shared. */
export async function peopleInside({ tx }: Work, { agencyId, dossierId }: Place): Promise<IsInside> {
  const { rows } = await sql<Person & { readonly visibility: "shared" | "internal" }>`
    select coalesce(said->>'name', '') as name, coalesce(said->>'email', '') as email, visibility
    from (select corrected(imported, edit) as said, visibility from entry
      where agency_id = ${agencyId} and dossier_id = ${dossierId} and kind = 'stakeholder' and present) as e`.execute(
    tx,
  );
  const having = (wanted: "shared" | "internal") => rows.filter(({ visibility }) => visibility === wanted);
  return insideOf(having("internal"), having("shared"));
}

/**
 * Tells who is one of those inside, by the address or else by the name, as people are told apart in the
 * pack: who has another address under a first name alone is somebody else. Whom the shared name too is not inside.
 */
function insideOf(internal: readonly Person[], shared: readonly Person[]): IsInside {
  const known = shared.map(keysOf);
  const inside = internal.map(keysOf).filter((one) => !known.some((other) => isSame(one, other)));
  if (inside.length === 0) return undefined;
  return (person) => {
    const keys = keysOf(person);
    return inside.some((one) => isSame(one, keys));
  };
}

const keysOf = (one: Person) => ({ address: addressOf(one), name: nameKey(one.name) });

function isSame(one: ReturnType<typeof keysOf>, other: ReturnType<typeof keysOf>): boolean {
  if (one.address !== undefined && one.address === other.address) return true;
  const isAlike = one.name !== "" && one.name === other.name;
  return isAlike && (one.address === undefined || other.address === undefined || one.name.includes(" "));
}

/** A record without those who stay inside: neither in charge, nor named as who did or said something. */
export function withoutInside(record: object, isInside: IsInside): object {
  if (isInside === undefined) return record;
  const said: Record<string, unknown> = { ...record };
  if (Array.isArray(said.people)) said.people = said.people.filter((one: Person) => !isInside(one));
  if (Array.isArray(said.comments))
    said.comments = said.comments.map((one: object) => withoutInside(one, isInside));
  if (typeof said.by === "string" && isInside({ name: said.by })) delete said.by;
  return said;
}
