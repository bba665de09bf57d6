import { deactivateMonitor, exportMonitor } from "#core/monitor/commands/stop-monitor.ts";
import { addMonitor } from "#core/monitor/commands/write-monitor.ts";
import { addTicket } from "#core/ticket/commands/write-ticket.ts";
import { done } from "#testing/people.ts";
import type { Moment } from "./moments.ts";
import type { Who } from "./who.ts";

/** Our tools that watch the project, one of them switched off, and the support cases that go on. */
export function registerMoments(
  { actor, dossierId }: Omit<Who, "world">,
  today: Temporal.PlainDate,
): readonly Moment[] {
  const at = (ago: number, act: (who: Who) => Promise<unknown>): Moment => ({
    ago,
    act: (world) => act({ world, actor, dossierId }),
  });
  const day = (days: number) => today.add({ days }).toString();
  return [at(12, (who) => openTickets(who, day)), at(5, (who) => listOurTools(who, day))];
}

async function listOurTools(who: Who, day: (days: number) => string): Promise<void> {
  const { world, actor, dossierId } = who;
  const add = async (kind: string, name: string, said: object) =>
    (await done(world, actor, addMonitor, { dossierId, kind, name, ...said })).monitor.id;
  await add("dashboard", "Tableau de bord des campagnes", { owner: "Lou Martin", costCents: 2_900 });
  await add("cron", "Copie nocturne du site", { watches: "aubin.example", owner: "Camille Roy" });
  const toExport = "L’historique des positions, en tableur";
  const said = { watches: "120 mots, quatre villes", owner: "Camille Roy", costCents: 4_950, toExport };
  const monitorId = await add("rank-tracking", "Suivi de 120 positions", said);
  const one = { dossierId, monitorId };
  await done(world, actor, exportMonitor, { ...one, on: day(-6) });
  await done(world, actor, deactivateMonitor, { ...one, on: day(-6), reason: "Le client suit les siennes." });
}

async function openTickets(who: Who, day: (days: number) => string): Promise<void> {
  const { world, actor, dossierId } = who;
  const add = (vendor: string, subject: string, said: object) =>
    done(world, actor, addTicket, { dossierId, vendor, subject, ...said });
  await add("Google Ads", "Annonce refusée à tort", {
    ...{ reference: "5-1234000012345", link: "https://support.google.example/cases/5-1234000012345" },
    ...{ nextStep: "Répondre à l’examinateur", accessNeeded: "Lecture du compte Google Ads" },
    ...{ openedOn: day(-13), state: "waiting" },
  });
  await add("Hébergeur", "Certificat renouvelé trop tard", {
    ...{ reference: "HB-8821", link: "https://aide.hebergeur.example/HB-8821", openedOn: day(-14) },
    ...{ nextStep: "Donner l’adresse de la personne qui reprend", contact: "Support, niveau 2" },
  });
  await add("Meta", "Page sans propriétaire", {
    ...{ openedOn: day(-20), state: "transferred", transferredTo: "Nora Benali" },
  });
}
