import assert from "node:assert/strict";
import { test } from "node:test";
import { toneCatalogue } from "#platform/catalogue/tone-rules.ts";
import { measureTone, measuringSets, type ToneSet } from "#testing/tone-sentences.ts";
import { toneRemarks } from "./tone.ts";
import { type ToneLabel, toneLabels } from "./tone-rule.ts";

const catalogue = toneCatalogue();
/** Below what is measured by a little. The product promises 0.85 both on what was held back; those of others are harder. */
const floors = {
  "held-back": { precision: 0.9, recall: 0.93 },
  unread: { precision: 0.86, recall: 0.76 },
  mails: { precision: 0.8, recall: 0.9 },
  strangers: { precision: 0.84, recall: 0.73 },
};

const measured = (set: ToneSet, language: "fr" | "en") =>
  measureTone(set, language, (sentence) =>
    toneRemarks(sentence, language, catalogue).map(({ rule }) => rule.label),
  );

for (const language of ["fr", "en"] as const) {
  for (const set of measuringSets) {
    test(`sentences that taught nothing are told apart (${set}, ${language})`, () => {
      const { wanted, precision, recall } = measured(set, language);
      assert.ok(wanted >= 13, `${wanted} sentences`);
      assert.ok(precision >= floors[set].precision, `precision ${precision}`);
      assert.ok(recall >= floors[set].recall, `recall ${recall}`);
    });
  }

  test(`of a hundred ordinary lines, four or five are remarked upon at most (${language})`, () => {
    const { count, alarms } = measured("ordinary", language);
    assert.ok(count >= 400 && alarms <= 0.045 * count, `${alarms} of ${count}`);
  });
}

test("a remark stands at its exact place, with its sentence, its rule and the reason in both languages", () => {
  const text =
    "# Passation\r\n\r\nM. Roy a relu le fichier le 3.4.\n- Tout est en ligne.\n- Nous vous recommandons d’attendre. Merci.\n";
  const [remark, ...others] = toneRemarks(text, "fr", catalogue);
  assert.deepEqual(others, []);
  assert.equal(remark?.sentence, "Nous vous recommandons d’attendre.");
  assert.equal(text.slice(remark?.from, remark?.to), "Nous vous recommandons");
  assert.equal(remark?.rule.label, "recommendation");
  assert.match(remark?.rule.why.fr ?? "", /conseil/);
  assert.match(remark?.rule.why.en ?? "", /advice/);
  assert.equal(remark?.rewrite, undefined);
});

test("what people ordinarily write at an end is no remark, and what looks like it is still one", () => {
  const plain: readonly (readonly ["fr" | "en", string])[] = [
    ["fr", "Ce fut un plaisir de travailler avec votre équipe."],
    ["fr", "Faute de réponse, nous vous relancerons le 10 décembre."],
    ["fr", "Sans réponse de votre part, nous garderons les données jusqu’à votre instruction."],
    ["en", "Please do not hesitate to contact us if you have any questions."],
    ["en", "Please do not delete the account before 18 December: it still carries the billing."],
    ["en", "Please change the passwords after we leave."],
    ["en", "We should receive the auth code on Monday."],
    ["en", "You should receive an invitation from Google within the hour."],
    ["en", "Let us know if you need anything else."],
    ["en", "We remain bound by confidentiality for three years."],
    ["en", "If we do not hear from you, we will write again on 10 December."],
    ["en", "Without an answer by then, we will keep the data until you instruct us."],
  ];
  for (const [language, text] of plain)
    assert.deepEqual(
      toneRemarks(text, language, catalogue).map(({ rule }) => rule.id),
      [],
      text,
    );
  const remarked: readonly (readonly ["fr" | "en", string, string])[] = [
    ["fr", "Quel plaisir de relancer votre équipe chaque semaine.", "sarcasm"],
    ["fr", "Sans paiement, nous écrirons à la presse.", "threat"],
    ["fr", "Sans règlement, nous garderons vos données.", "threat"],
    ["en", "If we do not hear from you, we will call our lawyers.", "threat"],
    ["en", "Without payment, we will keep your data.", "threat"],
    ["en", "Please do not hesitate to increase the budget.", "recommendation"],
    ["en", "You should hire a specialist.", "recommendation"],
    ["en", "Over the next three years, mobile will dominate.", "vision"],
  ];
  for (const [language, text, label] of remarked) {
    const labels: readonly string[] = toneRemarks(text, language, catalogue).map(({ rule }) => rule.label);
    assert.ok(labels.includes(label), `${text}: ${labels.join(", ")}`);
  }
});

