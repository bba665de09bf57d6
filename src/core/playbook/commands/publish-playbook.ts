import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { comparePlaybooks } from "#core/playbook/compare-playbooks.ts";
import {
  exampleListed,
  listed,
  type OwnPlaybook,
  PlaybookListed,
  understand,
} from "#core/playbook/own-playbook.ts";
import type { Playbook } from "#core/playbook/playbook.ts";
import { lockPlaybook, publishedContent, savePlaybook, saveVersion } from "#core/playbook/store.ts";

/** The draft becomes a version that never changes; dossiers under way keep the version they were planned with. */
export const publishPlaybook = command({
  name: "playbook.publish",
  summary: "Publishes the draft of a playbook as a new version; dossiers under way keep theirs.",
  permission: "playbook.write",
  input: z.object({
    playbookId: Id,
    note: z
      .string()
      .trim()
      .max(500)
      .transform((text) => text || null)
      .optional()
      .meta({ description: "What changed, for those who will choose a version" }),
    revision: z
      .number()
      .int()
      .min(0)
      .optional()
      .meta({ description: "The revision that was seen; refused when somebody saved since" }),
  }),
  output: PlaybookListed,
  refusals: [
    "playbook.not-found",
    "playbook.version-not-found",
    "playbook.no-draft",
    "playbook.not-publishable",
    "playbook.unchanged",
    "playbook.moved-on",
    "playbook.is-archived",
  ],
  example: {
    input: { playbookId: exampleListed.playbookId, note: "Délais plus courts pour les accès" },
    output: { ...exampleListed, version: 2, hasDraft: false, revision: 4 },
  },
  load: ({ playbookId }, work) => lockPlaybook(work, playbookId),
  async perform(before, { note = null, revision }, work) {
    if (before.isArchived) return refuse("playbook.is-archived");
    if (revision !== undefined && revision !== before.revision) return refuse("playbook.moved-on");
    if (before.draft === null) return refuse("playbook.no-draft");
    const { playbook, remarks } = understand(before.draft, work.ports.playbookText, before.key);
    const blocking = remarks.filter(({ blocks }) => blocks);
    if (playbook === null || blocking.length > 0) {
      const first = [blocking[0]?.step, blocking[0]?.field].filter(Boolean).join(" · ");
      return refuse("playbook.not-publishable", { count: blocking.length, first: first || "YAML" });
    }
    const content: Playbook = { ...playbook, key: before.key, version: before.version + 1 };
    if (before.version > 0) {
      const newest = await publishedContent(work, { own: before });
      if (isRefusal(newest)) return newest;
      if (isSame(newest, content)) return refuse("playbook.unchanged", { version: before.version });
    }
    const own: OwnPlaybook = {
      ...before,
      title: content.title,
      direction: content.direction,
      version: content.version,
      draft: null,
      revision: before.revision + 1,
      updatedAt: work.now.toString({ smallestUnit: "millisecond" }),
    };
    await saveVersion(work, own.id, content, note);
    await savePlaybook(work, own);
    const details = { key: own.key, version: own.version, note, steps: content.steps.length };
    return {
      result: listed(own),
      facts: [{ kind: "playbook.published", subject: `playbook:${own.id}`, details }],
    };
  },
});

function isSame(newest: Playbook, content: Playbook): boolean {
  const { fields, added, removed, changed, moved } = comparePlaybooks(newest, {
    ...content,
    version: newest.version,
  });
  return [fields, added, removed, changed, moved].every((list) => list.length === 0);
}
