import { inDays } from "./days.ts";
import { expect, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done, invited } from "./people.ts";

test("a tool of ours is added, deactivated, and not deleted before its grace is over and the client has the pack", async ({
  server,
  owner,
  openPage,
  say,
  takeBack,
}) => {
  test.slow();
  const { id } = await done(owner.person, "dossier.create", { party: "Boulangerie Aubin" });
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${id}`);
  await page
    .getByRole("navigation", { name: say("dossier.parts") })
    .getByText(say("tab.registers"))
    .click();
  await expect(page.getByText(say("monitors.none"), { exact: true })).toBeVisible();
  await expectSound(page, phoneAndDesk);

  const press = (label: Parameters<typeof say>[0]) =>
    page.getByRole("button", { name: new RegExp(`^${say(label)} — `) }).click();
  const send = (label: Parameters<typeof say>[0]) =>
    page
      .locator("aside")
      .getByRole("button", { name: say(label), exact: true })
      .click();
  await page
    .getByRole("button", { name: say("monitors.add") })
    .first()
    .click();
  await page.locator("input[name=name]").fill("Suivi de 120 positions");
  await page.locator("input[name=costCents]").fill("49,50");
  await page.locator("textarea[name=toExport]").fill("L’historique des positions");
  await page.locator("input[name=graceDays]").fill("400");
  await send("monitors.add");
  await expect(page.getByText(say("monitors.grace.number"))).toBeVisible();
  await page.locator("input[name=graceDays]").fill("20");
  await send("monitors.add");
  await expect(page.getByText(/49[.,]50/).first()).toBeVisible();

  await page.getByRole("button", { name: "Suivi de 120 positions" }).click();
  const remove = page.getByRole("button", { name: new RegExp(`^${say("monitors.delete")} — `) });
  await expect(remove).toHaveAttribute("aria-disabled", "true");
  await press("monitors.deactivate");
  await page.locator("input[name=on]").fill(inDays(-10));
  await send("monitors.deactivate");
  await takeBack(page, say("monitors.deactivated", { name: "Suivi de 120 positions" }));
  await expect(
    page.getByRole("button", { name: new RegExp(`^${say("monitors.deactivate")} — `) }),
  ).toBeVisible();
  await press("monitors.deactivate");
  await page.locator("input[name=on]").fill(inDays(-10));
  await page.locator("input[name=reason]").fill("Fin de la prestation");
  await expectSound(page, phoneAndDesk);
  await send("monitors.deactivate");
  await expect(remove).toHaveAccessibleDescription(/L’historique des positions/);
  await press("monitors.export");
  await send("monitors.export");
  await expect(page.getByText(say("monitors.export.done", { name: "Suivi de 120 positions" }))).toBeVisible();
  // The clock is not moved: the grace goes on, and the server says until when.
  const year = inDays(10).slice(0, 4);
  await expect(remove).toHaveAccessibleDescription(new RegExp(year));
  await expect(page.getByText(/49[.,]50.*$/).first()).toBeVisible();
  const { monitors } = await done(owner.person, "monitor.list", { dossierId: String(id) });
  const [monitor] = Array.isArray(monitors) ? monitors : [];
  expect(monitor).toMatchObject({ state: "deactivated", deletableFrom: inDays(10), mayDelete: false });
  const early = { dossierId: id, monitorId: monitor.id, packAcceptedOn: inDays(-1), packAcceptedBy: "Nora" };
  expect((await owner.person.post("monitor.delete", early)).status).toBe(409);
  await expectSound(page, phoneAndDesk);

  await page.locator("aside input[name=graceDays]").fill("5");
  await send("form.save");
  await expect(remove).not.toHaveAttribute("aria-disabled", "true");
  await remove.click();
  await page.locator("input[name=packAcceptedOn]").fill(inDays(-3));
  await page.locator("input[name=packAcceptedBy]").fill("Nora Benali");
  await expectSound(page, phoneAndDesk);
  await send("monitors.delete");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: say("monitors.delete"), exact: true })
    .click();
  await expect(page.locator("aside").getByText(/Nora Benali/)).toBeVisible();

  const { person: reader } = await invited(
    server.url,
    owner.person,
    owner.agencyId,
    "Noé Petit",
    "read-only",
  );
  const theirs = await openPage(reader);
  await theirs.goto(`/dossiers/${id}/monitors`);
  await expect(theirs.getByRole("button", { name: say("monitors.add") })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await expect(theirs.locator(".reason").first()).toBeVisible();
  await expectSound(theirs, phoneAndDesk);
});

test("a support case is added, transferred to somebody with an undo, closed, and told in the letter", async ({
  server,
  owner,
  openPage,
  say,
  language,
  takeBack,
}) => {
  test.slow();
  const { id } = await done(owner.person, "dossier.create", { party: "Boulangerie Aubin" });
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${id}/tickets`);
  await expect(page.getByText(say("tickets.none"), { exact: true })).toBeVisible();
  const mark = (label: Parameters<typeof say>[0]) =>
    page.getByRole("button", { name: new RegExp(`^${say(label)} — `) }).click();
  const send = (label: Parameters<typeof say>[0]) =>
    page
      .locator("aside")
      .getByRole("button", { name: say(label), exact: true })
      .click();
  await page
    .getByRole("button", { name: say("tickets.add") })
    .first()
    .click();
  await page.locator("input[name=vendor]").fill("Google Ads");
  await page.locator("input[name=subject]").fill("Annonce refusée à tort");
  await page.locator("input[name=reference]").fill("5-1234");
  await page.locator("input[name=link]").fill("http://support.example/5-1234");
  await send("tickets.add");
  await expect(page.locator("input[name=link]")).toHaveAttribute("aria-invalid", "true");
  await page.locator("input[name=link]").fill("https://support.example/5-1234");
  await expectSound(page, phoneAndDesk);
  await send("tickets.add");
  const link = page.getByRole("link", { name: new RegExp(`^${say("tickets.link.open")}`) });
  await expect(link).toHaveAttribute("href", "https://support.example/5-1234");

  const letter = { dossierId: id, template: "ticket-summary", language };
  const { body } = await done(owner.person, "letter.draft", letter);
  expect(body).toContain("https://support.example/5");

  await page.getByRole("button", { name: "Annonce refusée à tort" }).click();
  await mark("tickets.mark.transferred");
  await page.locator("input[name=said]").fill("Nora Benali");
  await send("tickets.mark.transferred");
  const transferred = say("tickets.state.transferred", { name: "Nora Benali" });
  const shown = page.locator("aside dd").getByText(transferred);
  await expect(shown).toBeVisible();
  await expectSound(page, phoneAndDesk);
  await takeBack(page, say("tickets.moved", { name: "Annonce refusée à tort", state: transferred }));
  await expect(shown).toBeHidden();
  await mark("tickets.mark.closed");
  await page.locator("input[name=said]").fill("Annonce validée");
  await send("tickets.mark.closed");
  await expect(
    page.locator("aside dd").getByText(say("tickets.state.closed", { how: "Annonce validée" })),
  ).toBeVisible();

  const { person: reader } = await invited(
    server.url,
    owner.person,
    owner.agencyId,
    "Noé Petit",
    "read-only",
  );
  const theirs = await openPage(reader);
  await theirs.goto(`/dossiers/${id}/tickets`);
  await expect(theirs.getByRole("button", { name: say("tickets.add") })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await theirs.getByRole("button", { name: "Annonce refusée à tort" }).click();
  await expect(theirs.locator("aside input")).toHaveCount(0);
  await expectSound(theirs, phoneAndDesk);
});
