import { archiveDossier, cancelDossier } from "#core/dossier/commands/close-dossier.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import type { Actor } from "#core/kernel/actor.ts";
import type { World } from "#core/run.ts";
import { importFiles } from "#core/tracking/commands/import-files.ts";
import { done } from "#testing/people.ts";
import { accessMoments } from "./accesses.ts";
import { demoBoard } from "./board.ts";
import { addContacts } from "./contacts.ts";
import { addContract } from "./contract.ts";
import type { DemoDossier } from "./dossiers.ts";
import { addFiles } from "./files.ts";
import { letterMoments } from "./letters.ts";
import { demoSearchConsole } from "./measures.ts";
import { meetingMoments } from "./meetings.ts";
import { type Moment, play } from "./moments.ts";
import { packMoments } from "./packs.ts";
import { planMoments } from "./plan.ts";
import { portalMoments } from "./portals.ts";
import { registerMoments } from "./registers.ts";
import { addWork, workOnTracking, writeByHand } from "./tracking.ts";
import { daysAgo, type Who } from "./who.ts";

/** One dossier from its opening to what was done in it last, each step on its own day. */
export async function makeDossier(
  world: World,
  { owner, manager }: { readonly owner: Actor; readonly manager: Actor },
  demo: DemoDossier,
  seed: number,
): Promise<void> {
  const { endsInDays, openedDaysAgo, contacts, cards, measuredDays, work, ...rest } = demo;
  const {
    hasFiles,
    hasContract,
    hasMeetings,
    plan,
    letters,
    accesses,
    visits,
    shown,
    packs,
    closed,
    ...fields
  } = rest;
  const today = world.clock().toZonedDateTimeISO("UTC").toPlainDate();
  const opened = daysAgo(world, openedDaysAgo);
  const endOn = endsInDays === undefined ? null : today.add({ days: endsInDays }).toString();
  const { id: dossierId } = await done(opened, owner, createDossier, { ...fields, endOn });
  await addContacts({ world: opened, actor: owner, dossierId }, contacts ?? []);

  const gathering = Math.min(8, openedDaysAgo - 1);
  const until = today.subtract({ days: gathering });
  const drops = [
    ...(cards ? [demoBoard({ name: `${fields.party} – suivi`, cards, seed, until })] : []),
    ...(measuredDays
      ? demoSearchConsole({ folder: "Search Console", seed: seed + 99, days: measuredDays, until })
      : []),
  ];
  const byManager = (ago: number, act: (who: Who) => Promise<unknown>): Moment => ({
    ago,
    act: (then) => act({ world: then, actor: manager, dossierId }),
  });
  const moments: Moment[] = [
    byManager(gathering, async (who) => {
      if (drops.length > 0) await done(who.world, manager, importFiles, { dossierId, files: drops });
      if (hasFiles) await addFiles(who, fields.party);
      if (work) await addWork(who, work, endOn);
    }),
    ...(plan ? await planMoments({ world: opened, actor: manager, dossierId }, plan, openedDaysAgo) : []),
    ...letterMoments({ owner, manager, dossierId, today }, letters ?? []),
    ...accessMoments({ actor: manager, dossierId }, accesses ?? [], today),
    ...portalMoments({ actor: manager, dossierId }, visits ?? [], shown ?? []),
    ...(hasMeetings ? meetingMoments({ actor: manager, dossierId }, today) : []),
    ...(hasMeetings ? registerMoments({ actor: manager, dossierId }, today) : []),
    ...packMoments({ actor: owner, dossierId }, packs ?? 0),
  ];
  if (hasContract && endOn) moments.push(byManager(openedDaysAgo - 2, (who) => addContract(who, endOn)));
  if (cards) {
    const decided = (endsInDays ?? 90) < 30 ? 0.8 : 0.35;
    moments.unshift(
      byManager(Math.min(7, gathering), async (who) => {
        await workOnTracking(who, { seed: seed + 199, decided });
        await writeByHand(who, today);
      }),
    );
  }
  if (closed) {
    const { how, reason } = closed;
    const close = how === "archive" ? archiveDossier : cancelDossier;
    const act = (then: World) => done(then, owner, close, { dossierId, reason });
    moments.push({ ago: Math.min(3, gathering), act });
  }
  await play(world, moments);
}
