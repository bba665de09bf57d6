import { z } from "zod";
import { loadDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { exampleLetter } from "#core/letter/letter.ts";
import { attemptsOf, lockLetter, saveNewAttempt } from "#core/letter/store.ts";

/** The worker takes a letter that waits to leave: from here on, nobody cancels it. */
export const beginAttempt = command({
  name: "letter.begin-attempt",
  summary: "Begins a try to send a letter, as the worker does; none when it waits no more.",
  permission: "letter.deliver",
  input: z.object({ dossierId: Id, letterId: Id }),
  output: z.object({ attempt: z.number().int().nullable() }),
  refusals: ["dossier.not-found", "letter.not-found"],
  example: {
    input: { dossierId: "01980000-0000-7000-8000-000000000010", letterId: exampleLetter.id },
    output: { attempt: 1 },
  },
  async load({ dossierId, letterId }, work) {
    const dossier = await loadDossier(work, dossierId);
    return isRefusal(dossier) ? dossier : lockLetter(work, dossierId, letterId);
  },
  async perform({ state }, { dossierId, letterId }, work) {
    if (state !== "queued") return { result: { attempt: null }, facts: [] };
    const attempt = ((await attemptsOf(work, dossierId, letterId)).at(-1)?.number ?? 0) + 1;
    await saveNewAttempt(work, dossierId, letterId, attempt);
    return { result: { attempt }, facts: [] };
  },
});
