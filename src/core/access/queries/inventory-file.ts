import { loadAgency } from "#core/agency/store.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Look, Report } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Ports } from "#core/ports.ts";
import { knownTools } from "#core/tool/store.ts";
import type { Language } from "#messages/messages.ts";
import { type InventoryRead, readInventory } from "../inventory.ts";
import type { InventoryKnown } from "../inventory-table.ts";

/** What a file says of the accesses of a dossier, read before any transaction: a large one takes seconds. */
export async function inventoryIn(
  input: { readonly dossierId: string; readonly files: readonly File[]; readonly language: Language },
  { readTables }: Ports,
  report: Report,
  look: Look,
): Promise<InventoryRead | Refusal> {
  const known = await look(async (work): Promise<InventoryKnown | Refusal> => {
    const dossier = await loadDossier(work, input.dossierId);
    if (isRefusal(dossier)) return dossier;
    const agency = await loadAgency(work.tx, ownAgency(work.actor));
    if (isRefusal(agency)) return agency;
    const tools = (await knownTools(work)).map(({ tool }) => tool);
    const names = { agency: agency.name, party: dossier.party };
    // A supplier who leaves stands where we stand for a client, and we are its client.
    const isOurs = dossier.direction === "client";
    return { tools, ...(isOurs ? names : { agency: names.party, party: names.agency }) };
  });
  if (isRefusal(known)) return known;
  const [file] = input.files;
  const tables = file ? await readTables(file, input.language) : refuse("import.empty", { file: "" });
  if (isRefusal(tables)) return tables;
  report({ step: "reading", done: 1, total: 1 });
  return readInventory(tables, known);
}
