import { z } from "zod";
import { loadDossier } from "#core/dossier/store.ts";
import { Id, PageSize, pageCursor, pageOf, pageRows } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { AttemptShown, exampleLetter, LetterShown } from "#core/letter/letter.ts";
import { LetterRemark, remarksOn } from "#core/letter/letter-tone.ts";
import { lackingIn } from "#core/letter/marks.ts";
import { attemptsOf, lettersOf, loadLetter, toLetter } from "#core/letter/store.ts";

const dossierId = "01980000-0000-7000-8000-000000000010";

/** The letters of a dossier, the newest first. */
export const listLetters = query({
  name: "letter.list",
  summary: "Lists the letters of a dossier, the newest first.",
  permission: "letter.read",
  input: z.object({ dossierId: Id, after: pageCursor(Id), limit: PageSize }),
  output: pageOf(LetterShown),
  refusals: ["dossier.not-found"],
  example: { input: { dossierId, limit: 50 }, output: { rows: [exampleLetter] } },
  async read({ dossierId, after, limit }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const rows = await lettersOf(work, dossierId)
      .$if(after !== undefined, (all) => all.where("id", "<", after?.[0] ?? ""))
      .orderBy("id", "desc")
      .limit(limit + 1)
      .execute();
    const { rows: shown, ...next } = pageRows(rows, limit, ({ id }) => [id]);
    return { rows: shown.map(toLetter), ...next };
  },
});

/** One letter: what it says, as it will be seen, what lacks, and the tries to send it. */
export const readLetter = query({
  name: "letter.read",
  summary: "Reads a letter, as it will be seen, with what it lacks and the tries to send it.",
  permission: "letter.read",
  input: z.object({ dossierId: Id, letterId: Id }),
  output: z.object({
    letter: LetterShown,
    html: z.string(),
    text: z.string(),
    remarks: z.array(LetterRemark).meta({ description: "Sentences to look at again before it leaves" }),
    lacking: z.array(z.string()).meta({ description: "Variables whose value is still marked as lacking" }),
    attempts: z.array(AttemptShown),
  }),
  refusals: ["dossier.not-found", "letter.not-found"],
  example: {
    input: { dossierId, letterId: exampleLetter.id },
    output: {
      letter: exampleLetter,
      html: "<p>Bonjour Nora Benali,</p>\n",
      text: "Bonjour Nora Benali,",
      remarks: [],
      lacking: [],
      attempts: [],
    },
  },
  async read({ dossierId, letterId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const letter = await loadLetter(work, dossierId, letterId);
    if (isRefusal(letter)) return letter;
    const { letterDesk: desk } = work.ports;
    const shown = await desk.show(letter.body);
    const remarks = remarksOn(letter, letter.language, work.ports.toneCatalogue());
    const attempts = await attemptsOf(work, dossierId, letterId);
    return { letter, ...shown, remarks, lacking: [...lackingIn(letter)], attempts: [...attempts] };
  },
});
