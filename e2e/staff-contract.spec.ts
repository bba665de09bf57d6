import { readFileSync } from "node:fs";
import { docxOf, pdfOf } from "../src/testing/contract-files.ts";
import { file } from "./drops.ts";
import { expect, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done, invited } from "./people.ts";

/** A contract of our own writing, in the language of the journey, cut in lines that fit a page. */
function contractIn(language: "fr" | "en") {
  const name = language === "fr" ? "fr-cadre-webmarketing" : "en-agency-framework";
  const text = readFileSync(new URL(`../src/testing/contracts/tune/${name}.txt`, import.meta.url), "utf8");
  const lines = text.split("\n");
  return { lines, wrapped: lines.flatMap((line) => line.match(/.{1,95}(\s|$)/g) ?? [""]) };
}

test("a contract is dropped, its clauses are confirmed, its dates explained, one set by hand and taken back", async ({
  server,
  owner,
  openPage,
  say,
  takeBack,
  language,
}) => {
  test.slow();
  const { id } = await done(owner.person, "dossier.create", {
    party: "Boulangerie Aubin",
    endOn: "2027-03-14",
  });
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${id}/contract`);
  await expect(page.getByText(say("contract.no-file"))).toBeVisible();
  const { lines, wrapped } = contractIn(language);
  const drop = page.locator(".drop-zone input[type=file]");
  await drop.setInputFiles([file("illisible.pdf", "%PDF-1.4")]);
  await expect(page.getByRole("alert")).toContainText("illisible.pdf");
  await drop.setInputFiles([file("contrat.pdf", pdfOf([wrapped.slice(0, 40), wrapped.slice(40)]))]);
  const accept = (kind: "term" | "tacit-renewal") =>
    page
      .getByRole("button", {
        name: `${say("contract.accept")} — ${say(`contract.kind.${kind}`)}`,
        exact: true,
      })
      .first();
  await expect(accept("term")).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: say("contract.silent") })).toBeVisible();
  await expectSound(page);
  // What the document does not say is still said after a reload.
  const silent = page.locator(".contract-silent dt");
  const before = await silent.allTextContents();
  await page.reload();
  await expect(silent).toHaveText(before);

  // By keyboard alone: the cursor goes on with the clause that comes next.
  await accept("term").press("Enter");
  await expect(page.getByText(say("contract.missing", { things: startMissing[language] }))).toBeVisible();
  const renewal = page.getByRole("article", { name: say("contract.kind.tacit-renewal") }).first();
  await renewal.getByRole("button", { name: new RegExp(`^${say("contract.correct")} — `) }).click();
  await page.getByLabel(new RegExp(`^${say("contract.field.amount.tacit-renewal")}`)).fill("2");
  await page.getByLabel(say("contract.field.form"), { exact: false }).selectOption("registered-letter");
  await page.getByRole("button", { name: say("contract.correct.submit") }).click();
  await expect(renewal).toContainText(say("contract.length.month", { count: 2 }));

  await page
    .getByRole("button", { name: `${say("contract.facts.edit")} — ${say("contract.facts")}` })
    .click();
  await page.getByLabel(new RegExp(`^${say("contract.fact.startedOn")}`)).fill("2025-03-01");
  await page.getByLabel(new RegExp(`^${say("contract.fact.noticeSentOn")}`)).fill("2026-11-20");
  const received = page.getByLabel(new RegExp(`^${say("contract.fact.noticeReceivedOn")}`));
  await received.fill("2026-11-19");
  await page.getByRole("button", { name: say("form.save"), exact: true }).click();
  await expect(page.getByText(say("contract.notice.order"))).toBeVisible();
  await received.fill("2026-11-23");
  await page.getByRole("button", { name: say("form.save"), exact: true }).click();
  await expect(received).toHaveCount(0);
  const { obligations } = await done(owner.person, "contract.list-obligations", { dossierId: id });
  const [first] = obligations as readonly Obligation[];
  const name = first?.name[language] ?? "";
  const date = page.getByRole("article", { name, exact: true });
  await date.getByText(say("contract.why")).click();
  await expect(date.getByRole("listitem").first()).toHaveText(first?.explanation[0]?.[language] ?? "");
  await expectSound(page, phoneAndDesk);

  await date.getByRole("button", { name: new RegExp(`^${say("contract.override")} — `) }).click();
  await date.getByLabel(say("contract.override.day")).fill("2026-12-18");
  await date.getByLabel(say("contract.override.reason")).fill("Convenu par courriel");
  await date.getByRole("button", { name: say("contract.override.save") }).click();
  await expect(date.getByText(say("contract.override.by-hand"), { exact: true })).toBeVisible();
  await takeBack(page, say("contract.override.saved", { name }));
  await expect(date.getByText(say("contract.override.by-hand"), { exact: true })).toHaveCount(0);

  await drop.setInputFiles([file("contrat.docx", await docxOf(lines))]);
  await expect(page.getByRole("heading", { name: "contrat.docx" })).toBeVisible();

  const { person: reader } = await invited(
    server.url,
    owner.person,
    owner.agencyId,
    "Lou Martin",
    "read-only",
  );
  const read = await openPage(reader);
  await read.goto(`/dossiers/${id}/contract`);
  await expect(read.getByRole("article", { name, exact: true })).toBeVisible();
  await expect(read.getByRole("button", { name: say("contract.read") })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await expect(read.getByRole("button", { name: new RegExp(`^${say("contract.accept")} — `) })).toHaveCount(
    0,
  );
  await expect(read.locator("input[type=file]")).toHaveCount(0);
});

test("a day that the contract names is taken, and a renewal that nobody opposed is told", async ({
  owner,
  openPage,
  say,
  takeBack,
  language,
}) => {
  const { id: dossierId } = await done(owner.person, "dossier.create", { party: "Boulangerie Aubin" });
  const year = new Date().getUTCFullYear();
  const start = { fr: `prend effet le 10 janvier ${year - 1}`, en: `takes effect on 10 January ${year - 1}` };
  const text = {
    fr: `Article 2 - Durée\n\nLe contrat ${start.fr} et dure douze mois.\n`,
    en: `2. Term\n\nThis Agreement ${start.en} and runs for twelve months.\n`,
  };
  const year1 = { amount: 1, unit: "year" };
  const values = { renewal: year1, length: { amount: 370, unit: "day" } };
  await done(owner.person, "contract.add-clause", { dossierId, kind: "term", values: { length: year1 } });
  await done(owner.person, "contract.add-clause", { dossierId, kind: "tacit-renewal", values });
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${dossierId}/contract`);
  const drop = page.locator(".drop-zone input[type=file]");
  await drop.setInputFiles([file("contrat.txt", text[language])]);
  const facts = page.getByRole("region", { name: say("contract.facts"), exact: true });
  await expect(facts.locator("blockquote")).toContainText(start[language]);
  await expectSound(page, phoneAndDesk);
  await facts.getByRole("button", { name: new RegExp(`^${say("contract.days.reject")} — `) }).press("Enter");
  const aside = facts.getByText(say("contract.days.set-aside", { count: 1 }));
  await expect(aside).toBeVisible();
  await expect(facts.locator("summary")).toBeFocused();
  await expect(facts.getByText(say("contract.days.lead"))).toHaveCount(0);
  await page.reload();
  await aside.click();
  await expectSound(page, phoneAndDesk);
  await facts.getByRole("button", { name: new RegExp(`^${say("contract.days.again")} — `) }).click();
  await expect(aside).toHaveCount(0);
  await facts.getByRole("button", { name: new RegExp(`^${say("contract.days.take")} — `) }).press("Enter");
  await expect(facts.locator("blockquote")).toHaveCount(0);
  // A notice of more than a year: the last day to object to the running term is always over.
  const term = page.getByRole("article", { name: termEnds[language], exact: true });
  await expect(term).toBeVisible();
  await takeBack(page, new RegExp(`^${say("contract.fact.startedOn")}.*${year - 1}`));
  await expect(facts.locator("blockquote")).toContainText(start[language]);
  await facts.getByRole("button", { name: new RegExp(`^${say("contract.days.take")} — `) }).press("Enter");
  await expect(facts.locator("blockquote")).toHaveCount(0);
  // It is told above the dates and not again in them, and on the home page, until another end is agreed on.
  const { missed } = await done(owner.person, "contract.list-obligations", { dossierId });
  const [passed] = missed as readonly Said[];
  const told = page.getByRole("status").filter({ hasText: passed?.[language] ?? "" });
  await expect(told).toContainText(say("contract.missed.settle"));
  await expect(term.getByRole("paragraph").filter({ hasText: unopposed[language] })).toHaveCount(0);
  await term.getByText(say("contract.why"), { exact: true }).click();
  await expect(term.getByRole("listitem").filter({ hasText: unopposed[language] })).toBeVisible();
  await expectSound(page, phoneAndDesk);
  await page.goto("/");
  const dates = page.getByRole("region", { name: say("home.dates"), exact: true });
  await dates
    .getByRole("listitem")
    .filter({ hasText: passed?.[language] ?? "" })
    .getByRole("link")
    .click();
  await expect(told).toBeVisible();
});

