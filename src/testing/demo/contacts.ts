import type { z } from "zod";
import { addContact } from "#core/contact/commands/write-contact.ts";
import { done } from "#testing/people.ts";
import type { Who } from "./who.ts";

/** Somebody on the other side, as one writes them down. */
export type DemoContact = Omit<z.input<(typeof addContact)["input"]>, "dossierId">;

/** Writes down who to reach on the other side. */
export async function addContacts({ world, actor, dossierId }: Who, contacts: readonly DemoContact[]) {
  for (const contact of contacts) await done(world, actor, addContact, { dossierId, ...contact });
}
