import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { RemarkShown } from "#core/playbook/fields.ts";
import {
  exampleListed,
  listed,
  type OwnPlaybook,
  PlaybookListed,
  understand,
} from "#core/playbook/own-playbook.ts";
import { lockPlaybook, savePlaybook } from "#core/playbook/store.ts";
import { Typed, typedText } from "#core/playbook/typed.ts";

/** What was typed is kept as it was typed, readable or not; the remarks say what stands in the way. */
export const saveDraft = command({
  name: "playbook.save-draft",
  summary: "Saves the draft of a playbook, even unfinished, and answers the remarks about it.",
  permission: "playbook.write",
  input: z.object({
    playbookId: Id,
    ...Typed,
    revision: z
      .number()
      .int()
      .min(0)
      .optional()
      .meta({ description: "The revision that was seen; refused when somebody saved since" }),
  }),
  output: z.object({ playbook: PlaybookListed, remarks: z.array(RemarkShown).readonly() }),
  refusals: [
    "playbook.not-found",
    "playbook.nothing-typed",
    "playbook.too-large",
    "playbook.moved-on",
    "playbook.is-archived",
  ],
  example: {
    input: {
      playbookId: exampleListed.playbookId,
      yaml: "key: client-exit-web-marketing-own\n",
      revision: 2,
    },
    output: {
      playbook: exampleListed,
      remarks: [
        {
          blocks: true,
          step: null,
          field: "title",
          line: null,
          says: { fr: "Ce champ est obligatoire.", en: "This field is required." },
        },
      ],
    },
  },
  load: ({ playbookId }, work) => lockPlaybook(work, playbookId),
  async perform(before, { revision, ...typed }, work) {
    if (before.isArchived) return refuse("playbook.is-archived");
    if (revision !== undefined && revision !== before.revision) return refuse("playbook.moved-on");
    const draft = typedText(typed, work.ports.playbookText);
    if (isRefusal(draft)) return draft;
    const { playbook, remarks } = understand(draft, work.ports.playbookText, before.key);
    if (draft === before.draft) return { result: { playbook: listed(before), remarks }, facts: [] };
    const { title, direction } = before.version === 0 && playbook !== null ? playbook : before;
    const own: OwnPlaybook = {
      ...before,
      title,
      direction,
      draft,
      revision: before.revision + 1,
      updatedAt: work.now.toString({ smallestUnit: "millisecond" }),
    };
    await savePlaybook(work, own);
    const details = { key: own.key, revision: own.revision };
    return {
      result: { playbook: listed(own), remarks },
      facts: [{ kind: "playbook.drafted", subject: `playbook:${own.id}`, details }],
    };
  },
});