test("a payment and a cure run from days that one says, and stand among the days that count", async ({
  owner,
  openPage,
  say,
  language,
}) => {
  const { id: dossierId } = await done(owner.person, "dossier.create", { party: "Boulangerie Aubin" });
  const thirty = { length: { amount: 30, unit: "day" } };
  await done(owner.person, "contract.add-clause", { dossierId, kind: "payment", values: thirty });
  await done(owner.person, "contract.add-clause", {
    dossierId,
    kind: "termination-for-cause",
    values: thirty,
  });
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${dossierId}/contract`);
  const facts = page.getByRole("region", { name: say("contract.facts"), exact: true });
  await expect(facts).toContainText(say("contract.fact.invoicedOn"));
  await expect(facts).not.toContainText(say("contract.fact.publishedOn"));
  await facts.getByRole("button", { name: new RegExp(`^${say("contract.facts.edit")}`) }).click();
  const today = new Date().toISOString().slice(0, 10);
  await page.getByLabel(new RegExp(`^${say("contract.fact.formalNoticeOn")}`)).fill(today);
  await page.getByLabel(new RegExp(`^${say("contract.fact.invoicedOn")}`)).fill(today);
  await page.getByLabel(new RegExp(`^${say("contract.fact.publishedOn")}`)).fill(today);
  await expectSound(page);
  await page.getByRole("button", { name: say("form.save"), exact: true }).click();
  await expect(page.getByText(say("contract.facts.saved"))).toBeVisible();
  const { obligations } = await done(owner.person, "contract.list-obligations", { dossierId });
  const dated = obligations as readonly (Obligation & { readonly kind: string; readonly day: string })[];
  expect(dated.map(({ kind, day }) => kind + (day > today)).sort()).toEqual(["curetrue", "paytrue"]);
  await page.getByRole("link", { name: say("home.title"), exact: true }).click();
  const dates = page.getByRole("region", { name: say("home.dates"), exact: true });
  for (const { name } of dated) await expect(dates.getByText(name[language])).toHaveCount(1);
  await dates.getByRole("link", { name: "Boulangerie Aubin" }).first().click();
  await expect(page).toHaveURL(/\/contract$/);
});

test("the agency says whose holidays count and when it is closed, and takes a closure back", async ({
  server,
  owner,
  openPage,
  say,
  takeBack,
  language,
}) => {
  const page = await openPage(owner.person);
  await page.goto("/settings");
  await page.getByLabel(say("settings.calendar.field"), { exact: true }).selectOption("BE");
  const calendar = say("settings.calendar.saved", { calendar: say("calendar.BE") });
  await expect(page.getByText(calendar)).toBeVisible();
  const closed = page.getByRole("list").filter({ hasText: "2027" });
  await page.getByLabel(say("settings.closures.from"), { exact: true }).fill("2026-12-24");
  const until = page.getByLabel(new RegExp(`^${say("settings.closures.to")}`));
  await until.fill("2026-12-23");
  await page.getByRole("button", { name: say("settings.closures.add") }).click();
  await expect(page.getByText(say("settings.closures.order"))).toBeVisible();
  await until.fill("2027-01-02");
  await page.getByRole("button", { name: say("settings.closures.add") }).click();
  await expect(closed).toContainText(language === "fr" ? "2 janvier 2027" : "2 January 2027");
  const { closures } = await done(owner.person, "agency.read", {});
  expect(closures).toHaveLength(10);
  await expectSound(page);
  const { person } = await invited(server.url, owner.person, owner.agencyId, "Lou Martin", "read-only");
  const read = await openPage(person);
  await read.goto("/settings");
  await expect(read.getByText(calendar)).toBeVisible();
  await expect(read.getByRole("button", { name: say("settings.closures.add") })).toHaveCount(0);
  await page.getByRole("button", { name: new RegExp(`^${say("settings.closures.remove")} — `) }).click();
  await expect(page.getByText(say("settings.closures.none"))).toBeVisible();
  await takeBack(page, new RegExp(say("settings.closures.removed", { days: ".+" })));
  await expect(closed).toBeVisible();
});

type Said = { readonly fr: string; readonly en: string };
type Obligation = { readonly name: Said; readonly explanation: readonly Said[] };
const startMissing = { fr: "le jour du début du contrat", en: "the day the contract started" };
const termEnds = { fr: "Fin de la période en cours", en: "End of the current term" };
const unopposed = { fr: "Pas de préavis jusqu’au", en: "No notice by" };
