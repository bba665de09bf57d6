import { strict as assert } from "node:assert";
import { addAccesses } from "#core/access/commands/add-accesses.ts";
import { addContact } from "#core/contact/commands/write-contact.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { identify } from "#core/identify.ts";
import type { Actor } from "#core/kernel/actor.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { inviteContact } from "#core/portal/commands/invite-contact.ts";
import { openPortal } from "#core/portal/commands/open-portal.ts";
import { done, type Member } from "./people.ts";
import type { TestWorld } from "./world.ts";

/** Portals of an agency, with people who came in by their links. */
export function portalsOf(world: TestWorld, owner: Member) {
  const anonymous: Actor = { kind: "anonymous" };
  /** The contact as the door knows it, once a link was opened. */
  async function entered(dossierId: string, contactId: string): Promise<Actor> {
    const { token } = await done(world, owner, inviteContact, { dossierId, contactId });
    const { session } = await done(world, anonymous, openPortal, { token });
    const actor = await identify(world, { kind: "portal", session });
    assert.ok(!isRefusal(actor) && actor.kind === "contact");
    return actor;
  }

  /** A dossier with a contact who is in, a successor who is too, and an access. */
  async function aPortal(direction: "client" | "supplier" = "client") {
    const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", direction });
    const add = (name: string, more: object = {}) =>
      done(world, owner, addContact, { dossierId, name, email: `${name}@x.example`, ...more });
    const [nora, ana] = [await add("nora"), await add("ana", { side: "successor" })];
    const accesses = [
      { toolKey: "google-search-console", resource: "aubin.example" },
      { toolKey: "google-ads" },
    ];
    const { added } = await done(world, owner, addAccesses, { dossierId, accesses });
    return {
      ...{ dossierId, contactId: nora.id, successorId: ana.id, accessIds: added.map(({ id }) => id) },
      ...{ contact: await entered(dossierId, nora.id), successor: await entered(dossierId, ana.id) },
    };
  }
  return { aPortal, entered };
}
