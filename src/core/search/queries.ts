import { z } from "zod";
import { exampleContact } from "#core/contact/contact.ts";
import { dossierStates } from "#core/dossier/dossier.ts";
import { exampleFile } from "#core/file/file-shown.ts";
import { Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { typedWords } from "#core/kernel/search-words.ts";
import { exampleStep } from "#core/plan/examples.ts";
import { Both } from "#core/plan/fields.ts";
import { stepStates } from "#core/plan/step.ts";
import { entryKinds } from "#core/tracking/entries.ts";
import { lookUp } from "./store.ts";

const dossierId = "01980000-0000-7000-8000-000000000010";

/** What stands anywhere in the agency under these words: the dossiers, and what is in them. */
export const findAnywhere = query({
  name: "search.find",
  summary:
    "Finds dossiers, contacts, entries, steps and files of your agency by words, the last of which may be begun only.",
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
    contacts: z
      .array(
        z.object({
          id: Id,
          dossierId: Id,
          dossierName: z.string(),
          name: z.string(),
          email: z.string().nullable(),
          organisation: z.string().nullable(),
        }),
      )
      .readonly()
      .meta({
        description: "By their name, organisation or e-mail; at most 10, those of the newest dossiers first",
      }),
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
    steps: z
      .array(
        z.object({
          id: Id,
          dossierId: Id,
          dossierName: z.string(),
          title: Both,
          state: z.enum(stepStates),
          comment: z
            .string()
            .nullable()
            .meta({ description: "The comment in which the words stand; null when the step is called so" }),
        }),
      )
      .readonly()
      .meta({ description: "Steps of plans, at most 10, those of the newest dossiers first" }),
    files: z
      .array(
        z.object({ id: Id, dossierId: Id, dossierName: z.string(), folder: z.string(), name: z.string() }),
      )
      .readonly()
      .meta({ description: "By their name or folder; at most 8, those of the newest dossiers first" }),
    amongNewest: z.number().int().optional().meta({
      description: "So few letters were looked for among that many entries and steps only, the newest ones",
    }),
  }),
  refusals: [],
  example: {
    input: { words: "aubin" },
    output: {
      dossiers: [{ id: dossierId, name: "Aubin", party: "Aubin", endOn: "2026-12-14", state: "open" }],
      contacts: [
        {
          id: exampleContact.id,
          dossierId,
          dossierName: "Aubin",
          name: "Nora Benali",
          email: "nora@aubin.example",
          organisation: "Boulangerie Aubin",
        },
      ],
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
      steps: [
        {
          id: exampleStep.id,
          dossierId,
          dossierName: "Aubin",
          title: exampleStep.title,
          state: "to-do",
          comment: "Nora Aubin préfère mardi.",
        },
      ],
      files: [
        {
          id: exampleFile.id,
          dossierId,
          dossierName: "Aubin",
          folder: "Contrats",
          name: "contrat-aubin.pdf",
        },
      ],
    },
  },
  async read({ words }, work) {
    const wanted = typedWords(words);
    return wanted === undefined
      ? { dossiers: [], contacts: [], entries: [], steps: [], files: [] }
      : lookUp(work, wanted);
  },
});
