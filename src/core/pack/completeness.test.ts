import assert from "node:assert/strict";
import { test } from "node:test";
import type { WorkItem } from "#core/tracking/tracking.ts";
import { translator } from "#messages/translator.ts";
import { anItem } from "#testing/tracking.ts";
import { blockerOf, completenessFields, knownOf, missingSentence } from "./completeness.ts";
import { nextStepOf } from "./next-step.ts";
import type { CompletenessField } from "./pack.ts";
import { wordsOf } from "./words.ts";

const said = (text: string) => anItem({ description: text });

const known: readonly (readonly [CompletenessField, string, WorkItem])[] = [
  ["state", "a list of the board", anItem({ stage: "En cours" })],
  ["state", "a list that says not started", anItem({ stage: "À faire" })],
  ["state", "entries already ticked", anItem({ checklist: [{ text: "Maquette", done: true }] })],
  ["state", "the tool's progress", anItem({ other: { "% réalisé": "40" } })],
  ["next-step", "an unticked entry", anItem({ checklist: [{ text: "Maquette", done: false }] })],
  ["next-step", "a line of the description", said("Contexte\n**Prochaine étape :** valider la maquette")],
  ["next-step", "a heading and what follows", said("## Next steps\n\n- [ ] Send the quote")],
  ["next-step", "the latest comment", anItem({ comments: [{ text: "Next step: send the quote" }] })],
  ["next-step", "a field of the tool", anItem({ other: { "Prochaine action": "Relancer" } })],
  ["person", "somebody in charge", anItem({ people: [{ name: "Léa" }] })],
  ["files", "an attachment", anItem({ attachments: [{ name: "panier.png" }] })],
  ["files", "a link in the description", said("Voir https://www.figma.com/file/abc/Maquette")],
  ["files", "a link in a comment", anItem({ comments: [{ text: "https://exemple.fr/charte.pdf" }] })],
  ["files", "a word that none is needed", said("Aucun fichier nécessaire.")],
  ["files", "a line that says none", said("Fichiers : aucun")],
  ["access", "a line about it", said("Accès : demander un rôle éditeur à Karim")],
  ["access", "a way into the tool", said("https://exemple.fr/wp-admin/post.php?post=3")],
  ["access", "where it is kept", said("Les accès sont dans 1Password, coffre « Boutique ».")],
  ["access", "a field of the tool", anItem({ other: { Login: "compte partagé de l’équipe" } })],
  ["access", "a word that none is needed", said("No access needed.")],
  ["deadline", "a due date", anItem({ dueOn: "2026-10-04" })],
  ["deadline", "a word that there is none", said("Sans échéance")],
  ["deadline", "the same in English", said("No deadline")],
  ["blocker", "a bare no of its own field", anItem({ blocker: "aucun" })],
  ["blocker", "what blocks it", anItem({ blocker: "Devis de l’hébergeur" })],
  ["blocker", "a list that says whom it waits for", anItem({ stage: "En attente du client" })],
  [
    "blocker",
    "a label with its reason in a comment",
    {
      ...anItem({ labels: ["bloqué"], comments: [{ text: "Bloqué par le changement de DNS" }] }),
    },
  ],
  ["blocker", "a word that there is none", said("Rien ne bloque.")],
  ["blocker", "a field that says no", anItem({ other: { Blocage: "non" } })],
  ["blocker", "a stage, and no sign of being held up", anItem({ stage: "Doing" })],
];

for (const [field, how, one] of known) {
  test(`knows the ${field} from ${how}`, () => {
    assert.ok(knownOf(one).includes(field), `known: ${knownOf(one)}`);
  });
}

const unknown: readonly (readonly [CompletenessField, string, WorkItem])[] = [
  ["state", "the bare word open", anItem({ stage: "Open" })],
  ["next-step", "a title", anItem()],
  ["next-step", "an answer still to come", said("Prochaine étape : à définir")],
  ["next-step", "a checklist that is all ticked", anItem({ checklist: [{ text: "Maquette", done: true }] })],
  [
    "next-step",
    "an old comment",
    {
      ...anItem({ comments: [{ text: "Next step: the quote" }, { text: "Quote sent, signed." }] }),
    },
  ],
  ["person", "an empty name", anItem({ people: [{ name: " " }] })],
  ["files", "an address that leads into a tool", said("https://analytics.google.com/analytics/web/")],
  ["access", "a word inside a sentence", said("Améliorer l’accessibilité de la page de login.")],
  ["access", "one that is lacking", said("Pas encore d’accès au back-office, en attente d’accès.")],
  ["access", "a place kept for it", said("Accès : ?")],
  ["deadline", "nothing", anItem()],
  ["blocker", "a bare sign", anItem({ stage: "En cours", labels: ["status: blocked"] })],
  ["blocker", "a bare list", anItem({ stage: "En attente" })],
  ["blocker", "silence about everything", anItem()],
];

for (const [field, how, one] of unknown) {
  test(`does not take ${how} for the ${field}`, () => {
    assert.ok(!knownOf(one).includes(field), `known: ${knownOf(one)}`);
  });
}

test("takes the next step from whoever said it last, and a checklist only when nobody did", () => {
  const checklist = [
    { text: "Relire", done: true },
    { text: "Publier", done: false },
  ];
  assert.equal(nextStepOf(anItem({ checklist })), "Publier");
  assert.equal(nextStepOf(anItem({ checklist, description: "À faire : relancer Ana" })), "relancer Ana");
  const comments = [
    { text: "Next step: call Ana", at: "2026-05-02T10:00:00Z" },
    { text: "Next step: write to Ana", at: "2026-05-01T10:00:00Z" },
  ];
  assert.equal(
    nextStepOf(anItem({ checklist, description: "À faire : relancer Ana", comments })),
    "call Ana",
  );
});

test("tells a reason from a bare sign", () => {
  assert.deepEqual(blockerOf(anItem({ labels: ["Bloqué"] })), {});
  assert.deepEqual(blockerOf(anItem({ blocker: "blocked", description: "Waiting for the logo" })), {
    reason: "Waiting for the logo",
  });
  assert.equal(blockerOf(anItem({ blocker: "none", labels: ["urgent"] })), undefined);
});

const [fr, en] = [wordsOf(translator("fr"), "fr"), wordsOf(translator("en"), "en")];
const sentences: readonly (readonly [readonly CompletenessField[], string, string])[] = [
  [[], "", ""],
  [["deadline"], "Il manque l’échéance.", "The deadline is missing."],
  [["files"], "Il manque les fichiers.", "The files are missing."],
  [
    ["next-step", "deadline", "access"],
    "Il manque la prochaine étape, l’échéance et les accès.",
    "The next step, the deadline and the access details are missing.",
  ],
  [
    completenessFields,
    "Il manque l’état, la prochaine étape, la personne chargée, l’échéance, les fichiers, les accès et ce qui bloque éventuellement.",
    "The state, the next step, the person in charge, the deadline, the files, the access details and news of any blocker are missing.",
  ],
];
for (const [missing, french, english] of sentences) {
  test(`says ${missing.length} missing things in one sentence`, () => {
    assert.equal(missingSentence(missing, fr), french);
    assert.equal(missingSentence(missing, en), english);
  });
}
