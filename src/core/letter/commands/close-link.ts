import { z } from "zod";
import { lockDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { exampleLetter } from "#core/letter/letter.ts";
import { saveLinkClosed } from "#core/letter/queries/link.ts";
import { lockLetter } from "#core/letter/store.ts";

/** A member closes the address of a letter's documents: whoever has it takes nothing there any more. */
export const closeLink = command({
  name: "letter.close-link",
  summary: "Closes the address at which the documents of a letter are taken.",
  permission: "letter.write",
  input: z.object({ dossierId: Id, letterId: Id }),
  output: z.object({ letterId: Id }),
  refusals: ["dossier.not-found", "letter.not-found", "letter.link-not-found"],
  example: {
    input: { dossierId: "01980000-0000-7000-8000-000000000010", letterId: exampleLetter.id },
    output: { letterId: exampleLetter.id },
  },
  async load({ dossierId, letterId }, work) {
    const dossier = await lockDossier(work, dossierId);
    return isRefusal(dossier) ? dossier : lockLetter(work, dossierId, letterId);
  },
  async perform({ subject: name }, { dossierId, letterId }, work) {
    if (!(await saveLinkClosed(work, dossierId, letterId))) return refuse("letter.link-not-found");
    const fact = { dossierId, kind: "letter.link-closed" as const, subject: `letter:${letterId}` };
    return { result: { letterId }, facts: [{ ...fact, details: { name } }] };
  },
});
