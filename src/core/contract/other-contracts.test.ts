import { strict as assert } from "node:assert";
import { test } from "node:test";
import { readClauseRules } from "#platform/contracts/read-clause-rules.ts";
import type { ClauseKind, Length } from "./clause.ts";
import { findClauses } from "./find-clauses.ts";

const rules = readClauseRules();
const read = (text: string, kind: ClauseKind) =>
  findClauses([text], rules).find((clause) => clause.kind === kind)?.values;
const length = (amount: number, unit: Length["unit"]) => ({ amount, unit });

test("how long before the end one objects is no length of a renewal", () => {
  const american =
    "1. Term. This Agreement continues for one (1) year. It shall automatically renew for up to two (2) additional one-year terms unless either party gives written notice at least ninety (90) days prior to the end of the then-current term.";
  assert.deepEqual(read(american, "tacit-renewal"), { renewal: length(1, "year"), mostRenewals: 2 });
  const mail =
    "On part sur douze mois à partir du 1er février 2025, 650 € par mois, facture payable à réception.\nEt ensuite on continue de mois en mois, chacun peut arrêter en prévenant l’autre deux mois avant par courriel.";
  assert.deepEqual(read(mail, "tacit-renewal"), { renewal: length(1, "month") });
  assert.deepEqual(read(mail, "term"), { length: length(12, "month") });
  assert.deepEqual(read(mail, "payment"), { cents: 65_000, currency: "EUR" }, "nobody pays after a year");
});

test("an order form says one thing a line", () => {
  const form =
    "BON DE COMMANDE\nDate de début : 02/03/2026\nDurée : 6 mois ferme, renouvelable une fois pour la même durée par tacite reconduction\nPréavis de non-renouvellement : 1 mois avant le terme, par courriel\nPrix : 4 800 € HT, payable à 30 jours date de facture\n";
  assert.deepEqual(read(form, "term"), { length: length(6, "month") });
  assert.deepEqual(read(form, "tacit-renewal"), { renewal: length(6, "month"), mostRenewals: 1 });
  assert.deepEqual(read(form, "notice"), { length: length(1, "month"), from: "end-of-term", form: "email" });
});

test("Belgian, Swiss and Québec contracts are read as they write", () => {
  const belgian =
    "Article 2 – Durée\nLa convention est conclue pour une durée déterminée d’un an, prenant cours le 1er octobre 2024. À défaut de préavis donné par envoi recommandé au plus tard deux mois avant son échéance, elle est reconduite tacitement pour des périodes successives d’un an.";
  assert.deepEqual(read(belgian, "term"), { length: length(1, "year") });
  assert.deepEqual(read(belgian, "notice")?.length, length(2, "month"));
  const swiss =
    "2. Résiliation\nChaque partie peut résilier le mandat par écrit pour la fin d’un mois, moyennant un préavis de trois mois.\n3. Honoraires\nLes honoraires s’élèvent à CHF 2'400.– par mois, payables à 30 jours net.";
  assert.deepEqual(read(swiss, "notice")?.counting, { end: "end-of-month" });
  assert.deepEqual([read(swiss, "payment")?.cents, read(swiss, "payment")?.currency], [240_000, "CHF"]);
  const quebec =
    "9. RENSEIGNEMENTS PERSONNELS\nÀ la fin du contrat, le Prestataire remet au Client les renseignements personnels, puis les détruit dans les soixante (60) jours.\n\n12. LOIS APPLICABLES\nLe contrat est régi par les lois en vigueur au Québec.";
  assert.deepEqual(read(quebec, "data-return")?.length, length(60, "day"));
  assert.deepEqual(read(quebec, "governing-law"), { law: "CA-QC" });
});

test("what survives a contract under a title, and invoices due net, are read", () => {
  const secret =
    "5. Confidentiality. The obligations in this Section survive for three (3) years after termination.";
  assert.deepEqual(read(secret, "confidentiality")?.length, length(3, "year"));
  const net = "7. Payment. Invoices are due net 45. Late amounts accrue interest at 1.5% per month.";
  assert.deepEqual(read(net, "payment"), { length: length(45, "day"), from: "invoice" });
});

test("a line of a quote is read, and no title", () => {
  const quote =
    "YOUR QUOTE\nThis is what we do for you and what it costs.\nPhotographs of the shop CA$900.00 per month\n";
  const prices = findClauses([quote], rules).filter(({ kind }) => kind === "payment");
  assert.deepEqual(
    prices.map(({ values }) => values),
    [{ cents: 90_000, currency: "CAD" }],
  );
});

test("a dollar is that of the country that the contract names", () => {
  const price = (place: string) =>
    read(`1. Fees. The fee is $500 per month, payable within 30 days.\n2. Law. ${place}\n`, "payment")
      ?.currency;
  assert.equal(price("The courts of Ontario decide."), "CAD");
  assert.equal(price("The laws of New South Wales, Australia, apply."), "AUD");
  assert.equal(price("The laws of Oregon apply."), "USD");
});

test("damages beside a termination for cause leave it what it is", () => {
  const clause =
    "8. Résiliation. En cas d’inexécution par l’une des parties de ses obligations, l’autre pourra résilier le contrat de plein droit, trente jours après une mise en demeure restée infructueuse, sans préjudice des dommages et intérêts.";
  assert.deepEqual(read(clause, "termination-for-cause"), {
    length: length(30, "day"),
    from: "formal-notice",
  });
});

test("a contract that says that it is not renewed by itself is not said to be", () => {
  for (const text of [
    "2. Durée. Le contrat est conclu pour douze mois. Il n’y aura pas de reconduction automatique ; toute prolongation se fera par avenant.",
    "2. Term. This agreement is for one year. No automatic renewal takes place, and it may be extended only by a signed amendment.",
  ])
    assert.equal(read(text, "tacit-renewal"), undefined, text);
});

test("what goes on month to month after a term is renewed by a month", () => {
  const text =
    "Term\nThe minimum is six months. From then on it is month to month, and it is for you to say when it ends.\n";
  assert.deepEqual(read(text, "tacit-renewal"), { renewal: length(1, "month") });
});

test("a fortnight, a quinzaine and a huitaine are lengths, and a currency stands before its number after that of an article", () => {
  assert.deepEqual(
    read("4. Payment. Each invoice is paid within a fortnight of its date, and that is all.", "payment")
      ?.length,
    length(2, "week"),
  );
  assert.deepEqual(
    read(
      "4. Paiement. Le Client paie sous huitaine la facture qui lui est adressée par le prestataire.",
      "payment",
    )?.length,
    length(8, "day"),
  );
  const hourly = "5. Price\n5.1 EUR 88.50 per hour, exclusive of VAT, is the price of the work.\n";
  assert.deepEqual(read(hourly, "payment"), { cents: 8_850, currency: "EUR" });
});
