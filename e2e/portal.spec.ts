import type { BrowserContext, Page } from "@playwright/test";
import type { Language } from "../src/messages/messages.ts";
import { expect, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done, outside, type Person } from "./people.ts";
import { linkIn, lookerAt, phoneOf, sayingIn } from "./portals.ts";

const tools = [
  { toolKey: "google-search-console", resource: "aubin.example", name: "Google Search Console" },
  { toolKey: "google-ads", name: "Google Ads" },
  { toolKey: "google-analytics-4", name: "Google Analytics 4" },
];

test("a client without a script opens its link once, answers for its tools, takes the pack, leaves and comes back", async ({
  browser,
  openPage,
  mailing,
  say,
  language,
}) => {
  test.slow();
  const { mailbox, server, owner } = mailing;
  const contexts: BrowserContext[] = [];
  try {
    const email = outside("nora");
    const dossierId = await aDossier(owner, email, language);
    const desk = await openPage(owner, server.url);
    await desk.goto(`/dossiers/${dossierId}`);
    await desk.getByRole("link", { name: say("tab.portal"), exact: true }).click();
    await expect(desk.getByText(say("portal.none"))).toBeVisible();
    await expect(desk.getByLabel(say("portal.invite.mail"))).toBeChecked();
    await desk.getByRole("button", { name: say("portal.invite.submit") }).click();
    await expect(desk.getByText(say("portal.invite.mailed", { email }))).toBeVisible();
    await expectSound(desk, phoneAndDesk);
    const link = linkIn(await mailbox.next(email));

    // What a mail program does with every link, before anybody reads the mail.
    for (let times = 0; times < 3; times += 1) expect((await fetch(link)).status).toBe(200);

    const context = await phoneOf(browser, server.url);
    contexts.push(context);
    const client = await context.newPage();
    const t = sayingIn(language);
    const look = lookerAt(await openPage(undefined, server.url), client);
    const press = (name: string) => client.getByRole("button", { name, exact: true }).click();

    await client.goto(link);
    await look();
    await press(t("link.open"));
    await expect(client).toHaveURL("/portal");
    await expect(client.getByRole("heading", { name: t("home.expected", { count: 3 }) })).toBeVisible();
    await look();
    await expectFocusSeen(client);

    await client.getByRole("link", { name: "Google Search Console" }).click();
    await expect(client.getByRole("heading", { level: 1 })).toHaveText("Google Search Console");
    await look();
    await press(t("tool.done"));
    await expect(client.getByRole("status")).toHaveText(t("home.noted", { tool: "Google Search Console" }));
    await expect(client.getByText(t("home.progress", { done: 1, total: 3 }))).toBeVisible();
    await look();

    await client.getByRole("link", { name: "Google Ads" }).click();
    const secret = language === "fr" ? "mot de passe : Tr0ub4dor&3x9!" : "password: Tr0ub4dor&3x9!";
    await client.getByLabel(t("tool.help.ask")).fill(secret);
    await press(t("tool.help"));
    await expect(client.getByRole("alert")).toContainText(t("tool.refused"));
    await expect(client.getByLabel(t("tool.help.ask"))).toHaveValue(secret);
    await expect(client.getByLabel(t("tool.help.ask"))).toBeFocused();
    await client.getByLabel(t("tool.help.ask")).fill("Où est ce menu ?");
    await press(t("tool.help"));
    await expect(client.getByRole("link", { name: "Google Ads" })).toContainText(t("state.asked.help"));

    await client.getByRole("link", { name: "Google Analytics 4" }).click();
    await client.getByLabel(t("tool.other.ask")).fill("Yves Garnier, yves@client.example");
    await press(t("tool.other"));
    await expect(client.getByRole("link", { name: "Google Analytics 4" })).toContainText(
      t("state.asked.someone-else"),
    );
    await look();

    const download = client.waitForEvent("download");
    await client.getByRole("button", { name: new RegExp(`^${t("home.take")}`) }).click();
    expect((await download).suggestedFilename()).toMatch(/\.zip$/);
    await client.getByRole("link", { name: t("home.stored") }).click();
    await expect(client.getByRole("heading", { level: 1 })).toHaveText(t("stored.title"));
    await look();
    await client.getByRole("link", { name: t("tool.back"), exact: false }).click();
    await press(t("home.leave"));
    await expect(client.getByRole("heading", { level: 1 })).toHaveText(t("left.title"));
    await client.goto("/portal");
    await expect(client.getByRole("heading", { level: 1 })).toHaveText(sayingIn(language)("out.title"));
    await look();

    await client.goto(link);
    await expect(client.getByText(t("link.used"))).toBeVisible();
    await look();
    await press(t("link.ask-again"));
    await expect(client.getByRole("heading", { level: 1 })).toHaveText(t("link.sent.title"));
    const next = linkIn(await mailbox.next(email));
    expect(next).not.toBe(link);
    await client.goto(next);
    await press(t("link.open"));
    await expect(client.getByText(t("home.progress", { done: 1, total: 3 }))).toBeVisible();

    await seeAnswers(owner, dossierId);
    await desk.goto(`/dossiers/${dossierId}/portal`);
    const asked = desk.getByRole("listitem").filter({ hasText: "Où est ce menu ?" });
    await expect(asked).toContainText("Google Ads");
    await expect(asked).toContainText("Nora Benali");
    await expectSound(desk, phoneAndDesk);
    await asked.getByRole("button", { name: new RegExp(`^${say("portal.settle")}`) }).click();
    await asked.getByRole("button", { name: say("portal.answer.submit"), exact: true }).click();
    await expect(desk.getByText(say("portal.settled", { count: 1 }))).toBeVisible();

    const preview = desk.context().waitForEvent("page");
    await desk.getByRole("link", { name: say("portal.preview") }).click();
    const seen = await preview;
    await expect(seen.getByText(t("home.seen-by-agency", { party: "Boulangerie Aubin" }))).toBeVisible();
    await expect(seen.getByRole("button")).toHaveCount(0);
    await seen.getByRole("link", { name: "Google Ads" }).click();
    await expect(seen.getByText(t("tool.seen-by-agency", { party: "Boulangerie Aubin" }))).toBeVisible();
    await expectSound(seen, phoneAndDesk);
    await seen.close();

    await desk
      .getByRole("button", { name: `${say("portal.revoke")} — Nora Benali` })
      .first()
      .click();
    await desk
      .getByRole("dialog")
      .getByRole("button", { name: say("portal.revoke") })
      .click();
    await expect(desk.getByRole("dialog")).toBeHidden();
    await client.reload();
    await expect(client.getByRole("heading", { level: 1 })).toHaveText(t("out.title"));
  } finally {
    for (const context of contexts) await context.close();
  }
});

