import { z } from "zod";
import type { Access } from "#core/access/access.ts";
import { loadAccess } from "#core/access/store.ts";
import { type Authorisation, mostAuthorisations } from "#core/departure/authorisation.ts";
import {
  loadAuthorisations,
  saveNewAuthorisation,
  saveRevoked,
} from "#core/departure/authorisation-store.ts";
import { exampleAuthorisation, exampleIds } from "#core/departure/example.ts";
import { AuthorisationShown, Text } from "#core/departure/fields.ts";
import { authorisationFact } from "#core/departure/journal-line.ts";
import { hasFile } from "#core/departure/store.ts";
import { lockDossier } from "#core/dossier/store.ts";
import { actorReference } from "#core/kernel/actor.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { command, type Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { loadToday } from "#core/plan/store.ts";

const { dossierId } = exampleIds;

/** A member puts on file what the client wrote, by which we may use one access, or all, after the end. */
export const authoriseUse = command({
  name: "departure.authorise",
  summary:
    "Puts on file the writing by which the client lets you use one access, or all of a dossier, after the end.",
  permission: "departure.write",
  input: z.object({
    dossierId: Id,
    accessId: Id.nullable().meta({ description: "null: all accesses of the dossier" }),
    statement: Text.meta({ description: "Who wrote it, and what it allows" }),
    fileId: Id.meta({ description: "The writing itself, a file of the dossier" }),
    from: Day.optional().meta({ description: "The first day that it covers; today when left out" }),
    until: Day.meta({ description: "The last day that it covers" }),
  }),
  output: z.object({ authorisation: AuthorisationShown }),
  refusals: [
    "dossier.not-found",
    "access.not-found",
    "agency.not-found",
    "departure.until-before",
    "departure.file-not-found",
    "departure.too-many-authorisations",
  ],
  example: {
    input: {
      dossierId,
      accessId: null,
      statement: exampleAuthorisation.statement,
      fileId: exampleAuthorisation.fileId,
      until: exampleAuthorisation.until,
    },
    output: { authorisation: exampleAuthorisation },
  },
  async load({ dossierId, accessId }, work) {
    const dossier = await lockDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const access = accessId === null ? null : await loadAccess(work, dossierId, accessId);
    if (isRefusal(access)) return access;
    const day = await loadToday(work);
    return isRefusal(day) ? day : { access, today: day.today };
  },
  async perform({ access, today }, { dossierId, from = today, ...said }, work) {
    if (said.until < from) return refuse("departure.until-before");
    if (!(await hasFile(work, dossierId, said.fileId))) return refuse("departure.file-not-found");
    const all = await loadAuthorisations(work, dossierId);
    if (all.length >= mostAuthorisations)
      return refuse("departure.too-many-authorisations", { most: mostAuthorisations });
    const by = actorReference(work.actor);
    const authorisation: Authorisation = { id: work.newId(), ...said, from, by, revoked: null };
    await saveNewAuthorisation(work, dossierId, authorisation);
    const { statement, fileId, until: to } = said;
    const details = { statement, fileId, from, to };
    return {
      result: { authorisation },
      facts: [authorisationFact(dossierId, "departure.authorised", authorisation.id, access, details)],
    };
  },
});

/** The access that an authorisation is about, which may have been taken out meanwhile. */
async function accessOrRemoved(work: Work, dossierId: string, accessId: string): Promise<Access | Refusal> {
  const access = await loadAccess(work, dossierId, accessId);
  return isRefusal(access) ? loadAccess(work, dossierId, accessId, "removed") : access;
}

/** A member says that an authorisation counts no more, and why; the uses that it allowed stay allowed. */
export const revokeAuthorisation = command({
  name: "departure.revoke-authorisation",
  summary: "Ends an authorisation with the reason; it stays to be read, as do the uses that it allowed.",
  permission: "departure.write",
  input: z.object({ dossierId: Id, authorisationId: Id, reason: Text }),
  output: z.object({ authorisation: AuthorisationShown }),
  refusals: [
    "dossier.not-found",
    "access.not-found",
    "agency.not-found",
    "departure.authorisation-not-found",
  ],
  example: {
    input: {
      dossierId,
      authorisationId: exampleAuthorisation.id,
      reason: "Le client a repris les rapports.",
    },
    output: { authorisation: exampleAuthorisation },
  },
  async load({ dossierId, authorisationId }, work) {
    const dossier = await lockDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const all = await loadAuthorisations(work, dossierId);
    const before = all.find(({ id, revoked }) => id === authorisationId && revoked === null);
    if (!before) return refuse("departure.authorisation-not-found");
    const day = await loadToday(work);
    return isRefusal(day) ? day : { before, today: day.today };
  },
  async perform({ before, today }, { dossierId, reason }, work) {
    const { accessId } = before;
    const access = accessId === null ? null : await accessOrRemoved(work, dossierId, accessId);
    if (isRefusal(access)) return access;
    const revoked = { on: today, by: actorReference(work.actor), reason };
    await saveRevoked(work, dossierId, before.id, revoked);
    return {
      result: { authorisation: { ...before, revoked } },
      facts: [authorisationFact(dossierId, "departure.authorisation-revoked", before.id, access, { reason })],
    };
  },
});
