import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import ICAL from "ical.js";
import type { KeyOf } from "../src/messages/messages.ts";
import { pdfOf } from "../src/testing/contract-files.ts";
import type { MailPeer } from "../src/testing/mail-peer.ts";
import type { Orders } from "../src/testing/months-later.ts";
import { inDays } from "./days.ts";
import { file } from "./drops.ts";
import { expect, test } from "./journey.ts";
import { done, type Person } from "./people.ts";
import { ownServerThatMails } from "./portals.ts";
import { runScript } from "./server.ts";

// From a contract to what is due months later, in one go, on a server of its own: what the contract says, the plan,
// the end that moves, a letter that arrives, what a member is told and shown in a calendar, and a silence of months.

const months = 3;

type Say = (key: KeyOf<"screens">, params?: Readonly<Record<string, string | number>>) => string;

test("from a contract to a plan that moves, a letter, a calendar, and what came due while nothing ran", async ({
  openPage,
  say,
  language,
}) => {
  test.slow();
  const { post: peer, server, owner } = await ownServerThatMails(language);
  try {
    const endOn = inDays(120);
    const aubin = { party: "Boulangerie Aubin", endOn };
    const { id } = await done(owner, "dossier.create", aubin);
    const dossierId = String(id);
    const nora = { dossierId, name: "Nora Benali", email: "nora@client.example", isMain: true };
    await done(owner, "contact.add", { ...nora, language });
    const page = await openPage(owner, server.url);

    await test.step("the contract is read, and its dates explain themselves", () =>
      readContract(page, owner, dossierId, { say, language }));
    await test.step("a plan is made and moves with the end, in sight before", async () => {
      await page.goto(`/dossiers/${dossierId}/plan`);
      await choose(page, say);
      await page.getByRole("button", { name: say("plan.move"), exact: true }).click();
      await page.getByLabel(new RegExp(`^${say("plan.move.months")}`)).fill(String(months));
      await page.getByRole("button", { name: say("plan.move.look") }).click();
      await expect(page.getByText(say("plan.move.what.moves")).first()).toBeVisible();
      await page.getByRole("button", { name: say("plan.move.apply") }).click();
      await expect(page.getByText(say("plan.move.done"))).toBeVisible();
    });
    const plan = await done(owner, "plan.read", { dossierId });
    expect(String(plan.endOn) > endOn).toBe(true);

    await test.step("a letter arrives as it was seen", () => sendLetter(page, peer, dossierId, say));
    await test.step("the calendar has the end that was moved", async () => {
      const address = await openCalendar(page, say);
      const calendar = new ICAL.Component(ICAL.parse(await (await page.request.get(address)).text()));
      const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
      expect(events.length).toBeGreaterThan(10);
      expect(events.map(({ startDate }) => startDate.toString())).toContain(plan.endOn);
    });
    await test.step("a supplier is left by the same engine", async () => {
      const host = { party: "Hébergeur Nord", direction: "supplier", endOn: inDays(90) };
      const { id: supplier } = await done(owner, "dossier.create", host);
      await page.goto(`/dossiers/${supplier}/plan`);
      await choose(page, say);
      const { steps, playbook } = await done(owner, "plan.read", { dossierId: supplier });
      expect(playbook).toMatchObject({ key: "supplier-exit" });
      const sides = (steps as readonly { readonly side: string }[]).map(({ side }) => side);
      expect(sides).toContain("supplier");
    });

    await server.end();
    const before = peer.mails.length;
    const orders: Orders = { dataFolder: server.dataFolder, smtpUrl: peer.smtpUrl, days: months * 31 };
    const came = await runScript("src/testing/months-later.ts", [JSON.stringify(orders)]);
    expect(JSON.parse(came)).toEqual({ first: 1, again: 0 });
    const [digest, ...others] = peer.mails.slice(before);
    expect(others).toEqual([]);
    expect(digest?.to?.map(({ address }) => address)).toEqual([owner.email]);
    expect(digest?.text).toContain("Boulangerie Aubin");
    expect(digest?.text).toContain("Hébergeur Nord");
  } finally {
    await server.stop();
    await peer.close();
  }
});

