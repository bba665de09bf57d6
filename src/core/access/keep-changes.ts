import type { FactDraft } from "#core/kernel/fact.ts";
import type { Work } from "#core/kernel/operation.ts";
import type { Access } from "./access.ts";
import type { InventoryChange } from "./inventory-changes.ts";
import { accessFact } from "./journal-line.ts";
import { saveAccess, saveNewAccesses } from "./store.ts";

/** Keeps what a file or a report adds and changes; the caller has locked the dossier and looked that there is room. */
export async function keepChanges(
  work: Work,
  dossierId: string,
  changes: readonly InventoryChange[],
): Promise<{
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly facts: readonly FactDraft[];
}> {
  const [added, changed]: [Access[], Access[]] = [[], []];
  const facts: FactDraft[] = [];
  for (const { said, before: access, after, is, fields } of changes) {
    const values = Object.fromEntries(fields.map((name) => [name, after[name]]));
    if (is === "changes" && access) {
      changed.push({ ...access, ...after });
      facts.push(accessFact(dossierId, "access.edited", access, { fields, values }));
    }
    if (is !== "new") continue;
    const ofTool = { id: work.newId(), toolKey: said.tool.key, toolName: said.tool.name };
    const one = { ...ofTool, ...after, exception: null, evidence: [] };
    added.push(one);
    facts.push(accessFact(dossierId, "access.added", one, { values }));
  }
  await saveNewAccesses(work, dossierId, added);
  for (const one of changed) await saveAccess(work, dossierId, one);
  const counts = { added: added.length, changed: changed.length };
  return { ...counts, same: changes.length - added.length - changed.length, facts };
}
