import type { Browser, BrowserContext, Page } from "@playwright/test";
import type { Language } from "../src/messages/messages.ts";
import { withAccesses } from "./accesses.ts";
import { expect, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done, outside, type Person } from "./people.ts";
import { linkIn, lookerAt, phoneOf, sayingIn } from "./portals.ts";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const capture = { name: "capture.png", mimeType: "image/png", buffer: png };

/** The portal as somebody opens it without a script; `look` measures the same page in a window that has them. */
async function visitorOf(browser: Browser, looker: Page, link: string, open: string) {
  const context = await phoneOf(browser, new URL(link).origin);
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole("button", { name: open, exact: true }).click();
  await expect(page).toHaveURL("/portal");
  return { context, page, look: lookerAt(looker, page) };
}

test("a client shows a file, chooses a time, lets a colleague in and names the successor, who sees what it is shown", async ({
  browser,
  openPage,
  mailing,
  say,
  language,
}) => {
  test.slow();
  const t = sayingIn(language);
  const { mailbox, server, owner } = mailing;
  const contexts: BrowserContext[] = [];
  try {
    const yves = outside("yves");
    const { dossierId, contactId } = await aDossier(owner, language);
    const looker = await openPage(undefined, server.url);
    const enter = async (link: string) => {
      const visitor = await visitorOf(browser, looker, link, t("link.open"));
      contexts.push(visitor.context);
      return visitor;
    };
    const { token } = await done(owner, "portal.invite", { dossierId, contactId });
    const { page: client, look } = await enter(`${server.url}/portal/link/${token}`);
    const press = (name: string) => client.getByRole("button", { name, exact: true }).click();
    const follow = (name: string) => client.getByRole("link", { name }).click();
    await look();

    await follow("Google Search Console");
    await look();
    await client.getByLabel(t("tool.done.ask")).fill("Voir la capture.");
    const file = client.getByLabel(t("file.ask"));
    await file.setInputFiles({ name: "capture.png", mimeType: "image/png", buffer: Buffer.from("<svg/>") });
    await press(t("tool.done"));
    await expect(client.getByRole("alert")).toContainText(t("file.again"));
    await expect(client.getByLabel(t("tool.done.ask"))).toHaveValue("Voir la capture.");
    await look();
    await file.setInputFiles(capture);
    await press(t("tool.done"));
    await expect(client.getByRole("status")).toHaveText(t("home.noted", { tool: "Google Search Console" }));

    await follow("Bilan de fin");
    await look();
    await client.getByLabel(t("meeting.zone")).selectOption("Pacific/Noumea");
    await press(t("meeting.zone.show"));
    await expect(client.getByText(/19:30, 60 minutes \(Nouméa\)/)).toBeVisible();
    await client.getByRole("radio").first().check();
    await press(t("meeting.choose"));
    await expect(client.getByRole("status")).toHaveText(t("noted.slot"));
    await follow("Bilan de fin");
    await expect(client.getByText(t("meeting.fixed"))).toBeVisible();
    await look();
    await follow(t("tool.back"));

    await follow(t("more.colleague"));
    await look();
    await client.getByLabel(t("person.name")).fill("Yves Garnier");
    await client.getByLabel(t("person.email")).fill(yves);
    await press(t("colleague.send"));
    await expect(client.getByRole("status")).toHaveText(t("noted.colleague"));
    const { page: colleague } = await enter(linkIn(await mailbox.next(yves)));
    await expect(colleague.getByRole("link", { name: "Google Ads" })).toBeVisible();

    await follow(t("more.successor"));
    await look();
    await client.getByLabel(t("person.name")).fill("Ana Lopes");
    await client.getByLabel(t("person.email")).fill("ana@studio.example");
    await client.getByLabel(t("person.organisation")).fill("Studio Ponant");
    await press(t("successor.send"));
    await expect(client.getByRole("status")).toHaveText(t("noted.successor", { agency: "Atelier Rivage" }));
    await expect(client.getByText("Ana Lopes, Studio Ponant")).toBeVisible();

    const desk = await openPage(owner, server.url);
    await desk.goto(`/dossiers/${dossierId}/portal`);
    const invited = say("portal.invited-by", { name: "Nora Benali" });
    await expect(desk.getByText(invited, { exact: false })).toBeVisible();
    const part = desk.getByRole("region", { name: say("successor.title"), exact: true });
    await expect(part.getByText("Ana Lopes, Studio Ponant")).toBeVisible();
    const { rows } = await done(owner, "contact.list", { dossierId });
    const ana = (rows as { id: string; side: string }[]).find(({ side }) => side === "successor");
    const forAna = await done(owner, "portal.invite", { dossierId, contactId: ana?.id });
    const { page: successor, look: lookAgain } = await enter(`${server.url}/portal/link/${forAna.token}`);
    await expect(
      successor.getByText(t("successor.home.nothing", { agency: "Atelier Rivage" })),
    ).toBeVisible();
    await expect(successor.getByText("Google Ads")).toHaveCount(0);

    await part.getByRole("checkbox", { name: "Google Ads · aubin.example", exact: true }).check();
    await expect(
      part.getByRole("checkbox", { name: "Google Ads · aubin.example", exact: true }),
    ).toBeChecked();
    await expectSound(desk, phoneAndDesk);
    await expect
      .poll(async () => (await done(owner, "portal.list-shares", { dossierId })).accesses)
      .toHaveLength(1);
    await successor.reload();
    await successor.getByRole("link", { name: "Google Ads" }).click();
    await expect(successor.getByRole("main").getByRole("button")).toHaveCount(0);
    await lookAgain();
    await successor.getByRole("link", { name: t("tool.back"), exact: false }).click();
    await expect(successor.getByText("Google Search Console")).toHaveCount(0);
    await lookAgain();
    const preview = desk.context().waitForEvent("page");
    await part.getByRole("link", { name: say("successor.preview") }).click();
    const seen = await preview;
    await expect(seen.getByText(t("preview.successor"))).toBeVisible();
    await expect(seen.getByRole("link", { name: "Google Ads" })).toBeVisible();
    await seen.close();
    await part.getByRole("checkbox", { name: "Google Ads · aubin.example", exact: true }).uncheck();
    await expect
      .poll(async () => (await done(owner, "portal.list-shares", { dossierId })).accesses)
      .toHaveLength(0);
    await successor.reload();
    await expect(successor.getByText("Google Ads")).toHaveCount(0);

    await desk.goto(`/dossiers/${dossierId}/meeting`);
    await expect(desk.getByText(say("meeting.reply.chosen", { name: "Nora Benali" }))).toBeVisible();
    await expectSound(desk, phoneAndDesk);
    await desk.goto(`/dossiers/${dossierId}/accesses`);
    await desk.getByRole("link", { name: /Google Search Console/ }).click();
    const drawer = desk.getByRole("complementary");
    await expect(drawer.getByText("Voir la capture.")).toBeVisible();
    await expect(
      drawer.getByRole("link", { name: say("accesses.evidence.open-file"), exact: true }),
    ).toBeVisible();
  } finally {
    for (const context of contexts) await context.close();
  }
});

