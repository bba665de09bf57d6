import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";
import { exampleListed, listed, type OwnPlaybook, PlaybookListed } from "#core/playbook/own-playbook.ts";
import { lockPlaybook, savePlaybook } from "#core/playbook/store.ts";

/** A manager files a playbook away: no new dossier is offered it, those under way keep their version. */
export const archivePlaybook = filing("playbook.archive", true);

/** A manager takes it back into use. */
export const restorePlaybook = filing("playbook.restore", false);

function filing<Name extends "playbook.archive" | "playbook.restore">(name: Name, isArchived: boolean) {
  const summary = isArchived
    ? "Files a playbook of the agency away: no new dossier is offered it."
    : "Takes an archived playbook back into use.";
  return command({
    name,
    summary,
    permission: "playbook.write",
    input: z.object({ playbookId: Id }),
    output: PlaybookListed,
    refusals: ["playbook.not-found", "playbook.already"],
    example: { input: { playbookId: exampleListed.playbookId }, output: { ...exampleListed, isArchived } },
    load: ({ playbookId }, work) => lockPlaybook(work, playbookId),
    async perform(before, _, work) {
      if (before.isArchived === isArchived) return refuse("playbook.already");
      const own: OwnPlaybook = {
        ...before,
        isArchived,
        revision: before.revision + 1,
        updatedAt: work.now.toString({ smallestUnit: "millisecond" }),
      };
      await savePlaybook(work, own);
      const kind = isArchived ? ("playbook.archived" as const) : ("playbook.restored" as const);
      return {
        result: listed(own),
        facts: [{ kind, subject: `playbook:${own.id}`, details: { key: own.key } }],
      };
    },
  });
}
