import type { Language } from "#messages/messages.ts";

/** Words that stand over columns in French and never in English, without their accents. */
const french = new Set(
  (
    "titre sujet statut etat tache taches debut fin echeance auteur nom priorite responsable assigne " +
    "commentaire commentaires etiquette etiquettes cree creee modifie resolu ferme mis mise jour jours mois " +
    "semaine resume campagne clics couverture montant depense le la les du des de au aux par pour avec"
  ).split(" "),
);
/** The same in English. */
const english = new Set(
  (
    "title subject status state task tasks start end due owner author name priority assignee assigned comment " +
    "comments label labels created modified updated resolved closed day days month week summary campaign clicks " +
    "reach amount spent the of by to for with at on completed parent"
  ).split(" "),
);

/**
 * The language in which the headers of a table are written, else `language`. A tool writes dates and numbers as
 * it writes its headers, whoever reads them: under « Échéance », `02/05/2026` is in May. English headers tell
 * nothing, as they are British, American, or those of a tool that was never translated.
 */
export function headerLanguage(headers: readonly string[], language: Language): Language {
  if (language === "fr") return language;
  const words = headers.flatMap((header) =>
    header
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .split(/[^\p{L}]+/u),
  );
  const count = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length;
  return count(french) > count(english) ? "fr" : language;
}