test("a supplier is asked for our right on each tool, then takes its own access out", async ({
  browser,
  server,
  owner: { person: owner },
  openPage,
  say,
  language,
}) => {
  const t = sayingIn(language);
  const contexts: BrowserContext[] = [];
  try {
    const { id: dossierId } = await done(owner, "dossier.create", { party: "Nordix", direction: "supplier" });
    const ours = [{ form: "person", name: "lou@nordix.example", level: "admin" }];
    await done(owner, "access.add", { dossierId, accesses: [{ toolKey: "google-ads", ours }] });
    const { id: contactId } = await done(owner, "contact.add", { dossierId, name: "Lou Martin", language });
    const { token } = await done(owner, "portal.invite", { dossierId, contactId });
    const looker = await openPage(undefined, server.url);
    const link = `${server.url}/portal/link/${token}`;
    const { page, look, context } = await visitorOf(browser, looker, link, t("link.open"));
    contexts.push(context);
    const names = { agency: "Atelier Rivage" };
    await expect(page.getByRole("link", { name: t("more.successor") })).toHaveCount(0);
    await page.getByRole("link", { name: "Google Ads" }).click();
    await expect(page.getByRole("heading", { name: t("supplier.done.title", names) })).toBeVisible();
    await expect(page.getByRole("heading", { name: t("out.way.title.supplier") })).toHaveCount(0);
    await expect(page.getByText(t("tool.meant.supplier", names), { exact: true })).toBeVisible();
    await look();
    await page.getByRole("button", { name: t("supplier.done"), exact: true }).click();
    await page.getByRole("link", { name: "Google Ads" }).click();
    await expect(page.getByText("lou@nordix.example")).toBeVisible();
    await look();
    await page.getByRole("button", { name: t("out.way.supplier"), exact: true }).click();
    await expect(page.getByRole("link", { name: "Google Ads" })).toContainText(t("state.asked.out.supplier"));
    const desk = await openPage(owner, server.url);
    await desk.goto(`/dossiers/${dossierId}/portal`);
    await expect(desk.getByText(say("portal.request.out.supplier"), { exact: false })).toBeVisible();
    await expect(
      desk.getByRole("heading", { name: say("portal.title.supplier"), exact: true }),
    ).toBeVisible();
    await expect(desk.getByRole("region", { name: say("successor.title"), exact: true })).toHaveCount(0);
    await desk.getByRole("button", { name: say("successor.open"), exact: true }).click();
    await expect(desk.getByText(say("successor.none.supplier"), { exact: true })).toBeVisible();
    await expectSound(desk, phoneAndDesk);
  } finally {
    for (const context of contexts) await context.close();
  }
});

