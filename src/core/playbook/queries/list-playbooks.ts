import { z } from "zod";
import { loadAgency } from "#core/agency/store.ts";
import { directions } from "#core/dossier/dossier.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { PageSize, pageCursor, pageOf, pageRows } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { linesCovered } from "#core/playbook/check-playbook.ts";
import { exampleContent } from "#core/playbook/example.ts";
import { Key } from "#core/playbook/fields.ts";
import { exampleListed, listed, PlaybookListed } from "#core/playbook/own-playbook.ts";
import type { Playbook } from "#core/playbook/playbook.ts";
import { glancesOf, playbooksOf, toOwn } from "#core/playbook/store.ts";

/** A line of the list, with what one chooses by; all three are null while nothing was published. */
const PlaybookInList = PlaybookListed.extend({
  about: z.object({ fr: z.string(), en: z.string() }).nullable().meta({ description: "For whom it is" }),
  steps: z.number().int().nullable().meta({ description: "How many steps the newest version has" }),
  lines: z
    .array(z.number().int())
    .readonly()
    .nullable()
    .meta({ description: "The lines of the method that its steps see to" }),
});

const exampleGlance = { about: exampleContent.about, steps: 1, lines: [1] };

/** The agency's own playbooks by key, page by page, and with the first page those of the catalogue. */
export const listPlaybooks = query({
  name: "playbook.list",
  summary: "Lists the playbooks of the agency, and with the first page those of the catalogue.",
  permission: "playbook.read",
  input: z.object({
    direction: z.enum(directions).optional(),
    isArchived: z.boolean().default(false),
    after: pageCursor(Key),
    limit: PageSize,
  }),
  output: pageOf(PlaybookInList).extend({ catalogue: z.array(PlaybookInList) }),
  refusals: ["agency.not-found"],
  example: {
    input: { direction: "client", limit: 50 },
    output: {
      rows: [{ ...exampleListed, ...exampleGlance }],
      catalogue: [
        {
          ...exampleListed,
          ...exampleGlance,
          playbookId: null,
          key: "client-exit-web-marketing",
          basedOn: null,
          hasDraft: false,
          revision: 0,
          updatedAt: null,
        },
      ],
    },
  },
  async read({ direction, isArchived, after, limit }, work) {
    const agency = await loadAgency(work.tx, ownAgency(work.actor));
    if (isRefusal(agency)) return agency;
    const rows = await playbooksOf(work)
      .where("archived_at", isArchived ? "is not" : "is", null)
      .$if(direction !== undefined, (all) => all.where("direction", "=", direction ?? "client"))
      .$if(after !== undefined, (all) => all.where("key", ">", after?.[0] ?? ""))
      .orderBy("key")
      .limit(limit + 1)
      .execute();
    const { rows: shown, ...next } = pageRows(rows, limit, ({ key }) => [key]);
    const glances = await glancesOf(
      work,
      shown.map(({ id }) => id),
    );
    const comesAlong = after === undefined && !isArchived;
    const catalogue = comesAlong ? work.ports.playbooks.list() : [];
    return {
      rows: shown.map((row) => ({
        ...listed(toOwn(row)),
        ...(glances.get(row.id) ?? { about: null, steps: null, lines: null }),
      })),
      catalogue: catalogue
        .filter((one) => direction === undefined || one.direction === direction)
        .map(ofCatalogue),
      ...next,
    };
  },
});

function ofCatalogue(playbook: Playbook): z.infer<typeof PlaybookInList> {
  const { key, title, about, direction, version } = playbook;
  const covered = linesCovered(playbook).filter(({ steps }) => steps.length > 0);
  return {
    playbookId: null,
    key,
    title,
    about,
    steps: playbook.steps.length,
    lines: covered.map(({ line }) => line),
    direction,
    version,
    basedOn: null,
    hasDraft: false,
    isArchived: false,
    revision: 0,
    updatedAt: null,
  };
}
