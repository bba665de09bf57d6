import { z } from "zod";
import { seeAccesses } from "#core/access/store.ts";
import { loadAgency } from "#core/agency/store.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { preparedQuery, type Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { type Language, languages } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";
import { type AnswerSheetToDraw, answerSheetOf } from "../answer-sheet.ts";
import { exampleDossierId } from "../example.ts";

/** What the answer sheet of a dossier asks now; a supplier, of whom the opposite is expected, is asked by no sheet. */
export async function seeAnswerSheet(
  work: Work,
  dossierId: string,
  asked: Language | undefined,
): Promise<AnswerSheetToDraw | Refusal> {
  const dossier = await loadDossier(work, dossierId);
  if (isRefusal(dossier)) return dossier;
  if (dossier.direction === "supplier") return refuse("portal.for-client");
  const agency = await loadAgency(work.tx, ownAgency(work.actor));
  if (isRefusal(agency)) return agency;
  const seen = await seeAccesses(work, dossierId);
  if (isRefusal(seen)) return seen;
  const { accesses, tools, today: day } = seen;
  const language = asked ?? agency.language;
  return answerSheetOf(accesses, tools, { agency: agency.name, party: dossier.party, language, day });
}

/** How the file of a sheet is called. */
export const nameOfSheet = ({ language, day }: Pick<AnswerSheetToDraw, "language" | "day">): string =>
  translator(language)("pack", "answers.file", { day });

/** The sheet that a contact may fill in instead of opening the portal, as an Excel workbook. */
export const drawAnswers = preparedQuery({
  name: "portal.draw-sheet",
  summary:
    "Draws the answer sheet of a dossier for a contact who prefers a file, as XLSX; GET /api/answer-sheets/<dossierId>.xlsx gives the file itself.",
  permission: "portal.list",
  input: z.object({
    dossierId: Id,
    language: z.enum(languages).optional().meta({ description: "That of the agency when left out" }),
  }),
  output: z.object({ name: z.string(), base64: z.string().meta({ description: "The XLSX" }) }),
  refusals: ["dossier.not-found", "agency.not-found", "portal.nothing-expected", "portal.for-client"],
  example: {
    input: { dossierId: exampleDossierId, language: "fr" },
    output: { name: "vos-outils-2026-12-03.xlsx", base64: "UEsDBBQ=" },
  },
  async ask({ dossierId, language }, ports, _, look) {
    const sheet = await look((work) => seeAnswerSheet(work, dossierId, language));
    if (isRefusal(sheet)) return sheet;
    if (sheet.rows.length === 0) return refuse("portal.nothing-expected");
    const bytes = await ports.drawAnswerSheet(sheet);
    return { name: nameOfSheet(sheet), base64: bytes.toBase64() };
  },
});