test("a client is asked to take the agency out of a tool, does so, and the agency looks", async ({
  browser,
  server,
  owner: { person: owner },
  openPage,
  say,
  language,
}) => {
  const t = sayingIn(language);
  const contexts: BrowserContext[] = [];
  try {
    const ours = [{ form: "person", name: "lou@agence.example", level: "editor" }];
    const said = { clientLevel: "admin", owner: "client", ours };
    const { dossierId, idOf } = await withAccesses(owner, { "google-ads": said, trello: {} });
    const { id: contactId } = await done(owner, "contact.add", { dossierId, name: "Nora Benali", language });
    const { token } = await done(owner, "portal.invite", { dossierId, contactId });
    await done(owner, "departure.ask", { dossierId, accessId: idOf.get("google-ads") });
    const looker = await openPage(undefined, server.url);
    const link = `${server.url}/portal/link/${token}`;
    const { page, look, context } = await visitorOf(browser, looker, link, t("link.open"));
    contexts.push(context);
    const removals = page.getByRole("heading", {
      name: t("home.removals", { agency: "Atelier Rivage", count: 1 }),
    });
    const out = page.getByRole("button", { name: t("out.way"), exact: true });
    await page.getByRole("link", { name: "Google Ads" }).click();
    await expect(out).toHaveCount(0);
    await page.getByRole("button", { name: t("tool.done"), exact: true }).click();
    await expect(removals).toBeVisible();
    await look();
    await page.getByRole("link", { name: "Google Ads" }).click();
    await expect(page.getByText("lou@agence.example")).toBeVisible();
    await look();
    await out.click();
    await expect(page.getByRole("link", { name: "Google Ads" })).toContainText(t("state.asked.out"));
    await expect(removals).toHaveCount(0);
    const desk = await openPage(owner, server.url);
    await desk.goto(`/dossiers/${dossierId}/portal`);
    await expect(desk.getByText(say("portal.request.out"), { exact: false })).toBeVisible();
  } finally {
    for (const context of contexts) await context.close();
  }
});

/** A dossier with two tools, a contact, and a meeting of which the times are offered to it. */
async function aDossier(owner: Person, language: Language) {
  const { id } = await done(owner, "dossier.create", { party: "Boulangerie Aubin", endOn: "2030-12-14" });
  const dossierId = String(id);
  const accesses = [
    { toolKey: "google-search-console", resource: "aubin.example" },
    { toolKey: "google-ads", resource: "aubin.example" },
  ];
  await done(owner, "access.add", { dossierId, accesses });
  const person = { name: "Nora Benali", email: outside("nora"), language };
  const { id: contactId } = await done(owner, "contact.add", { dossierId, ...person });
  await done(owner, "meeting.propose", {
    ...{ dossierId, purpose: "closing", title: "Bilan de fin", timeZone: "Europe/Paris" },
    slots: [
      { on: "2030-12-02", at: "09:30", minutes: 60 },
      { on: "2030-12-03", at: "14:00", minutes: 60 },
    ],
    people: [{ kind: "contact", contactId }],
  });
  return { dossierId, contactId };
}
