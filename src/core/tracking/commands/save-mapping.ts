import { z } from "zod";
import { command } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";
import { Mapping } from "#core/tracking/import-result.ts";
import { headerShape, mappingProblem, mappingSaved } from "#core/tracking/mapping.ts";
import { saveColumnMapping } from "#core/tracking/store.ts";

/** A member says once which column of the agency's own tables gives which field; the next import knows. */
export const saveMapping = command({
  name: "tracking.save-mapping",
  summary: "Saves which column gives which field, for every table with these columns imported from now on.",
  permission: "tracking.import",
  input: z.object({
    columns: z
      .array(z.string().max(1_000))
      .min(1)
      .max(1_000)
      .meta({ description: "The columns of the table, as its import showed them" }),
    mapping: Mapping,
  }),
  output: z.object({ shape: z.string() }),
  refusals: ["tracking.unknown-field", "tracking.unknown-column"],
  example: {
    input: { columns: ["Intitulé", "Pour le"], mapping: { title: "Intitulé", dueOn: "Pour le" } },
    output: { shape: "intitule | pour le" },
  },
  async load({ columns, mapping }) {
    const wrong = mappingProblem(mapping, columns);
    if (wrong === undefined) return headerShape(columns);
    return refuse(`tracking.${wrong.problem}`, { name: wrong.name, known: wrong.known.join(", ") });
  },
  async perform(shape, { columns, mapping }, work) {
    await saveColumnMapping(work, columns, mapping);
    return { result: { shape }, facts: [mappingSaved(work.actor, columns, mapping)] };
  },
});
