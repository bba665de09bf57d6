import assert from "node:assert/strict";
import { test } from "node:test";
import { editOf, merged, textOf } from "./letter-text.ts";

const before = textOf({ subject: "Fin", body: "Bonjour", recipientName: "Nora", recipientEmail: null });

test("only the fields that were typed in are sent, so that what somebody else changed of the others stays", () => {
  assert.deepEqual(editOf(before, before), {});
  assert.deepEqual(editOf({ ...before, body: "Bonjour Nora" }, before), { body: "Bonjour Nora" });
  assert.deepEqual(
    editOf({ ...before, recipientName: " ", recipientEmail: " nora@client.example" }, before),
    {
      recipientName: null,
      recipientEmail: "nora@client.example",
    },
  );
});

test("what the server has now is shown where nothing was typed, and what was typed stays", () => {
  const typed = { ...before, body: "Bonjour Nora" };
  const now = { ...before, subject: "Fin de mission", body: "Bonsoir" };
  assert.deepEqual(merged(typed, before, now), { ...now, body: "Bonjour Nora" });
  assert.deepEqual(merged(before, before, now), now);
});
