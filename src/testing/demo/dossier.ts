import { archiveDossier, cancelDossier } from "#core/dossier/commands/close-dossier.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import type { Actor } from "#core/kernel/actor.ts";
import type { World } from "#core/run.ts";
import { importFiles } from "#core/tracking/commands/import-files.ts";
import { done } from "#testing/people.ts";
import { demoBoard } from "./board.ts";
import { addContacts } from "./contacts.ts";
import type { DemoDossier } from "./dossiers.ts";
import { addFiles } from "./files.ts";
import { demoSearchConsole } from "./measures.ts";
import { buildPacks } from "./packs.ts";
import { addWork, workOnTracking, writeByHand } from "./tracking.ts";
import { daysAgo } from "./who.ts";

/** One dossier from its opening to what was done in it last, each step on its own day. */
export async function makeDossier(
  world: World,
  { owner, manager }: { readonly owner: Actor; readonly manager: Actor },
  demo: DemoDossier,
  seed: number,
): Promise<void> {
  const {
    endsInDays,
    openedDaysAgo,
    contacts,
    cards,
    measuredDays,
    work,
    hasFiles,
    packs,
    closed,
    ...fields
  } = demo;
  const today = world.clock().toZonedDateTimeISO("UTC").toPlainDate();
  const opened = daysAgo(world, openedDaysAgo);
  const endOn = endsInDays === undefined ? null : today.add({ days: endsInDays }).toString();
  const { id: dossierId } = await done(opened, owner, createDossier, { ...fields, endOn });
  await addContacts({ world: opened, actor: owner, dossierId }, contacts ?? []);

  const gathering = Math.min(8, openedDaysAgo - 1);
  const gathered = { world: daysAgo(world, gathering), actor: manager, dossierId };
  const until = today.subtract({ days: gathering });
  const drops = [
    ...(cards ? [demoBoard({ name: `${fields.party} – suivi`, cards, seed, until })] : []),
    ...(measuredDays
      ? demoSearchConsole({ folder: "Search Console", seed: seed + 99, days: measuredDays, until })
      : []),
  ];
  if (drops.length > 0) await done(gathered.world, manager, importFiles, { dossierId, files: drops });
  if (hasFiles) await addFiles(gathered, fields.party);
  if (work) await addWork(gathered, work, endOn);

  const working = { ...gathered, world: daysAgo(world, Math.min(7, gathering)) };
  if (cards) {
    const decided = (endsInDays ?? 90) < 30 ? 0.8 : 0.35;
    await workOnTracking(working, { seed: seed + 199, decided });
    await writeByHand(working, today);
  }
  if (packs) await buildPacks({ world, actor: owner, dossierId }, packs);
  if (!closed) return;
  const { how, reason } = closed;
  const close = how === "archive" ? archiveDossier : cancelDossier;
  await done(daysAgo(world, Math.min(3, gathering)), owner, close, { dossierId, reason });
}
