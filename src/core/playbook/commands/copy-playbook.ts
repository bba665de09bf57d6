import { z } from "zod";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { Key } from "#core/playbook/fields.ts";
import {
  exampleListed,
  freeKey,
  listed,
  type OwnPlaybook,
  ownKeyOf,
  PlaybookListed,
} from "#core/playbook/own-playbook.ts";
import { findPlaybook, keysLike, publishedContent, saveNewPlaybook } from "#core/playbook/store.ts";

/** A manager takes a playbook of the catalogue, or one of the agency's, as the start of another. */
export const copyPlaybook = command({
  name: "playbook.copy",
  summary: "Copies a playbook of the catalogue or of the agency into a draft of your own.",
  permission: "playbook.write",
  input: z.object({
    key: Key.meta({ description: "The playbook to copy" }),
    version: z.number().int().min(1).optional().meta({ description: "The newest when left out" }),
    ownKey: Key.optional().meta({ description: "How the copy is called; a free name when left out" }),
  }),
  output: PlaybookListed,
  refusals: [
    "playbook.not-found",
    "playbook.version-not-found",
    "playbook.version-not-kept",
    "playbook.key-taken",
  ],
  example: {
    input: { key: "client-exit-web-marketing" },
    output: { ...exampleListed, version: 0, revision: 1 },
  },
  async load({ key, version }, work) {
    const found = await findPlaybook(work, key);
    return isRefusal(found) ? found : publishedContent(work, found, version);
  },
  async perform(source, { ownKey }, work) {
    const { playbooks, playbookText } = work.ports;
    const name = ownKey ?? ownKeyOf(source.key);
    const taken = new Set([...(await keysLike(work, name)), ...playbooks.list().map(({ key }) => key)]);
    if (ownKey !== undefined && taken.has(ownKey)) return refuse("playbook.key-taken", { key: ownKey });
    const key = ownKey ?? freeKey(name, taken);
    const own: OwnPlaybook = {
      id: work.newId(),
      key,
      basedOn: { key: source.key, version: source.version },
      version: 0,
      draft: playbookText.write({ ...source, key, version: 1 }),
      revision: 1,
      title: source.title,
      direction: source.direction,
      isArchived: false,
      updatedAt: work.now.toString({ smallestUnit: "millisecond" }),
    };
    if (!(await saveNewPlaybook(work, own))) return refuse("playbook.key-taken", { key });
    const details = { key, from: source.key, version: source.version };
    return {
      result: listed(own),
      facts: [{ kind: "playbook.copied", subject: `playbook:${own.id}`, details }],
    };
  },
});
