import type { Action, Decision, Person, Stakeholder, WorkItem } from "#core/tracking/tracking.ts";
import { filled } from "../imported-source.ts";

/** The contacts of a file, and everybody else that its rows name. */
export function everybody(
  contacts: readonly Stakeholder[],
  said: {
    readonly workItems: readonly WorkItem[];
    readonly decisions: readonly Decision[];
    readonly actions: readonly Action[];
  },
): readonly Stakeholder[] {
  const named: readonly Person[] = [
    ...said.workItems.flatMap(({ people }) => people),
    ...said.decisions.flatMap(({ people }) => people),
    ...said.actions.flatMap(({ by }) => (by === undefined ? [] : [{ name: by }])),
  ];
  const known = new Set(contacts.flatMap(({ name, email }) => [key(name), ...(email ? [key(email)] : [])]));
  const others = new Map<string, Stakeholder>();
  for (const { name, email } of named) {
    if (known.has(key(name)) || (email !== undefined && known.has(key(email)))) continue;
    const before = others.get(key(name));
    others.set(
      key(name),
      filled({ externalId: email?.toLowerCase() ?? name, name, email: email ?? before?.email }),
    );
  }
  return [...others.values(), ...contacts];
}

const key = (text: string) => text.trim().toLowerCase();
