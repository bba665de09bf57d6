import { strict as assert } from "node:assert";
import { test } from "node:test";
import { lackingWords } from "./lacking-words.ts";

test("what a letter lacks is named in the reader's language, some of it where it is much", () => {
  const names = ["reply_by", "deliverables", "valid_until", "amount", "facts"];
  assert.equal(lackingWords(["reply_by"], "fr"), "le jour avant lequel une réponse est attendue");
  assert.equal(
    lackingWords(names.slice(0, 2), "en"),
    "the day before which an answer is expected and what is handed over",
  );
  assert.equal(
    lackingWords(names, "fr"),
    "le jour avant lequel une réponse est attendue, ce qui est remis, la validité du devis et 2 autres",
  );
  assert.equal(
    lackingWords(names, "en"),
    "the day before which an answer is expected, what is handed over, until when the quote is valid and 2 more",
  );
  assert.doesNotMatch(lackingWords(names.slice(0, 4), "en"), /more/);
  assert.equal(lackingWords(["made_up"], "fr"), "made_up", "what somebody typed between the signs");
});
