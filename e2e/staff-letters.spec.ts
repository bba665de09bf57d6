import { variables } from "../src/core/letter/variables.ts";
import { translator } from "../src/messages/translator.ts";
import { expect, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done, outside, uploadTo } from "./people.ts";

test("a letter is written from a template, looked at, completed, put right, sent, and arrives", async ({
  openPage,
  mailing: { mailbox, server, owner },
  say,
  language,
}) => {
  test.slow();
  const email = outside("nora");
  const { id } = await done(owner, "dossier.create", { party: "Boulangerie Aubin", endOn: "2026-12-14" });
  const nora = { dossierId: id, name: "Nora Benali", email, isMain: true };
  await done(owner, "contact.add", nora);
  await uploadTo(server.url, owner, id, new File(["Notre charte"], "charte.txt"));
  const desk = await openPage(owner, server.url);
  await desk.goto(`/dossiers/${id}/letters`);
  await expect(desk.getByText(say("letters.none"))).toBeVisible();
  await expectSound(desk);
  await desk.getByRole("button", { name: say("letters.write") }).click();
  await expect(desk.getByLabel(say("letters.to"))).toContainText(email);
  await desk.getByRole("button", { name: say("letters.draft") }).click();

  const sheet = desk.locator(".letter-sheet");
  await expect(sheet.locator("mark").first()).toHaveText(`⟦${variables.plan_steps.about[language]}⟧`);
  const send = desk.getByRole("button", { name: say("letter.send"), exact: true });
  const file = desk.getByRole("button", { name: say("letter.file") });
  // What lacks is said once, and holds back every way of leaving.
  const lacks = desk.getByText(variables.reply_by.about[language].slice(1)).last();
  for (const way of [send, file, desk.getByRole("button", { name: say("letter.by-hand"), exact: true })]) {
    await expect(way).toHaveAttribute("aria-disabled", "true");
    await expect(way).toHaveAccessibleDescription((await lacks.textContent()) ?? "");
  }
  await expectSound(desk, phoneAndDesk);
  const lacking = desk.getByRole("region", { name: say("letter.lacking") });
  await lacking.locator("textarea[name=plan_steps]").fill("exporter le suivi\nsigner le PV");
  await lacking.locator("input[name=reply_by]").fill("2026-12-05");
  await lacking.getByRole("button", { name: say("letter.fill") }).click();
  await expect(sheet.getByRole("listitem")).toHaveText(["exporter le suivi", "signer le PV"]);

  const body = desk.getByLabel(say("letter.body"), { exact: true });
  const complete = await body.inputValue();
  const advice =
    language === "fr" ? "Nous vous recommandons de changer d’hébergeur." : "You should change host.";
  await body.fill(`${complete}\n\n${advice}`);
  await expect(sheet).toContainText(advice);
  await body.blur();
  await expect(desk.getByText(say("letter.remark.recommendation"), { exact: true })).toBeVisible();
  await expect(send).toHaveAttribute("aria-disabled", "true");
  await body.fill(complete);
  await body.blur();
  await expect(desk.getByText(say("letter.remark.recommendation"), { exact: true })).toBeHidden();
  const documents = desk.getByRole("group", { name: say("letter.files"), exact: true });
  await documents.getByLabel(say("letter.files.add")).selectOption({ index: 1 });
  await documents.getByRole("button", { name: say("letter.files.other-than.file") }).click();
  await expect(documents.getByText(say("letter.files.by.link"), { exact: true })).toBeVisible();
  await expectSound(desk, phoneAndDesk);
  await send.click();
  const dialog = desk.getByRole("dialog");
  await expect(dialog).toContainText(email);
  await dialog.getByRole("button", { name: say("letter.send") }).click();
  await expect(desk.getByText(/250/)).toBeVisible({ timeout: 20_000 });
  const { text: mail = "", attachments } = await mailbox.nextMail(email);
  expect(attachments.map(({ mimeType }) => mimeType)).toEqual(["text/calendar", "application/ics"]);
  expect(mail).toContain("- exporter le suivi\n- signer le PV");
  expect(mail).toContain(language === "fr" ? "14 décembre 2026" : "14 December 2026");
  await expectSound(desk);

  const [address = ""] = /http\S+\/documents\/[\w-]+/.exec(mail) ?? [];
  const client = await openPage(undefined, server.url);
  await client.goto(address);
  await expect(client.getByText("charte.txt")).toBeVisible();
  await expectSound(client, phoneAndDesk);
  const saved = client.waitForEvent("download");
  await client.getByRole("button", { name: translator(language)("mail", "documents.take") }).click();
  expect((await saved).suggestedFilename()).toBe("charte.txt");
  await desk.getByRole("button", { name: say("letter.link.close"), exact: true }).click();
  await desk
    .getByRole("dialog")
    .getByRole("button", { name: say("letter.link.close"), exact: true })
    .click();
  await expect(desk.getByText(say("letter.link.closed"), { exact: true })).toBeVisible();
  await client.goto(address);
  await expect(client.getByText("charte.txt")).toBeHidden();
});

