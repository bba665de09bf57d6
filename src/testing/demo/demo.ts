import { randomBytes } from "node:crypto";
import { acceptInvitation } from "#core/agency/commands/accept-invitation.ts";
import { createAgency } from "#core/agency/commands/create-agency.ts";
import { editAgency } from "#core/agency/commands/edit-agency.ts";
import { inviteMember } from "#core/agency/commands/invite-member.ts";
import { removeMember } from "#core/agency/commands/remove-member.ts";
import type { Actor } from "#core/kernel/actor.ts";
import type { World } from "#core/run.ts";
import { saveView } from "#core/view/commands/keep-view.ts";
import { done } from "#testing/people.ts";
import { makeDossier } from "./dossier.ts";
import { demoDossiers } from "./dossiers.ts";
import { makePlaybooks } from "./playbooks.ts";
import { daysAgo } from "./who.ts";

/** Makes an account as a sign-up page does, and answers the person's id. */
export type SignUp = (person: {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}) => Promise<string>;

/** How to sign in to the demonstration. */
export type DemoAccess = { readonly emails: readonly string[]; readonly password: string };

/**
 * A whole agency made by running commands, as if over the last months: people in their roles, dossiers
 * in every state, boards, years of measures, files, packs. Wants a server that no agency is on.
 */
export async function makeDemo(world: World, signUp: SignUp): Promise<DemoAccess> {
  const password = randomBytes(9).toString("base64url");
  // Their accounts are of today, and wanted by nobody's invitation while there is no agency; what they do is of its day.
  const account = (name: string, email: string) => person(signUp, { name, email, password });
  const lea = await account("Léa Marchand", "lea@atelier-rivage.example");
  const karim = await account("Karim Diallo", "karim@atelier-rivage.example");
  const tom = await account("Tom Lebrun", "tom@atelier-rivage.example");
  const made = await done(daysAgo(world, 200), lea, createAgency, { name: "Atelier Rivage" });
  const owner: Actor = { kind: "member", ...made, role: "owner" };
  const contactEmail = "bonjour@atelier-rivage.example";
  await done(daysAgo(world, 200), owner, editAgency, { contactEmail, contactPhone: "+33 2 40 00 45 67" });
  const manager = await joined(daysAgo(world, 199), owner, karim, "manager");
  await joined(daysAgo(world, 180), owner, tom, "read-only");
  // Paul's account is gone since.
  const [name, email] = ["Paul Petit", "paul@atelier-rivage.example"] as const;
  const paul = { kind: "user", userId: world.newId(), name, email } as const;
  const { memberId } = await joined(daysAgo(world, 150), owner, paul, "member");
  await makePlaybooks(daysAgo(world, 60), manager);
  for (const [at, demo] of demoDossiers.entries()) await makeDossier(world, { owner, manager }, demo, at + 1);
  // Paul has left, and is still named on tools of two clients.
  await done(daysAgo(world, 6), owner, removeMember, { memberId });
  await done(daysAgo(world, 2), owner, inviteMember, {
    email: "ines@atelier-rivage.example",
    role: "member",
  });
  for (const view of demoViews)
    for (const actor of [owner, manager]) await done(world, actor, saveView, view);
  return { emails: [lea.email, karim.email, tom.email], password };
}

/** Invited and come on the day of this world. */
async function joined(
  then: World,
  owner: Actor,
  user: Extract<Actor, { kind: "user" }>,
  role: "manager" | "member" | "read-only",
) {
  const { token } = await done(then, owner, inviteMember, { email: user.email, role });
  return { kind: "member", ...(await done(then, user, acceptInvitation, { token })), role } as const;
}

/** Ways to look at the lists that two of them kept. */
const demoViews = [
  { page: "dossiers", name: "Fins du mois", filter: { end: "month", sort: "end" } },
  { page: "dossiers", name: "Clients stratégiques", filter: { strategic: "yes", sort: "end" } },
  { page: "dossiers", name: "Ça se tend", filter: { tone: "dispute" } },
  { page: "work-items", name: "Ouvert, sans décision", filter: { state: "open", handling: "none" } },
  { page: "work-items", name: "SEO", filter: { label: "SEO" } },
] as const;

async function person(signUp: SignUp, account: Parameters<SignUp>[0]) {
  const { name, email } = account;
  return { kind: "user", userId: await signUp(account), name, email } as const;
}
