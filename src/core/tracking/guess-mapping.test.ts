import assert from "node:assert/strict";
import { test } from "node:test";
import { type Column, guessMapping } from "./guess-mapping.ts";
import type { ColumnMapping } from "./ports.ts";

/** `Date:day` is a column of dates called « Date »; a header alone says nothing of its cells. */
function columnsOf(text: string): readonly Column[] {
  return text.split(" | ").map((one) => {
    const [, header = "", holds] =
      /^(.*?)(?::(day|period|number|state|tick|email|text|nothing))?$/.exec(one) ?? [];
    return holds === undefined ? { header } : { header, holds: holds as NonNullable<Column["holds"]> };
  });
}

/** Headers → what the table holds and its fields in the order of the columns, `-` for one of its own. */
const guesses: Record<string, string> = {
  "Tâche | Responsable | Échéance | Statut": "work-item: title people dueOn state",
  "N° | Intitulé | Avancement | Pour le | Commentaires": "work-item: externalId title state dueOn comments",
  "Task Name | Assigned To | Start Date | Due Date | % Complete | Notes":
    "work-item: title people startOn dueOn state comments",
  "ID | Title | Description | Priority | Labels | Created | Updated | Parent task | URL":
    "work-item: externalId title description priority labels createdOn updatedOn parentExternalId url",
  "Titre | Fait ? | Fait le": "work-item: title state doneOn",
  "ID | Work Item Type | Title | Assigned To | State": "work-item: externalId labels title people state",
  "Type de tâche | Intitulé | Statut de la tâche": "work-item: labels title state",
  "id | name | type | owners | labels | state": "work-item: externalId title - people labels state",
  "tâche | Fait:day": "work-item: title doneOn",
  "Tâche | Fait:state": "work-item: title state",
  "À faire:tick | Tâche:text | Fait:tick | Facturé:tick": "work-item: - title state -",
  "À faire": "-",
  Tâches: "work-item: title",
  "dueDate | taskName | isDone": "work-item: dueOn title state",
  "Nom du projet | Chef de projet | État d'avancement (%) | Date de fin prévue":
    "work-item: title people state dueOn",
  "Projet | Statut:state | Échéance:day | Remarque:text": "work-item: title state dueOn comments",
  "Action à mener | Qui | Pour quand | Date limite": "work-item: title people - dueOn",
  "Décision | Date | Décideur | Justification": "decision: title on people text",
  "Date | Sujet | Décision prise | Participants | Statut": "decision: on - title people -",
  "Sujet | Décision | Responsable | Échéance | Statut": "work-item: title - people dueOn state",
  "Nom | Prénom | E-mail | Fonction | Société | Téléphone":
    "stakeholder: name firstName email role organisation -",
  "Name | Company | Phone": "stakeholder: name organisation -",
  "Contact:text | Coordonnées:email": "stakeholder: name email",
  "Date | Action | Qui": "action: at text by",
  "Date | Intervention | Durée | Intervenant": "action: at text - by",
  "Date | Description | Heures": "action: at text -",
  "Date | Action | Qui | Statut": "work-item: dueOn title people state",
  "Mois:period | Clics:number | Impressions:number": "performance: from - -",
  "Mot-clé:text | Position:number | Page:text": "performance: item - -",
  "date:day | temperature:number | place:text": "performance: from - -",
  "Product Id:number | Description:text | Price:number": "-",
  "Name:text | Copy:text | URL:text": "-",
  "N°:number | Objet:text | Date:day | Montant:number": "-",
  "première | second | troisième": "-",
};
for (const [headers, expected] of Object.entries(guesses)) {
  test(`guesses “${headers}”`, () => {
    const columns = columnsOf(headers);
    const guess = guessMapping(columns);
    const byColumn = new Map(Object.entries(guess?.mapping ?? {}).map(([field, column]) => [column, field]));
    const fields = columns.map(({ header }) => byColumn.get(header) ?? "-").join(" ");
    assert.equal(guess ? `${guess.kind}: ${fields}` : "-", expected);
  });
}

test("takes the longest text for the title when no header names it", () => {
  const columns: readonly Column[] = [
    { header: "Lot", holds: "text", length: 3 },
    { header: "Blabla", holds: "text", length: 40 },
    { header: "Réf", holds: "text", length: 5 },
    { header: "", holds: "state", length: 8 },
    { header: "Qui", holds: "text", length: 6 },
  ];
  assert.deepEqual(guessMapping(columns), {
    kind: "work-item",
    mapping: { stage: "Lot", title: "Blabla", externalId: "Réf", state: "#4", people: "Qui" },
  });
});

test("never questions what a person said, and guesses the rest", () => {
  const headers = "Quoi | Intitulé | Avancement | Pour le | Tâche";
  const guess = (given: ColumnMapping) => guessMapping(columnsOf(headers), given);
  assert.deepEqual(guess({ title: "intitule", state: "Quoi", labels: "" }), {
    kind: "work-item",
    mapping: { state: "Quoi", title: "Intitulé", dueOn: "Pour le" },
  });
  assert.equal(guess({ name: "Quoi" })?.kind, "stakeholder");
  assert.deepEqual(guess({ on: "Pour le", title: "Quoi" }), {
    kind: "decision",
    mapping: { title: "Quoi", on: "Pour le" },
  });
});
