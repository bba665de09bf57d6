import { z } from "zod";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { linkedFrom, locateDocuments } from "#core/letter/queries/letter-documents.ts";
import { findLink } from "#core/letter/queries/link.ts";
import { loadLetter } from "#core/letter/store.ts";

const exampleSecret = "passation_documents_q5RkYv0…";

/**
 * Whoever holds the address of a letter takes one of its documents, and the journal keeps that it was taken: for
 * `open-linked.ts`, never for a door of operations.
 */
export const takeDocument = command({
  name: "letter.take-document",
  summary: "Takes one document at the address of a letter, for whoever holds it.",
  permission: "letter.open-link",
  input: z.object({ secret: z.string().min(1).max(200), number: z.number().int().min(1) }),
  output: z.object({
    name: z.string(),
    bytes: z.number().int(),
    sha256: z.string(),
    place: z.string(),
    key: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  refusals: ["letter.link-not-found", "letter.not-found", "letter.attachment-gone"],
  example: {
    input: { secret: exampleSecret, number: 1 },
    output: { name: "charte.pdf", bytes: 1, sha256: "", place: "", key: new Uint8Array(32) },
  },
  async load({ secret, number }, before) {
    const found = await findLink(before, secret);
    if (isRefusal(found)) return found;
    const { work, agencyId, dossierId, letterId } = found;
    const letter = await loadLetter(work, dossierId, letterId);
    if (isRefusal(letter)) return letter;
    const documents = await locateDocuments(work, dossierId, linkedFrom(letter));
    if (isRefusal(documents)) return documents;
    const document = documents[number - 1];
    return document ? { agencyId, dossierId, letter, document } : refuse("letter.link-not-found");
  },
  perform({ agencyId, dossierId, letter, document }) {
    const { name, bytes, sha256, place, key } = document;
    const fact = { dossierId, kind: "letter.document-taken" as const, subject: `letter:${letter.id}` };
    const details = { name, letter: letter.subject, email: letter.recipientEmail, sha256 };
    return {
      agencyId,
      result: { name, bytes, sha256, place, key },
      facts: [{ ...fact, details }],
    };
  },
});
