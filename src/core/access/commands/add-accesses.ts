import { z } from "zod";
import {
  type Access,
  blankSaid,
  blankShown,
  editedAccess,
  isSameResource,
  mostAccesses,
} from "#core/access/access.ts";
import { exampleAccess, exampleDossierId } from "#core/access/example.ts";
import { accessEdit } from "#core/access/fields.ts";
import { accessFact } from "#core/access/journal-line.ts";
import { loadAccesses, saveNewAccesses } from "#core/access/store.ts";
import { lockDossier } from "#core/dossier/store.ts";
import type { FactDraft } from "#core/kernel/fact.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { knownTools } from "#core/tool/store.ts";
import { ToolKey } from "#core/tool/tool.ts";

const Told = z.array(z.object({ id: Id, toolKey: ToolKey, resource: z.string().nullable() }));
const told = ({ id, toolKey, resource }: Access) => ({ id, toolKey, resource });

/**
 * A member adds accesses to a dossier: many at once, of tools that the agency knows. One of the same tool and
 * resource is not added twice, but told; when one tool is unknown, none is added.
 */
export const addAccesses = command({
  name: "access.add",
  summary: "Adds accesses to a dossier, each a tool with one of its resources; those already there are told.",
  permission: "access.write",
  input: z.object({
    dossierId: Id,
    accesses: z
      .array(z.object({ toolKey: ToolKey, ...accessEdit }))
      .min(1)
      .max(200),
  }),
  output: z.object({ added: Told, alreadyThere: Told }),
  refusals: ["dossier.not-found", "access.tool-unknown", "access.too-many"],
  example: {
    input: {
      dossierId: exampleDossierId,
      accesses: [{ toolKey: "google-search-console", resource: "aubin.example", owner: "client" }],
    },
    output: {
      added: [{ id: exampleAccess.id, toolKey: "google-search-console", resource: "aubin.example" }],
      alreadyThere: [{ id: exampleAccess.id, toolKey: "trello", resource: null }],
    },
  },
  async load({ dossierId }, work) {
    const dossier = await lockDossier(work, dossierId);
    return isRefusal(dossier) ? dossier : loadAccesses(work, dossierId);
  },
  async perform(before, { dossierId, accesses }, work) {
    const names = new Map((await knownTools(work)).map(({ tool }) => [tool.key, tool.name]));
    const all = [...before];
    const added: Access[] = [];
    const alreadyThere: Access[] = [];
    const facts: FactDraft[] = [];
    for (const { toolKey, resource = null, ...said } of accesses) {
      const toolName = names.get(toolKey);
      if (toolName === undefined) return refuse("access.tool-unknown", { key: toolKey });
      const same = all.find((one) => isSameResource(one, { toolKey, resource }));
      if (same) {
        alreadyThere.push(same);
        continue;
      }
      const blank = { toolKey, toolName, resource, ...blankSaid, ...blankShown };
      const { after, fields } = editedAccess<Access>({ id: work.newId(), ...blank }, said);
      all.push(after);
      added.push(after);
      const values = Object.fromEntries(fields.map((name) => [name, after[name]]));
      facts.push(accessFact(dossierId, "access.added", after, { values }));
    }
    if (added.length > 0 && all.length > mostAccesses) {
      return refuse("access.too-many", { most: mostAccesses });
    }
    await saveNewAccesses(work, dossierId, added);
    return {
      result: { added: added.map(told), alreadyThere: alreadyThere.map(told) },
      facts,
    };
  },
});
