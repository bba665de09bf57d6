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
  readonly invitation?: string;
}) => Promise<string>;

/** How to sign in to the demonstration. */
export type DemoAccess = { readonly emails: readonly string[]; readonly password: string };

/**
 * A whole agency made by running commands, as if over the last months: people in their roles, dossiers
 * in every state, boards, years of measures, files, packs. Wants a server that no agency is on.
 */
export async function makeDemo(world: World, signUp: SignUp): Promise<DemoAccess> {
  const password = randomBytes(9).toString("base64url");
  const lea = await person(signUp, { name: "Léa Marchand", email: "lea@atelier-rivage.example", password });
  const made = await done(daysAgo(world, 200), lea, createAgency, { name: "Atelier Rivage" });
  const owner: Actor = { kind: "member", ...made, role: "owner" };
  const join = async (name: string, email: string, role: "manager" | "read-only"): Promise<Actor> => {
    const { token } = await done(world, owner, inviteMember, { email, role });
    const user = await person(signUp, { name, email, password, invitation: token });
    return { kind: "member", ...(await done(world, user, acceptInvitation, { token })), role };
  };
  const [karim, tom] = ["karim@atelier-rivage.example", "tom@atelier-rivage.example"] as const;
  const manager = await join("Karim Diallo", karim, "manager");
  await join("Tom Lebrun", tom, "read-only");
  const memberId = await joinedOnce(world, owner);
  await done(world, owner, inviteMember, { email: "ines@atelier-rivage.example", role: "member" });
  const contactEmail = "bonjour@atelier-rivage.example";
  await done(daysAgo(world, 200), owner, editAgency, { contactEmail, contactPhone: "+33 2 40 00 45 67" });
  await makePlaybooks(daysAgo(world, 60), manager);
  for (const [at, demo] of demoDossiers.entries()) await makeDossier(world, { owner, manager }, demo, at + 1);
  // Paul has left, and is still named on tools of two clients.
  await done(daysAgo(world, 6), owner, removeMember, { memberId });
  for (const view of demoViews)
    for (const actor of [owner, manager]) await done(world, actor, saveView, view);
  return { emails: [lea.email, karim, tom], password };
}

/** Paul, whose account is gone since: the id of what was his membership. */
async function joinedOnce(world: World, owner: Actor): Promise<string> {
  const then = daysAgo(world, 150);
  const [name, email] = ["Paul Petit", "paul@atelier-rivage.example"] as const;
  const { token } = await done(then, owner, inviteMember, { email, role: "member" });
  const paul = { kind: "user", userId: world.newId(), name, email } as const;
  return (await done(then, paul, acceptInvitation, { token })).memberId;
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
