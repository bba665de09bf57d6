import { utils, write } from "@e965/xlsx";
import { createDossier } from "../src/core/dossier/commands/create-dossier.ts";
import { run } from "../src/core/run.ts";
import { importFiles } from "../src/core/tracking/commands/import-files.ts";
import { anAgency, done } from "../src/testing/people.ts";
import { makeWorld } from "../src/testing/world.ts";
import { printFigure } from "./figure.ts";

// P11: a table of 100,000 rows, CSV then XLSX, imported into a dossier, from the bytes of the file to
// the commit, in one transaction, with progress heard on the way.
//   node bench/import-rows.ts [rows]

const rows = Number(process.argv[2] ?? 100_000);
const header = ["Identifiant", "Titre", "Statut", "Responsable", "Échéance", "Priorité", "Description"];
const states = ["À faire", "En cours", "Terminé", "Abandonné"];
const table = Array.from({ length: rows }, (_, at) => [
  `T-${at + 1}`,
  `Corriger la page ${at} ; titre, description`,
  states[at % states.length],
  `Lou Martin ${at % 12}`,
  `${String((at % 28) + 1).padStart(2, "0")}/${String((at % 12) + 1).padStart(2, "0")}/2026`,
  at % 3 === 0 ? "Haute" : "Basse",
  `Une description de quelques mots pour la tâche ${at}, avec des accents : é, à, ç.`,
]);

function csv(): File {
  const lines = [header, ...table].map((cells) => cells.map((cell) => `"${cell}"`).join(";"));
  return new File([lines.join("\r\n")], "suivi.csv");
}

function xlsx(): File {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([header, ...table]), "Suivi");
  return new File([write(book, { type: "array", compression: true })], "suivi.xlsx");
}

for (const [name, make] of [["CSV", csv] as const, ["XLSX", xlsx] as const]) {
  const world = await makeWorld();
  try {
    const owner = await anAgency(world);
    const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
    const input = { dossierId, files: [make()] };
    let steps = 0;
    let read = 0;
    const started = performance.now();
    const answer = await run(world, owner, importFiles, input, "fr", ({ step }) => {
      steps += 1;
      if (step === "reading") read = (performance.now() - started) / 1_000;
    });
    const seconds = (performance.now() - started) / 1_000;
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    const items = answer.result.sources[0]?.counts["work-item"];
    if (items !== rows) throw new Error(`${items} items instead of ${rows}`);
    printFigure({
      id: "P11",
      what: `import ${rows.toLocaleString("en")} rows of ${name}, one transaction, progress told ${steps} times`,
      figure: `${seconds.toFixed(1)} s (${read.toFixed(1)} s to read)`,
      goal: "≤ 10 s for 100,000",
      reached: seconds <= (10 * rows) / 100_000,
    });
  } finally {
    await world.close();
  }
}
