import { z } from "zod";
import { type Evidence, mostEvidence, newEvidence } from "#core/access/access.ts";
import { exampleAccess, exampleEvidence, exampleIds } from "#core/access/example.ts";
import { AccessShown, EvidenceShown, evidenceFields } from "#core/access/fields.ts";
import { accessFact } from "#core/access/journal-line.ts";
import { lockAccess, saveNewEvidence, saveWithdrawn, showAccess } from "#core/access/store.ts";
import { findFile } from "#core/file/store.ts";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";

const notFound = ["dossier.not-found", "access.not-found", "agency.not-found"] as const;
const { level, statement, fileId, on, until } = evidenceFields;

/** One of us says what shows the right of the client: such evidence is attested, by that person. */
export const giveEvidence = command({
  name: "access.give-evidence",
  summary: "Keeps what shows the client’s right on an access: the level, what was seen, when, with a file.",
  permission: "access.write",
  input: z.object({
    dossierId: Id,
    accessId: Id,
    level,
    statement,
    fileId: fileId.default(null),
    on: on.optional().meta({ description: "When it was seen; today when left out" }),
    until: until.default(null),
  }),
  output: z.object({ access: AccessShown, evidence: EvidenceShown }),
  refusals: [
    ...notFound,
    "access.day-ahead",
    "access.until-before",
    "access.file-not-found",
    "access.too-much-evidence",
  ],
  example: {
    input: { ...exampleIds, level: "owner", statement: exampleEvidence.statement },
    output: { access: exampleAccess, evidence: exampleEvidence },
  },
  load: ({ dossierId, accessId }, work) => lockAccess(work, dossierId, accessId),
  async perform({ before, today }, { dossierId, accessId, on = today, ...said }, work) {
    const { fileId, until } = said;
    if (on > today) return refuse("access.day-ahead");
    if (until !== null && until < on) return refuse("access.until-before");
    const place = { agencyId: ownAgency(work.actor), dossierId };
    if (fileId && !(await findFile(work.tx, place, fileId))) return refuse("access.file-not-found");
    if (before.evidence.length >= mostEvidence)
      return refuse("access.too-much-evidence", { most: mostEvidence });
    const by = actorReference(work.actor);
    const evidence: Evidence = { id: work.newId(), grade: "attested", ...said, on, by, ...newEvidence };
    await saveNewEvidence(work, dossierId, accessId, evidence);
    const after = { ...before, evidence: [...before.evidence, evidence] };
    const details = { evidenceId: evidence.id, grade: evidence.grade, ...said, on };
    return {
      result: { access: await showAccess(work, after, today), evidence },
      facts: [accessFact(dossierId, "access.evidence-given", after, details)],
    };
  },
});

/** A member takes back an evidence that was wrong, and says why; it stays to be read, and counts no more. */
export const withdrawEvidence = command({
  name: "access.withdraw-evidence",
  summary: "Takes back an evidence of an access with the reason; it stays to be read and counts no more.",
  permission: "access.write",
  input: z.object({
    dossierId: Id,
    accessId: Id,
    evidenceId: Id,
    reason: z.string().trim().min(1).max(2_000),
  }),
  output: z.object({ access: AccessShown }),
  refusals: [...notFound, "access.evidence-not-found"],
  example: {
    input: { ...exampleIds, evidenceId: exampleEvidence.id, reason: "La capture montrait un autre compte." },
    output: { access: exampleAccess },
  },
  load: ({ dossierId, accessId }, work) => lockAccess(work, dossierId, accessId),
  async perform({ before, today }, { dossierId, accessId, evidenceId, reason }, work) {
    const found = before.evidence.find(({ id, withdrawn }) => id === evidenceId && withdrawn === null);
    if (!found) return refuse("access.evidence-not-found");
    await saveWithdrawn(work, dossierId, accessId, evidenceId, reason);
    const evidence = before.evidence.map((one) => (one === found ? { ...one, withdrawn: reason } : one));
    const after = { ...before, evidence };
    const details = { evidenceId, level: found.level, reason };
    return {
      result: { access: await showAccess(work, after, today) },
      facts: [accessFact(dossierId, "access.evidence-withdrawn", after, details)],
    };
  },
});