/** A dossier with three tools, a contact, and a pack that is ready. */
async function aDossier(owner: Person, email: string, language: Language): Promise<string> {
  const { id } = await done(owner, "dossier.create", { party: "Boulangerie Aubin", endOn: "2030-12-14" });
  const dossierId = String(id);
  const accesses = tools.map(({ name: _, ...one }) => one);
  await done(owner, "access.add", { dossierId, accesses });
  await done(owner, "contact.add", { dossierId, name: "Nora Benali", email, language });
  await done(owner, "tracking.add-work-item", { dossierId, title: "Menu" });
  const { id: packId } = await done(owner, "pack.build", { dossierId, language });
  await expect
    .poll(async () => (await done(owner, "pack.read", { dossierId, packId })).state, { timeout: 60_000 })
    .toBe("ready");
  return dossierId;
}

/** What the client said stands on the board as acknowledged, and the others wait. */
async function seeAnswers(owner: Person, dossierId: string): Promise<void> {
  const { accesses } = await done(owner, "access.list", { dossierId });
  const grades = (accesses as { tool: { name: string }; autonomy: { grade: string | null } }[]).map(
    ({ tool, autonomy }) => [tool.name, autonomy.grade],
  );
  expect(Object.fromEntries(grades)).toEqual({
    "Google Search Console": "acknowledged",
    "Google Ads": null,
    "Google Analytics 4": null,
  });
}

/** Whoever goes by keyboard sees where they are, at each stop. */
async function expectFocusSeen(page: Page): Promise<void> {
  const stops = await page.locator("a, button").count();
  for (let at = 0; at < stops; at += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus-visible");
    await expect(focused).toHaveCSS("outline-style", "solid");
    await expect(focused).toHaveCSS("outline-width", "3px");
  }
}
