import { z } from "zod";
import { query } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { comparePlaybooks } from "#core/playbook/compare-playbooks.ts";
import { exampleContent } from "#core/playbook/example.ts";
import { FieldChangeShown, Key, StepShown } from "#core/playbook/fields.ts";
import { readWhich, Which } from "./read-playbook.ts";

const Steps = z.array(StepShown).readonly();

/** What differs between two playbooks, two versions, or a version and the draft. */
export const compareNamed = query({
  name: "playbook.compare",
  summary: "Compares two playbooks, two versions, or a version with the draft, step by step.",
  permission: "playbook.read",
  input: z.object({
    ...Which,
    withKey: Key.optional().meta({ description: "The same playbook when left out" }),
    withVersion: z.number().int().min(1).optional().meta({ description: "The newest when left out" }),
    withDraft: z.boolean().optional().meta({ description: "What is being written" }),
  }),
  output: z.object({
    fields: z.array(FieldChangeShown).readonly(),
    added: Steps,
    removed: Steps,
    changed: z
      .array(
        z.object({
          step: z.string(),
          title: z.object({ fr: z.string(), en: z.string() }),
          fields: z.array(FieldChangeShown).readonly(),
        }),
      )
      .readonly(),
    moved: z.array(z.string()).readonly(),
  }),
  refusals: [
    "playbook.not-found",
    "playbook.version-not-found",
    "playbook.version-not-kept",
    "playbook.no-draft",
    "playbook.not-understood",
  ],
  example: {
    input: { key: "client-exit-web-marketing", withKey: "client-exit-web-marketing-own" },
    output: {
      fields: [],
      added: exampleContent.steps,
      removed: [],
      changed: [
        {
          step: "open-the-exit",
          title: { fr: "Ouvrir le dossier et dire qui part", en: "Open the dossier and say who is leaving" },
          fields: [{ field: "effort", from: 10, to: 15 }],
        },
      ],
      moved: [],
    },
  },
  async read({ key, version, draft, withKey, withVersion, withDraft }, work) {
    const from = await readWhich(work, { key, version, draft });
    if (isRefusal(from)) return from;
    const to = await readWhich(work, { key: withKey ?? key, version: withVersion, draft: withDraft });
    if (isRefusal(to)) return to;
    if (from.playbook === null || to.playbook === null) return refuse("playbook.not-understood");
    const { fields, added, removed, changed, moved } = comparePlaybooks(from.playbook, to.playbook);
    return {
      fields,
      added: added.map((step) => StepShown.parse(step)),
      removed: removed.map((step) => StepShown.parse(step)),
      changed,
      moved,
    };
  },
});