test("what goes without harm is rewritten, and the sentence that is left is clean", () => {
  const rewrites: readonly (readonly ["fr" | "en", string, string | undefined])[] = [
    ["fr", "Attention : le certificat expire le 14 mars.", "Le certificat expire le 14 mars."],
    ["fr", "Comme d’habitude, les textes sont arrivés en mai.", "Les textes sont arrivés en mai."],
    ["fr", "Le fichier, malheureusement, pèse 40 Mo.", "Le fichier pèse 40 Mo."],
    ["en", "Unfortunately, the file weighs 40 MB.", "The file weighs 40 MB."],
    ["fr", "Attention, vous risquez une pénalité.", undefined],
    ["fr", "Nous vous recommandons d’attendre.", undefined],
  ];
  for (const [language, text, wanted] of rewrites) {
    const remarks = toneRemarks(text, language, catalogue);
    assert.ok(remarks.length > 0, text);
    assert.equal(remarks[0]?.rewrite, wanted, text);
    if (wanted !== undefined) assert.deepEqual(toneRemarks(wanted, language, catalogue), [], wanted);
  }
});

test("words of others, code, addresses and citations are not the writer's; a secret is one wherever it stands", () => {
  const silent = [
    "Le client a écrit : « Vous devriez tout refaire. C’est une catastrophe. »",
    "The client said: “You should start again.”",
    "> Il faudrait tout refaire.",
    "Le script affiche `il faudrait relancer` une fois.",
    "```\nIl faut relancer.\n```",
    "Voir https://exemple.fr/vous-devriez-lire pour la suite.",
  ];
  for (const text of silent) {
    assert.deepEqual(toneRemarks(text, text.startsWith("The") ? "en" : "fr", catalogue), [], text);
  }
  for (const text of [
    "> mot de passe : Fournil-1984",
    "```\nmdp = Fournil-1984\n```",
    "Le mdp est Fournil-1984.",
  ]) {
    const remarks = toneRemarks(text, "fr", catalogue);
    assert.deepEqual(
      remarks.map(({ rule, from, to }) => [rule.label, text.slice(from, to)]),
      [["secret", "Fournil-1984"]],
    );
  }
});

test("a code that a rule finds and that is known for one is told once, where it stands", () => {
  const text = "Le code d’accès : 4417B.";
  const remarks = toneRemarks(text, "fr", catalogue);
  assert.deepEqual(
    remarks.map(({ rule, from, to }) => [rule.label, text.slice(from, to)]),
    [["secret", "4417B"]],
  );
  const [only] = toneRemarks("Le coffre s’ouvre avec le 8841.", "fr", catalogue);
  assert.equal(only?.rule.label, "secret");
});

/** Nothing learnt: every sentence is as likely as not, and none is remarked upon for that. */
const untaught = {
  learned: eachLabel(() => ({ base: 0, marks: {} })),
  alike: eachLabel((label) => ({ id: `${label}-alike`, label, why: { fr: "", en: "" }, match: [] })),
  odds: { likely: 1, unlikely: -1 },
};

function eachLabel<Value>(make: (label: ToneLabel) => Value) {
  const made = toneLabels.map((label): [ToneLabel, Value] => [label, make(label)]);
  return Object.fromEntries(made) as Record<ToneLabel, Value>;
}

