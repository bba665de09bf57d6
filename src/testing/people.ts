import { strict as assert } from "node:assert";
import { randomUUIDv7 } from "node:crypto";
import { acceptInvitation } from "#core/agency/commands/accept-invitation.ts";
import { createAgency } from "#core/agency/commands/create-agency.ts";
import { inviteMember } from "#core/agency/commands/invite-member.ts";
import { type Actor, type Role, roles } from "#core/kernel/actor.ts";
import type { Operation } from "#core/kernel/operation.ts";
import type { Refusal } from "#core/kernel/refusal.ts";
import { run, type World } from "#core/run.ts";
import type { RefusalKey } from "#messages/keys.ts";
import type { Language } from "#messages/messages.ts";

export type Member = Extract<Actor, { kind: "member" }>;

/** Runs an operation that must succeed, asked in a language, and gives its result, which must be what the operation says. */
export async function done<Input, Result>(
  world: World,
  actor: Actor,
  operation: Operation<Input, Result>,
  input: unknown,
  language: Language = "fr",
): Promise<Result> {
  const answer = await run(world, actor, operation, input, language);
  assert.ok(answer.ok, answer.ok ? "" : `${operation.name} was refused: ${JSON.stringify(answer.refusal)}`);
  assert.deepEqual(operation.output.parse(answer.result), answer.result, `${operation.name} says too much`);
  return answer.result;
}

/** Runs an operation that must be refused, and gives the whole refusal. */
export async function refusal<Input, Result>(
  world: World,
  actor: Actor,
  operation: Operation<Input, Result>,
  input: unknown,
  language: Language = "fr",
): Promise<Refusal> {
  const answer = await run(world, actor, operation, input, language);
  assert.ok(!answer.ok, `${operation.name} should have been refused`);
  const { refused: key } = answer.refusal;
  const announced = key.startsWith("request.") || operation.refusals.includes(key);
  assert.ok(announced, `${operation.name} does not say that it may answer ${key}`);
  return answer.refusal;
}

/** Runs an operation that must be refused, and gives the reason. */
export async function refused<Input, Result>(
  world: World,
  actor: Actor,
  operation: Operation<Input, Result>,
  input: unknown,
): Promise<RefusalKey> {
  return (await refusal(world, actor, operation, input)).refused;
}

let people = 0;

/** Somebody signed in who belongs to no agency. */
export function somebody(name = "Camille Roy"): Extract<Actor, { kind: "user" }> {
  people += 1;
  return { kind: "user", userId: `user-${people}`, email: `person-${people}@agence.example`, name };
}

/** An agency made by its first owner. */
export async function anAgency(world: World, name = "Atelier Rivage"): Promise<Member> {
  const { agencyId, memberId } = await done(world, somebody(), createAgency, { name });
  return { kind: "member", agencyId, memberId, role: "owner" };
}

/** Somebody who joined the agency by invitation. */
export async function aMember(world: World, inviter: Actor, role: Role): Promise<Member> {
  const person = somebody("Lou Martin");
  const { token } = await done(world, inviter, inviteMember, { email: person.email, role });
  const joined = await done(world, person, acceptInvitation, { token });
  return { kind: "member", ...joined, role };
}

/** Everybody whom an operation for members of at least this role must turn away, and with which words. */
export function wrongPeople(
  { agencyId, memberId }: Member,
  least: Role,
): readonly { readonly actor: Actor; readonly told: RefusalKey }[] {
  const lesser = roles.slice(roles.indexOf(least) + 1);
  const contact: Actor = {
    kind: "contact",
    agencyId,
    dossierId: randomUUIDv7(),
    contactId: randomUUIDv7(),
    side: "client",
  };
  return [
    { actor: { kind: "anonymous" }, told: "request.not-signed-in" },
    { actor: somebody(), told: "request.no-agency" },
    { actor: contact, told: "request.not-permitted" },
    ...lesser.flatMap((role): { actor: Actor; told: RefusalKey }[] => [
      { actor: { kind: "member", agencyId, memberId, role }, told: "request.not-permitted" },
      { actor: { kind: "api-key", agencyId, keyId: randomUUIDv7(), role }, told: "request.not-permitted" },
    ]),
  ];
}

/** Asserts that each of the wrong people is turned away before anything is read. */
export async function turnsAway<Input, Result>(
  world: World,
  operation: Operation<Input, Result>,
  input: unknown,
  member: Member,
  least: Role,
): Promise<void> {
  for (const { actor, told } of wrongPeople(member, least)) {
    assert.equal(await refused(world, actor, operation, input), told, `${operation.name} as ${actor.kind}`);
  }
}
