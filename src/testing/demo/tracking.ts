import { addAction, addDecision, addStakeholder, addWorkItem } from "#core/tracking/commands/add-entry.ts";
import { decideWork } from "#core/tracking/commands/decide.ts";
import { editWorkItem } from "#core/tracking/commands/edit-entry.ts";
import { setHome } from "#core/tracking/commands/set-home.ts";
import { listWorkItems } from "#core/tracking/queries/entry-lists.ts";
import { listSources } from "#core/tracking/queries/sources.ts";
import { done } from "#testing/people.ts";
import { chance } from "./chance.ts";
import type { Who } from "./who.ts";

/** What people of the agency do with a tracking once it is there: decide, note, say where it lives. */
export async function workOnTracking(
  { world, actor, dossierId }: Who,
  asked: { readonly seed: number; readonly decided: number },
): Promise<void> {
  const { seed, decided } = asked;
  const luck = chance(seed);
  const { sources } = await done(world, actor, listSources, { dossierId });
  for (const { id: sourceId, kind } of sources) {
    const home = kind === "search-console" ? "client-owned-saas" : "ours";
    await done(world, actor, setHome, { dossierId, sourceId, home });
  }
  const { rows } = await done(world, actor, listWorkItems, { dossierId, state: "open", limit: 200 });
  const ids: Record<"finish" | "hand-over" | "drop", string[]> = { finish: [], "hand-over": [], drop: [] };
  for (const { id } of rows) {
    if (!luck.odds(decided)) continue;
    ids[luck.pick(["finish", "hand-over", "hand-over", "hand-over", "drop"] as const)].push(id);
  }
  for (const handling of ["finish", "hand-over", "drop"] as const) {
    const entryIds = ids[handling];
    if (entryIds.length > 0) await done(world, actor, decideWork, { dossierId, entryIds, handling });
  }
  const [first, second] = rows;
  if (first) {
    const internalNote = "À chiffrer avant d’en parler : déjà dépassé de deux heures.";
    await done(world, actor, editWorkItem, { dossierId, entryId: first.id, internalNote });
  }
  if (second)
    await done(world, actor, editWorkItem, { dossierId, entryId: second.id, visibility: "internal" });
}

/** Writes down what there is to do where no board was kept, the last of it at the end. */
export async function addWork(
  { world, actor, dossierId }: Who,
  titles: readonly string[],
  endOn: string | null,
): Promise<void> {
  for (const [at, title] of titles.entries()) {
    await done(world, actor, addWorkItem, {
      dossierId,
      title,
      state: at === 0 ? "done" : "open",
      stage: at === 0 ? "Fait" : "À faire",
      people: at % 2 === 0 ? [{ name: "Karim Diallo" }] : [],
      ...(endOn && at === titles.length - 1 ? { dueOn: endOn } : {}),
    });
  }
}

/** What was said and agreed, which no tool had. */
export async function writeByHand(
  { world, actor, dossierId }: Who,
  until: Temporal.PlainDate,
): Promise<void> {
  const ago = (days: number) => until.subtract({ days }).toString();
  await done(world, actor, addWorkItem, {
    dossierId,
    title: "Transmettre les fichiers sources des maquettes",
    stage: "À faire",
    people: [{ name: "Karim Diallo" }],
    dueOn: until.add({ days: 10 }).toString(),
    description: "Prochaine étape : exporter les maquettes et les déposer dans les fichiers du dossier.",
  });
  const decisions = [
    [90, "Garder les adresses actuelles des pages", "Aucune redirection à prévoir avant la fin."],
    [45, "Ne plus publier sur le blog après la fin", "Le calendrier éditorial est remis tel quel."],
    [20, "Le nom de domaine reste chez son bureau d’enregistrement", undefined],
  ] as const;
  for (const [days, title, text] of decisions) {
    const people = [{ name: "Léa Marchand" }];
    await done(world, actor, addDecision, {
      dossierId,
      title,
      on: ago(days),
      people,
      ...(text ? { text } : {}),
    });
  }
  await done(world, actor, addStakeholder, {
    dossierId,
    name: "Nora Benali",
    email: "nora@client.example",
    role: "Responsable communication",
  });
  await done(world, actor, addAction, {
    dossierId,
    at: ago(12),
    text: "Sauvegarde complète du site remise au client",
  });
}
