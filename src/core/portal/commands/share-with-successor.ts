import { z } from "zod";
import { nameOfAccess } from "#core/access/access.ts";
import { exampleIds } from "#core/access/example.ts";
import { loadAccess } from "#core/access/store.ts";
import { lockDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command, type Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import { loadMeeting } from "#core/meeting/store.ts";
import { loadPack } from "#core/pack/store.ts";
import { exampleDossierId } from "#core/portal/example.ts";
import { saveShare } from "#core/portal/share-store.ts";
import type { SharedKind } from "#core/portal/successor.ts";

type Shared = { readonly kind: SharedKind; readonly id: string; readonly name: string };

/** A member shows a version of the pack, an access or a meeting to the successor, or takes it back. */
export const shareWithSuccessor = command({
  name: "portal.share",
  summary: "Shows a version of the pack, an access or a meeting to the successor, or takes it back.",
  permission: "portal.manage",
  input: z.object({
    dossierId: Id,
    packId: Id.optional(),
    accessId: Id.optional(),
    meetingId: Id.optional(),
    shared: z.boolean().meta({ description: "Whether the successor sees it from now on" }),
  }),
  output: z.object({ shared: z.boolean() }),
  refusals: ["dossier.not-found", "pack.not-found", "access.not-found", "meeting.not-found"],
  example: {
    input: { dossierId: exampleDossierId, accessId: exampleIds.accessId, shared: true },
    output: { shared: true },
  },
  async load({ dossierId, packId, accessId, meetingId }, work) {
    const dossier = await lockDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const things: Shared[] = [];
    for (const find of [
      () => packNamed(work, dossierId, packId),
      () => accessNamed(work, dossierId, accessId),
      () => meetingNamed(work, dossierId, meetingId),
    ]) {
      const thing = await find();
      if (isRefusal(thing)) return thing;
      if (thing) things.push(thing);
    }
    return things;
  },
  async perform(things, { dossierId, shared }, work) {
    for (const thing of things) await saveShare(work, dossierId, { ...thing, shared });
    const kind = shared ? ("portal.shown-to-successor" as const) : ("portal.hidden-from-successor" as const);
    return {
      result: { shared },
      facts: things.map((thing) => ({
        ...{ dossierId, kind, subject: `${thing.kind}:${thing.id}` },
        details: { name: thing.name },
      })),
    };
  },
});

type Found = Promise<Shared | Refusal | undefined>;

async function packNamed(work: Work, dossierId: string, packId: string | undefined): Found {
  if (packId === undefined) return undefined;
  const pack = await loadPack(work, dossierId, packId);
  return isRefusal(pack) ? pack : { kind: "pack", id: packId, name: `passation v${pack.number ?? ""}` };
}

async function accessNamed(work: Work, dossierId: string, accessId: string | undefined): Found {
  if (accessId === undefined) return undefined;
  const access = await loadAccess(work, dossierId, accessId);
  return isRefusal(access) ? access : { kind: "access", id: accessId, name: nameOfAccess(access) };
}

async function meetingNamed(work: Work, dossierId: string, meetingId: string | undefined): Found {
  if (meetingId === undefined) return undefined;
  const meeting = await loadMeeting(work, dossierId, meetingId);
  return isRefusal(meeting) ? meeting : { kind: "meeting", id: meetingId, name: meeting.title };
}
