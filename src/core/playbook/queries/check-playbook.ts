import { z } from "zod";
import { loadAgency } from "#core/agency/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { linesCovered } from "#core/playbook/check-playbook.ts";
import { Key, PlaybookShown, RemarkShown } from "#core/playbook/fields.ts";
import { understand } from "#core/playbook/own-playbook.ts";
import { Typed, typedText } from "#core/playbook/typed.ts";

/** What is typed is checked as it is typed; nothing is kept. */
export const checkTyped = query({
  name: "playbook.check",
  summary: "Checks a playbook as it is being written, YAML or structure; nothing is kept.",
  permission: "playbook.read",
  input: z.object({
    ...Typed,
    ownKey: Key.optional().meta({ description: "The key that the playbook has for good" }),
  }),
  output: z.object({
    isPublishable: z.boolean(),
    remarks: z.array(RemarkShown).readonly(),
    content: PlaybookShown.nullable().meta({ description: "Null when it cannot be understood yet" }),
    typed: z
      .record(z.string(), z.unknown())
      .exactOptional()
      .meta({ description: "What the text holds when it does not fit yet, for a form to go on with" }),
    yaml: z.string(),
    uncovered: z
      .array(z.number().int())
      .meta({ description: "The lines of the method that no step sees to" }),
  }),
  refusals: ["agency.not-found", "playbook.nothing-typed", "playbook.too-large"],
  example: {
    input: { yaml: "key: short-exit-own\n" },
    output: {
      isPublishable: false,
      remarks: [
        {
          blocks: true,
          step: null,
          field: "title",
          line: null,
          says: { fr: "Ce champ est obligatoire.", en: "This field is required." },
        },
      ],
      content: null,
      yaml: "key: short-exit-own\n",
      uncovered: [],
    },
  },
  async read({ ownKey, ...typed }, { tx, actor, ports }) {
    const agency = await loadAgency(tx, ownAgency(actor));
    if (isRefusal(agency)) return agency;
    const yaml = typedText(typed, ports.playbookText);
    if (isRefusal(yaml)) return yaml;
    const { playbook, remarks, typed: held } = understand(yaml, ports.playbookText, ownKey);
    const covered = playbook === null ? [] : linesCovered(playbook);
    return {
      isPublishable: playbook !== null && !remarks.some(({ blocks }) => blocks),
      remarks,
      content: playbook === null ? null : PlaybookShown.parse(playbook),
      ...(held === undefined ? {} : { typed: held }),
      yaml,
      uncovered: covered.filter(({ steps }) => steps.length === 0).map(({ line }) => line),
    };
  },
});
