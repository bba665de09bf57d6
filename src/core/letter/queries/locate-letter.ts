import { z } from "zod";
import { loadDossier } from "#core/dossier/store.ts";
import { actorReference } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { preparedQuery } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import { whyNotFiled } from "#core/letter/leaving.ts";
import { exampleLetter } from "#core/letter/letter.ts";
import { isOutdated, loadLetter } from "#core/letter/store.ts";
import { catalogueTemplate } from "#core/letter/write-letter.ts";
import { type LocatedMail, locateMail, withFiles } from "./letter-mail.ts";

/** A letter as a file that one's own mail program sends: for `open-letter.ts`, never for a door. */
export const letterAsFile = preparedQuery({
  name: "letter.as-file",
  summary: "Makes the file by which a letter is sent from one’s own mailbox.",
  permission: "letter.write",
  input: z.object({ dossierId: Id, letterId: Id }),
  output: z.object({ name: z.string(), content: z.custom<Uint8Array>((one) => one instanceof Uint8Array) }),
  refusals: [
    ...(["dossier.not-found", "letter.not-found", "agency.not-found", "letter.no-address"] as const),
    ...(["letter.incomplete", "letter.ask-in-dispute", "letter.needs-approval"] as const),
    ...(["letter.meeting-changed", "letter.attachment-gone"] as const),
    ...(["file.store-unreachable", "file.store-refused"] as const),
  ],
  example: {
    input: { dossierId: "01980000-0000-7000-8000-000000000010", letterId: exampleLetter.id },
    output: { name: "courrier.eml", content: new Uint8Array() },
  },
  async ask({ dossierId, letterId }, ports, _, look) {
    const located = await look(async (work): Promise<(LocatedMail & { name: string }) | Refusal> => {
      const dossier = await loadDossier(work, dossierId);
      if (isRefusal(dossier)) return dossier;
      const letter = await loadLetter(work, dossierId, letterId);
      if (isRefusal(letter)) return letter;
      const template = await catalogueTemplate(ports.letterDesk, letter.template, letter.language);
      const outdated = await isOutdated(work, dossierId, letter);
      const refusal = whyNotFiled(letter, { dossier, template, isOutdated: outdated });
      if (refusal) return refusal;
      const mail = await locateMail(work, dossierId, letter, actorReference(work.actor));
      return isRefusal(mail) ? mail : { ...mail, name: `${letter.subject}.eml` };
    });
    if (isRefusal(located)) return located;
    const mail = await withFiles(located, ports);
    if (isRefusal(mail)) return mail;
    return { name: located.name, content: await ports.letterDesk.file(mail) };
  },
});
