import { z } from "zod";
import { query, type Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { checkPlaybook, linesCovered } from "#core/playbook/check-playbook.ts";
import { exampleContent } from "#core/playbook/example.ts";
import { Key, PlaybookShown, RemarkShown } from "#core/playbook/fields.ts";
import { mostBytes, understand } from "#core/playbook/own-playbook.ts";
import type { Playbook } from "#core/playbook/playbook.ts";
import {
  comparableOf,
  type Found,
  findPlaybook,
  publishedContent,
  versionsOf,
} from "#core/playbook/store.ts";

/** Which playbook one means: by key, its newest version unless another or the draft is asked for. */
export const Which = {
  key: Key,
  version: z.number().int().min(1).optional().meta({ description: "The newest when left out" }),
  draft: z.boolean().optional().meta({ description: "What is being written, rather than a version" }),
};
export type Which = {
  readonly key: string;
  readonly version?: number | undefined;
  readonly draft?: boolean | undefined;
};

/** What a playbook that was named says: its text always, the playbook when the text can be understood. */
type Said = {
  readonly found: Found;
  readonly playbook: Playbook | null;
  readonly yaml: string;
  readonly isDraft: boolean;
  readonly remarks: readonly RemarkShown[];
};

/** The version or draft that was named; a playbook never published is read by its draft. */
export async function readWhich(work: Work, { key, version, draft }: Which): Promise<Said | Refusal> {
  const found = await findPlaybook(work, key);
  if (isRefusal(found)) return found;
  const isDraft = draft === true || (version === undefined && found.own?.version === 0);
  const { playbookText } = work.ports;
  if (isDraft) {
    const yaml = found.own?.draft;
    if (found.own === undefined || yaml === undefined || yaml === null) return refuse("playbook.no-draft");
    const { playbook, remarks } = understand(yaml, playbookText, found.own.key);
    return { found, playbook, yaml, isDraft, remarks };
  }
  const playbook = await publishedContent(work, found, version);
  if (isRefusal(playbook)) return playbook;
  const yaml = playbookText.write(playbook);
  return { found, playbook, yaml, isDraft, remarks: checkPlaybook(playbook) };
}

/** The number of published versions that a reading tells, the newest first. */
const mostVersions = 100;

const Coverage = z.array(z.object({ line: z.number().int(), steps: z.array(z.string()) })).readonly();

/** One playbook, as a structure and as YAML. */
export const readPlaybookNamed = query({
  name: "playbook.read",
  summary: "Reads a playbook: one version or the draft, as a structure and as YAML, and its versions.",
  permission: "playbook.read",
  input: z.object(Which),
  output: z.object({
    playbookId: z.string().nullable().meta({ description: "Null for a playbook of the catalogue" }),
    key: z.string(),
    version: z.number().int().nullable().meta({ description: "Null for a draft" }),
    isDraft: z.boolean(),
    hasDraft: z.boolean(),
    isArchived: z.boolean(),
    revision: z.number().int(),
    basedOn: z
      .object({
        key: z.string(),
        version: z.number().int(),
        comparable: z.number().int().nullable().meta({
          description: "The version of it to compare with: the catalogue keeps its newest one only",
        }),
      })
      .nullable(),
    content: PlaybookShown.nullable().meta({ description: "Null when the draft cannot be understood yet" }),
    yaml: z.string().max(2 * mostBytes),
    remarks: z.array(RemarkShown).readonly(),
    coverage: Coverage.meta({
      description: "For each of the 29 lines of the method, the steps that see to it",
    }),
    versions: z
      .array(
        z.object({
          version: z.number().int(),
          note: z.string().nullable(),
          publishedAt: z.string(),
          publishedBy: z.string(),
        }),
      )
      .meta({ description: "The hundred newest versions, the newest first" }),
  }),
  refusals: [
    "playbook.not-found",
    "playbook.version-not-found",
    "playbook.version-not-kept",
    "playbook.no-draft",
  ],
  example: {
    input: { key: "client-exit-web-marketing" },
    output: {
      playbookId: null,
      key: exampleContent.key,
      version: 1,
      isDraft: false,
      hasDraft: false,
      isArchived: false,
      revision: 0,
      basedOn: null,
      content: exampleContent,
      yaml: "key: client-exit-web-marketing\nversion: 1\n",
      remarks: [],
      coverage: [{ line: 1, steps: ["open-the-exit"] }],
      versions: [],
    },
  },
  async read(which, work) {
    const said = await readWhich(work, which);
    if (isRefusal(said)) return said;
    const { found, playbook, yaml, isDraft, remarks } = said;
    const { own } = found;
    const basedOn = own?.basedOn ?? null;
    const versions = own
      ? await versionsOf(work, own.id).orderBy("version", "desc").limit(mostVersions).execute()
      : [];
    return {
      playbookId: own?.id ?? null,
      key: which.key,
      version: isDraft ? null : (playbook?.version ?? null),
      isDraft,
      hasDraft: (own?.draft ?? null) !== null,
      isArchived: own?.isArchived ?? false,
      revision: own?.revision ?? 0,
      basedOn: basedOn && { ...basedOn, comparable: await comparableOf(work, basedOn) },
      content: playbook === null ? null : PlaybookShown.parse(playbook),
      yaml,
      remarks,
      coverage: playbook === null ? [] : linesCovered(playbook),
      versions,
    };
  },
});