test("without a mail server, a letter is saved, leaves otherwise, and the agency's own text serves the next", async ({
  openPage,
  owner,
  say,
  language,
}) => {
  test.slow();
  const { id } = await done(owner.person, "dossier.create", { party: "Aubin", endOn: "2026-12-14" });
  const values = { review_link: "https://avis.example/aubin" };
  const draft = { dossierId: id, template: "review-request", language, values };
  const letter = await done(owner.person, "letter.draft", draft);
  const desk = await openPage(owner.person);
  await desk.goto(`/dossiers/${id}/letters/${letter.id}`);
  await expect(desk.getByRole("button", { name: say("letter.send"), exact: true })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await desk.getByLabel(say("letter.email")).fill("nora@client.example");
  await desk.getByLabel(say("letter.email")).blur();
  const saved = desk.waitForEvent("download");
  await desk.getByRole("button", { name: say("letter.file") }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.eml$/);
  await desk.getByRole("button", { name: say("letter.by-hand"), exact: true }).click();
  await desk.getByLabel(say("letter.by-hand.means")).selectOption("own-mail");
  await desk.getByRole("button", { name: say("letter.by-hand.save") }).click();
  await expect(desk.getByText(say("letter.by-hand.means.own-mail"))).toBeVisible();

  await desk.goto("/settings");
  await desk.getByRole("link", { name: say("letter-templates.open") }).click();
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText(say("letter-templates.title"));
  await expectSound(desk);
  await desk.goto("/letter-templates/quote");
  await desk.getByLabel(say("letters.subject")).fill("Devis / Quote {{ project }}");
  await desk.getByRole("combobox", { name: say("letter-templates.try") }).selectOption({ label: "Aubin" });
  await expect(desk.locator(".letter-sheet")).toContainText("Devis / Quote Aubin");
  await expectSound(desk, phoneAndDesk);
  await desk.getByRole("button", { name: say("letter-templates.save") }).click();
  await desk.getByRole("button", { name: say("letter-templates.reset") }).click();
  await desk
    .getByRole("dialog")
    .getByRole("button", { name: say("letter-templates.reset") })
    .click();
  await expect(desk.getByLabel(say("letters.subject"))).not.toHaveValue("Devis / Quote {{ project }}");
});

test("what goes with a letter keeps its name among many files, and is told once it has become internal", async ({
  openPage,
  server,
  owner: { person },
  say,
  language,
}) => {
  const { id: dossierId } = await done(person, "dossier.create", { party: "Aubin" });
  await uploadTo(server.url, person, dossierId, new File(["Notre charte"], "charte.txt"));
  const { rows } = await done(person, "file.list", { dossierId });
  const [{ id: fileId }] = rows as [{ id: string }];
  const draft = { dossierId, template: "deliverables-ready", language };
  const { id: letterId } = await done(person, "letter.draft", draft);
  await done(person, "letter.edit", { dossierId, letterId, fileIds: [fileId] });
  const desk = await openPage(person);
  // As if two hundred had been added since.
  await desk.route("**/api/file.list", (route) => route.fulfill({ json: { rows: [] } }));
  await desk.goto(`/dossiers/${dossierId}/letters/${letterId}`);
  const documents = desk.getByRole("group", { name: say("letter.files"), exact: true });
  await expect(documents.getByRole("listitem")).toContainText("charte.txt");
  await done(person, "file.edit", { dossierId, fileId, visibility: "internal" });
  await desk.reload();
  await expect(documents.getByText(say("letter.files.gone"), { exact: true })).toBeVisible();
  await expect(documents.getByRole("listitem")).toContainText(say("letter.files.one"));
});
