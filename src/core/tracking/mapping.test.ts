import assert from "node:assert/strict";
import { test } from "node:test";
import { headerShape, mappingProblem } from "./mapping.ts";

test("knows the same columns again in any order, case and accents", () => {
  assert.equal(
    headerShape(["Tâche", " ÉTAT ", "Pour\u00a0le", ""]),
    headerShape(["pour le", "etat", "TACHE"]),
  );
  assert.notEqual(headerShape(["Tâche", "État"]), headerShape(["Tâche", "État", "Qui"]));
});

test("keeps the shape of a hundred long columns short, and still its own", () => {
  const columns = Array.from({ length: 100 }, (_, at) => `Une colonne dont le nom est long ${at}`);
  const shape = headerShape(columns);
  assert.ok(shape.length < 700);
  assert.notEqual(shape, headerShape([...columns.slice(0, 99), "zzz"]));
});

test("names the field or the column that does not exist, and those that do", () => {
  const columns = ["Intitulé", "Pour le"];
  assert.equal(mappingProblem({ title: "intitule", dueOn: "Pour le", labels: "" }, columns), undefined);
  assert.deepEqual(mappingProblem({ title: "Titre" }, columns), {
    problem: "unknown-column",
    name: "Titre",
    known: columns,
  });
  const unknown = mappingProblem({ titre: "Intitulé" }, columns);
  assert.equal(unknown?.name, "titre");
  assert.ok(unknown?.known.includes("dueOn") && unknown.known.includes("organisation"));
  const mixed = mappingProblem({ title: "Intitulé", dueOn: "Pour le", email: "Pour le" }, columns);
  assert.deepEqual([mixed?.problem, mixed?.name], ["unknown-field", "email"]);
  assert.ok(mixed?.known.includes("state") && !mixed.known.includes("email"));
  assert.equal(mappingProblem({ constructor: "Intitulé" }, columns)?.problem, "unknown-field");
});
