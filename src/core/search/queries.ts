import { z } from "zod";
import { dossierStates } from "#core/dossier/dossier.ts";
import { Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { typedWords } from "#core/kernel/search-words.ts";
import { entryKinds } from "#core/tracking/entries.ts";
import { findDossiers, findEntries } from "./store.ts";

const dossierId = "01980000-0000-7000-8000-000000000010";

/** What stands anywhere in the agency under these words: the dossiers, and what is in them. */
export const findAnywhere = query({
  name: "search.find",
  summary: "Finds dossiers and entries of your agency by words, the last of which may be begun only.",
  permission: "dossier.read",
  input: z.object({
    words: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .meta({ description: "Each stands in the name or text; accents and capitals do not matter" }),
  }),
  output: z.object({
    dossiers: z
      .array(
        z.object({
          id: Id,
          name: z.string(),
          party: z.string(),
          endOn: z.iso.date().nullable(),
          state: z.enum(dossierStates),
        }),
      )
      .readonly()
      .meta({ description: "At most 8" }),
    entries: z
      .array(
        z.object({
          id: Id,
          dossierId: Id,
          dossierName: z.string(),
          kind: z.enum(entryKinds),
          title: z.string(),
          state: z.enum(["open", "done", "dropped"]).nullable(),
        }),
      )
      .readonly()
      .meta({ description: "At most 20, those of the newest dossiers first" }),
    amongNewest: z
      .number()
      .int()
      .optional()
      .meta({ description: "So few letters were looked for among that many entries only, the newest ones" }),
  }),
  refusals: [],
  example: {
    input: { words: "aubin" },
    output: {
      dossiers: [{ id: dossierId, name: "Aubin", party: "Aubin", endOn: "2026-12-14", state: "open" }],
      entries: [
        {
          id: "01980000-0000-7000-8000-000000000040",
          dossierId,
          dossierName: "Aubin",
          kind: "work-item",
          title: "Corriger la page d’accueil",
          state: "open",
        },
      ],
    },
  },
  async read({ words }, { tx }) {
    const wanted = typedWords(words);
    if (wanted === undefined) return { dossiers: [], entries: [] };
    return { dossiers: await findDossiers(tx, wanted.all), ...(await findEntries(tx, wanted)) };
  },
});