/** Drops a contract of our own, confirms its term, says when it began, and opens the account of its first date. */
async function readContract(
  page: Page,
  owner: Person,
  dossierId: string,
  { say, language }: { readonly say: Say; readonly language: "fr" | "en" },
): Promise<void> {
  const name = language === "fr" ? "fr-cadre-webmarketing" : "en-agency-framework";
  const text = readFileSync(new URL(`../src/testing/contracts/tune/${name}.txt`, import.meta.url), "utf8");
  const wrapped = text.split("\n").flatMap((line) => line.match(/.{1,95}(\s|$)/g) ?? [""]);
  await page.goto(`/dossiers/${dossierId}/contract`);
  const pdf = pdfOf([wrapped.slice(0, 40), wrapped.slice(40)]);
  await page.locator(".drop-zone input[type=file]").setInputFiles([file("contrat.pdf", pdf)]);
  const accept = `${say("contract.accept")} — ${say("contract.kind.term")}`;
  await page.getByRole("button", { name: accept, exact: true }).first().press("Enter");
  await expect(page.getByText(say("contract.missing", { things: startMissing[language] }))).toBeVisible();
  const facts = `${say("contract.facts.edit")} — ${say("contract.facts")}`;
  await page.getByRole("button", { name: facts }).click();
  await page.getByLabel(new RegExp(`^${say("contract.fact.startedOn")}`)).fill("2025-03-01");
  await page.getByRole("button", { name: say("form.save"), exact: true }).click();
  await expect(page.getByText(say("contract.missing", { things: startMissing[language] }))).toHaveCount(0);
  const { obligations } = await done(owner, "contract.list-obligations", { dossierId });
  const [first] = obligations as readonly Obligation[];
  const date = page.getByRole("article", { name: first?.name[language] ?? "", exact: true });
  await date.getByText(say("contract.why")).click();
  await expect(date.getByRole("listitem").first()).toHaveText(first?.explanation[0]?.[language] ?? "");
}

type Said = { readonly fr: string; readonly en: string };
type Obligation = { readonly name: Said; readonly explanation: readonly Said[] };
const startMissing = { fr: "le jour du début du contrat", en: "the day the contract started" };

/** Makes the plan of the first playbook that is proposed, once one has seen what it makes. */
async function choose(page: Page, say: Say): Promise<void> {
  const look = page.getByRole("button", { name: new RegExp(`^${say("plan.choose.look")}`) });
  await look.first().click();
  await page.getByRole("button", { name: say("plan.choose.make") }).click();
  await expect(page.getByText(say("plan.next.title"))).toBeVisible();
}

/** Completes the letter that announces the end, sends it, and reads what the mail server was given. */
async function sendLetter(page: Page, peer: MailPeer, dossierId: string, say: Say): Promise<void> {
  await page.goto(`/dossiers/${dossierId}/letters`);
  await page.getByRole("button", { name: say("letters.write") }).click();
  await expect(page.getByLabel(say("letters.to"))).toContainText("nora@client.example");
  await page.getByRole("button", { name: say("letters.draft") }).click();
  const sheet = page.locator(".letter-sheet");
  const lacking = page.getByRole("region", { name: say("letter.lacking") });
  await lacking.locator("input[name=reply_by]").fill(inDays(10));
  // Whatever else the dossier does not know is said in a line.
  for (const field of await lacking.locator("textarea").all()) await field.fill("Exporter le suivi");
  await lacking.getByRole("button", { name: say("letter.fill") }).click();
  await expect(sheet).not.toContainText("⟦");
  const subject = await page.getByLabel(say("letters.subject"), { exact: true }).inputValue();
  const items = await sheet.getByRole("listitem").allTextContents();
  await page.getByRole("button", { name: say("letter.send"), exact: true }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: say("letter.send") })
    .click();
  await expect(page.getByText(/250/)).toBeVisible({ timeout: 20_000 });
  const mail = peer.mails.at(-1);
  expect(mail?.to?.map(({ address }) => address)).toEqual(["nora@client.example"]);
  expect(mail?.subject).toBe(subject);
  expect(mail?.messageId).toMatch(/^<.+@.+>$/);
  for (const item of items) expect(mail?.text).toContain(item);
}

/** Is told each working day, looks at what would be told now, and opens a calendar; gives its address. */
async function openCalendar(page: Page, say: Say): Promise<string> {
  await page.goto("/account");
  await page.getByLabel(say("reminders.every")).selectOption("daily");
  await page.getByLabel(say("reminders.hour"), { exact: true }).selectOption("9");
  await page
    .locator("section", { has: page.getByRole("heading", { name: say("reminders.title") }) })
    .getByRole("button", { name: say("form.save") })
    .click();
  await expect(page.getByText(say("form.saved"))).toBeVisible();
  await expect(page.getByRole("heading", { name: say("reminders.preview") })).toBeVisible();
  await page.getByRole("button", { name: say("calendars.open") }).click();
  return page.getByLabel(say("calendars.made")).inputValue();
}