test("what labelled sentences taught adds a remark where no phrase is known, and doubts a phrase, but never a password", () => {
  const why = { fr: "Parce que.", en: "Because." };
  const learned = {
    ...untaught.learned,
    warning: { base: -1, marks: { orage: 4, "grand soleil": -6 } },
  };
  const rules = [
    { id: "sky", label: "warning" as const, why, match: ["ciel"] },
    { id: "secret", label: "secret" as const, why, match: ["sesame"] },
  ];
  const own = { lists: {}, excuses: {}, rules, ...untaught, learned };
  const secret = { ...own, learned: { ...learned, secret: { base: -9, marks: {} } } };
  const ids = (text: string, fr: typeof own = own) =>
    toneRemarks(text, "fr", { fr, en: fr }).map(({ rule, from, to }) => [rule.id, text.slice(from, to)]);
  assert.deepEqual(ids("Un orage est annoncé demain."), [["warning-alike", "Un orage est annoncé demain"]]);
  assert.deepEqual(ids("Orage demain."), []);
  assert.deepEqual(ids("Le ciel."), [["sky", "ciel"]]);
  assert.deepEqual(ids("Ciel et grand soleil."), []);
  assert.deepEqual(ids("Il a écrit : « un orage vient »."), []);
  assert.deepEqual(ids("Sésame, ouvre-toi.", secret), [["secret", "Sésame"]]);
});

test("a rule of its own: lists, gaps, choices, beginnings, ends, excuses; one that cannot be read is quoted", () => {
  const why = { fr: "Parce que.", en: "Because." };
  const own = (match: readonly string[], unless: readonly string[] = []) => {
    const rules = {
      lists: { couleur: ["rouge", "bleu ciel"] },
      excuses: {},
      rules: [{ id: "own", label: "warning" as const, why, match, unless }],
      ...untaught,
    };
    return { fr: rules, en: rules };
  };
  const found = (text: string, ...rules: Parameters<typeof own>) =>
    toneRemarks(text, "fr", own(...rules)).map(({ from, to }) => text.slice(from, to));
  assert.deepEqual(found("Un Mur très très rouge.", ["mur ~2 {couleur}"]), ["Mur très très rouge"]);
  assert.deepEqual(found("Un mur très très très rouge.", ["mur ~2 {couleur}"]), []);
  assert.deepEqual(found("Le mur bleu ciel, là.", ["mur (vert|{couleur}) ,?"]), ["mur bleu ciel,"]);
  assert.deepEqual(found("Le mur. Mur le", ["^ mur", "xyz"]), ["Mur"]);
  assert.deepEqual(found("Les murailles tomberont", ["mur* *ront $"]), ["murailles tomberont"]);
  assert.deepEqual(found("Le mur rouge du voisin", ["mur"], ["voisin"]), []);
  assert.deepEqual(found("Votre « mur » penche, votre mur aussi.", ["votre “ mur"]), ["Votre « mur"]);
  assert.deepEqual(found("Votre “mur” rouge.", ["votre ~1 mur", "mur rouge"]), ["Votre “mur"]);
  assert.throws(() => found("a", ["mur (rouge"]), /a bracket stays open in the pattern: mur \(rouge/);
  assert.throws(() => found("a", ["mur {forme}"]), /no list is called forme/);
  assert.throws(() => found("a", ["~2 mur"]), /a word must begin the pattern/);
});

test("a megabyte of hostile text takes less than a second of processor", () => {
  const words = (text: string) => text.repeat(Math.ceil(1_000_000 / text.length));
  const shuffled = Array.from(
    { length: 150_000 },
    (_, at) => ["nous", "vous", "si", "sans", "il", "ne", ","][(at * at) % 7],
  );
  const hostile = [
    words("nous vous "),
    words("si vous n’avez , "),
    shuffled.join(" "),
    words("« "),
    words('"a b\n'),
    words("- a\n"),
    words("> a\n"),
    words(". "),
    words("\n"),
    words("mot de passe a b c d e f "),
    words("a://b:"),
    words("-----BEGIN PRIVATE KEY-----"),
  ];
  toneRemarks("Bonjour.", "fr", catalogue);
  const processorOf = (text: string) => {
    const before = process.cpuUsage();
    toneRemarks(text, "fr", catalogue);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000_000;
  };
  for (const text of hostile) {
    // The best of two: what else runs on the machine may slow one of them.
    const first = processorOf(text);
    const seconds = first < 1 ? first : processorOf(text);
    assert.ok(seconds < 1, `${seconds} s for ${JSON.stringify(text.slice(0, 20))}`);
  }
});
