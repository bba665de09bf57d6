import type { BrowserContext } from "@playwright/test";
import type { Language } from "../src/messages/messages.ts";
import { expect, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done, outside, type Person } from "./people.ts";
import { linkIn, lookerAt, phoneOf, sayingIn } from "./portals.ts";

const codeIn = (text: string) => /\b\d{6}\b/.exec(text)?.[0] ?? "";

test("a client without a script enters by a code, changes the language, asks, reads the answer, and hears that the page closed", async ({
  browser,
  openPage,
  mailing,
  say,
  language,
}) => {
  test.slow();
  const other = language === "fr" ? "en" : "fr";
  const { mailbox, server, owner } = mailing;
  const contexts: BrowserContext[] = [];
  try {
    const email = outside("nora");
    const dossierId = await aDossier(owner, email, language);
    const desk = await openPage(owner, server.url);

    // Its usual last day is long past: the agency chooses another one before it invites.
    await desk.goto(`/dossiers/${dossierId}/portal`);
    await expect(desk.getByRole("heading", { name: say("portal.closing"), exact: true })).toBeVisible();
    await expect(desk.getByRole("button", { name: say("portal.invite.submit"), exact: true })).toHaveCount(0);
    await desk.getByRole("button", { name: say("portal.closing.change"), exact: true }).click();
    await desk.getByLabel(say("portal.closing.day")).fill("2099-12-31");
    await desk.getByRole("button", { name: say("portal.closing.save"), exact: true }).click();
    await expect(desk.getByText(say("portal.closing.saved"), { exact: true })).toBeVisible();
    await desk.getByLabel(say("portal.invite.code"), { exact: true }).check();
    await desk.getByRole("button", { name: say("portal.invite.submit"), exact: true }).click();
    await expect(desk.getByText(say("portal.invite.mailed", { email }), { exact: true })).toBeVisible();
    await expect(desk.getByRole("cell", { name: say("portal.state.with-code") })).toBeVisible();
    await expectSound(desk, phoneAndDesk);
    const link = linkIn(await mailbox.next(email));

    const context = await phoneOf(browser, server.url);
    contexts.push(context);
    const client = await context.newPage();
    const t = sayingIn(language);
    const look = lookerAt(await openPage(undefined, server.url), client);
    const press = (name: string) => client.getByRole("button", { name, exact: true }).click();
    const title = client.getByRole("heading", { level: 1 });

    await client.goto(link);
    await expect(client.getByText(t("link.code"), { exact: true })).toBeVisible();
    await look();
    await press(t("language.other"));
    await expect(title).toHaveText(sayingIn(other)("link.title", { agency: "Atelier Rivage" }));
    await press(sayingIn(other)("language.other"));
    await press(t("link.open"));
    await expect(title).toHaveText(t("code.title"));
    await expect(client.getByLabel(t("code.ask"), { exact: true })).toBeFocused();
    await look();
    const code = codeIn(await mailbox.next(email));
    await client.getByLabel(t("code.ask"), { exact: true }).fill(code === "000000" ? "111111" : "000000");
    await press(t("code.enter"));
    await expect(client.getByRole("alert")).toHaveText(t("code.wrong", { count: 4 }));
    await client.getByLabel(t("code.ask"), { exact: true }).fill(code);
    await press(t("code.enter"));
    await expect(client).toHaveURL("/portal");
    await expect(client.getByRole("heading", { name: t("home.dates"), exact: true })).toBeVisible();
    await look();

    await press(t("language.other"));
    const foreign = sayingIn(other);
    await expect(title).toHaveText(foreign("home.title", { agency: "Atelier Rivage" }));
    await expect(client.locator("html")).toHaveAttribute("lang", other);
    const { rows } = await done(owner, "contact.list", { dossierId });
    expect((rows as { language: string }[])[0]?.language).toBe(other);
    await press(foreign("language.other"));

    const ask = t("questions.ask", { agency: "Atelier Rivage" });
    await client.getByRole("link", { name: t("home.ask"), exact: true }).click();
    await expect(title).toHaveText(t("questions.title"));
    await look();
    const secret = language === "fr" ? "mot de passe : Tr0ub4dor&3x9!" : "password: Tr0ub4dor&3x9!";
    await client.getByLabel(ask, { exact: true }).fill(secret);
    await press(t("questions.send"));
    await expect(client.getByRole("alert")).toContainText(t("tool.refused"));
    await expect(client.getByLabel(ask, { exact: true })).toHaveValue(secret);
    await client.getByLabel(ask, { exact: true }).fill("Qui garde le nom de domaine ?");
    await press(t("questions.send"));
    await expect(client.getByRole("status")).toHaveText(t("home.asked", { agency: "Atelier Rivage" }));

    await desk.reload();
    const asked = desk.getByRole("listitem").filter({ hasText: "Qui garde le nom de domaine ?" });
    await asked.getByRole("button", { name: new RegExp(`^${say("portal.settle")}`) }).click();
    await asked.getByLabel(say("portal.answer")).fill("Vous, depuis lundi.");
    await expectSound(desk, phoneAndDesk);
    await asked.getByRole("button", { name: say("portal.answer.submit"), exact: true }).click();
    await expect(desk.getByText(say("portal.answered.done"), { exact: true })).toBeVisible();
    await client.reload();
    await expect(client.getByText("Vous, depuis lundi.", { exact: true })).toBeVisible();
    await look();
    await client.getByRole("link", { name: t("home.history.all"), exact: true }).click();
    await expect(
      client.getByText(t("history.answered-plain", { agency: "Atelier Rivage" }), { exact: true }),
    ).toBeVisible();
    await expect(client.getByText(t("history.opened"), { exact: true })).toBeVisible();
    await look();

    // Back to the usual day, which is past: by the end of the dossier, since nobody closes it by hand that soon.
    const undecided = await done(owner, "dossier.create", { party: "Aubin", endOn: "2030-12-14" });
    const closing = String(undecided.id);
    await done(owner, "contact.add", { dossierId: closing, name: "Nora Benali", email, language });
    const [contact] = (await done(owner, "contact.list", { dossierId: closing })).rows as { id: string }[];
    const { token } = await done(owner, "portal.invite", { dossierId: closing, contactId: contact?.id });
    await client.goto(`/portal/link/${token}`);
    await press(t("link.open"));
    await expect(client).toHaveURL("/portal");
    await done(owner, "dossier.edit", { dossierId: closing, endOn: "2020-01-31" });
    await client.reload();
    await expect(title).toHaveText(t("closed.title"));
    await expect(
      client.getByText(t("closed.ask", { agency: "Atelier Rivage" }), { exact: true }),
    ).toBeVisible();
    await look();
    await client.goto(`/portal/link/${token}`);
    await expect(title).toHaveText(t("closed.title"));
  } finally {
    for (const context of contexts) await context.close();
  }
});

/** A dossier that ended long ago, with a tool and a contact. */
async function aDossier(owner: Person, email: string, language: Language): Promise<string> {
  const { id } = await done(owner, "dossier.create", { party: "Boulangerie Aubin", endOn: "2020-12-14" });
  const dossierId = String(id);
  await done(owner, "access.add", { dossierId, accesses: [{ toolKey: "google-ads" }] });
  await done(owner, "contact.add", { dossierId, name: "Nora Benali", email, language });
  return dossierId;
}
