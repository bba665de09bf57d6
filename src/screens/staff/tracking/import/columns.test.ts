import { strict as assert } from "node:assert";
import { test } from "node:test";
import { kindsOf, mappingProblem } from "#core/tracking/mapping.ts";
import { tableKinds } from "#core/tracking/mapping-fields.ts";
import { givenBy, givenForKind, giving, mappingOf } from "./columns.ts";

const columns = ["Intitulé", "Pour le", "Qui"];
const given = givenBy(columns, { title: "intitule", dueOn: "Pour le", people: "" });

test("what a mapping says is seen from the columns, whatever the case of their names", () => {
  assert.deepEqual(given, { Intitulé: "title", "Pour le": "dueOn", Qui: "" });
});

test("a field is given by one column at most", () => {
  assert.deepEqual(giving(given, "Qui", "title"), { Intitulé: "", "Pour le": "dueOn", Qui: "title" });
  assert.deepEqual(giving(given, "Intitulé", ""), { Intitulé: "", "Pour le": "dueOn", Qui: "" });
});

test("a saved mapping says of what kind the rows are, and is one that an import accepts", () => {
  for (const kind of tableKinds) {
    const mapping = mappingOf(kind, givenForKind(given, kind));
    assert.deepEqual(kindsOf(mapping), [kind]);
    assert.equal(mappingProblem(mapping, columns), undefined);
  }
  assert.deepEqual(givenForKind(given, "decision"), { Intitulé: "title", "Pour le": "", Qui: "" });
});
