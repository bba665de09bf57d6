import { strict as assert } from "node:assert";
import { test } from "node:test";
import {
  filesKept,
  holding,
  setWizard,
  type Wizard,
  withAdded,
  withoutDrop,
  wizardOf,
} from "./wizard-state.ts";

const files = (...names: string[]) => names.map((name) => new File([name], name));
const namesOf = (some: readonly File[]) => some.map(({ name }) => name);

const looked: Wizard = {
  files: files("board.json", "exports/Pages.csv", "exports/Dates.csv", "broken.zip"),
  letGo: new Set(),
  stage: {
    kind: "looked",
    preview: {
      sources: [],
      refused: ["broken.zip", "exports"].map((file) => ({
        file,
        refusal: { refused: "import.damaged", params: { file } },
      })),
    },
  },
};

test("what cannot be read holds the import back until it is let go, and its files then stay behind", () => {
  assert.deepEqual(
    holding(looked).map(({ file }) => file),
    ["broken.zip", "exports"],
  );
  const later = { ...looked, letGo: new Set(["exports"]) };
  assert.deepEqual(
    holding(later).map(({ file }) => file),
    ["broken.zip"],
  );
  assert.deepEqual(namesOf(filesKept(later)), ["board.json", "broken.zip"]);
});

test("a folder goes as a whole, and a file of the same name takes the place of the one before", () => {
  assert.deepEqual(namesOf(withoutDrop(looked.files, "exports")), ["board.json", "broken.zip"]);
  const [board, other] = files("board.json", "new.csv");
  const added = withAdded(
    looked.files,
    [board, other].flatMap((one) => one ?? []),
  );
  assert.deepEqual(namesOf(added), [
    "exports/Pages.csv",
    "exports/Dates.csv",
    "broken.zip",
    "board.json",
    "new.csv",
  ]);
  assert.equal(added.at(-2), board);
});

test("a wizard that is emptied holds nothing any more, and touches no other", () => {
  setWizard("one", looked);
  setWizard("other", { stage: { kind: "undone" } });
  setWizard("one", { stage: { kind: "empty" } });
  assert.deepEqual([wizardOf("one").files, wizardOf("one").stage.kind], [[], "empty"]);
  assert.equal(wizardOf("other").stage.kind, "undone");
});
