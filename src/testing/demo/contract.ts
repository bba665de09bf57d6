import { readDocument } from "#core/contract/commands/read-document.ts";
import { setFacts } from "#core/contract/commands/set-facts.ts";
import { editClause } from "#core/contract/commands/write-clause.ts";
import { uploadFiles } from "#core/file/commands/upload-files.ts";
import { pdfOf } from "#testing/contract-files.ts";
import { done } from "#testing/people.ts";
import { contractText } from "./contract-text.ts";
import type { Who } from "./who.ts";

/** What the demonstration leaves for whoever visits it to accept or reject. */
const leftOpen = new Set(["penalties", "governing-law", "confidentiality"]);

/** Drops the contract, has it read, accepts most of what was found and says what its dates are counted from. */
export async function addContract({ world, actor, dossierId }: Who, endOn: string): Promise<void> {
  const { files } = await done(world, actor, uploadFiles, {
    dossierId,
    folder: "Contrats",
    files: [new File([pdfOf(contractText)], "contrat-signé.pdf", { type: "application/pdf" })],
    visibility: "internal",
  });
  const { added } = await done(world, actor, readDocument, { dossierId, fileId: files[0]?.fileId });
  for (const { id: clauseId, kind } of added) {
    if (!leftOpen.has(kind)) await done(world, actor, editClause, { dossierId, clauseId, state: "accepted" });
  }
  const end = Temporal.PlainDate.from(endOn);
  const startedOn = end.add({ days: 1 }).subtract({ years: 2 });
  const received = end.subtract({ months: 2, days: 2 });
  await done(world, actor, setFacts, {
    dossierId,
    signedOn: startedOn.subtract({ days: 6 }).toString(),
    startedOn: startedOn.toString(),
    noticeSentOn: received.subtract({ days: 2 }).toString(),
    noticeReceivedOn: received.toString(),
    noticeBy: "other-side",
    clientQuality: "professional",
  });
}
