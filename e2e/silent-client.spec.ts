import type { Page } from "@playwright/test";
import { extractText } from "unpdf";
import type { Orders } from "../src/testing/months-later.ts";
import { drawerOf, withAccesses } from "./accesses.ts";
import { expect, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done, type Person, uploadTo } from "./people.ts";
import { linkIn, ownServerThatMails } from "./portals.ts";
import { runScript, startServer } from "./server.ts";

// A client who never answers: invited and reminded, it says nothing. The agency attests what it saw, with the document,
// and does without one tool, with its reason; only then may it leave, and the certificate says what nobody confirmed.

const email = "nora@client.example";
const console = "Google Search Console";
const reason = "Le client arrête ce tableau, dit au téléphone le 3 novembre.";
const own = { clientLevel: "owner", login: "named", owner: "client", payer: "client" };
const ours = [{ form: "person", name: "Camille Roy", level: "editor" }];
const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("a client who never answers: attested with a document, waived with a reason, then left and certified", async ({
  openPage,
  say,
  language,
}) => {
  test.slow();
  const { post, mails, server, owner } = await ownServerThatMails(language);
  try {
    const { dossierId, idOf } = await withAccesses(
      owner,
      { "google-search-console": { ...own, ours }, trello: { ours } },
      { endOn: dayFromNow(-100) },
    );
    const nora = { dossierId, name: "Nora Benali", email, language };
    const { id: contactId } = await done(owner, "contact.add", nora);
    await done(owner, "reminder.set-contact", { dossierId, contactId, every: "daily", hour: 9 });
    for (const accessId of idOf.values()) await done(owner, "departure.ask", { dossierId, accessId });

    await test.step("invited, she never opens the link; the reminder names the tools, and she never answers", async () => {
      const desk = await openPage(owner, server.url);
      await desk.goto(`/dossiers/${dossierId}/portal`);
      await desk.getByRole("button", { name: say("portal.invite.submit"), exact: true }).click();
      expect(linkIn((await post.next(email)).text ?? "")).toContain("/portal/link/");
      await expectRefused(desk, console, say);
      await desk.close();
      await server.end();
      const orders: Orders = { dataFolder: server.dataFolder, smtpUrl: post.smtpUrl, days: 1 };
      await runScript("src/testing/months-later.ts", [JSON.stringify(orders)]);
      expect((await post.next(email)).text).toMatch(
        /Google Search Console[\s\S]*Trello|Trello[\s\S]*Google Search Console/,
      );
    });

    const port = new URL(server.url).port;
    const later = await startServer({ ...mails, PASSATION_DATA: server.dataFolder, PORT: port });
    try {
      const page = await openPage(owner, server.url);
      await page.goto(`/dossiers/${dossierId}/portal`);
      await expect(page.getByText(say("portal.requests.none"))).toBeVisible();
      for (const tool of [console, "Trello"]) await expectRefused(page, tool, say);

      await test.step("one is attested, with the document that shows it", async () => {
        await uploadTo(server.url, owner, dossierId, new File(["Nora Benali, propriétaire"], "capture.txt"));
        await page.goto(`/dossiers/${dossierId}/accesses?access=${idOf.get("google-search-console")}`);
        const drawer = drawerOf(page, console);
        await drawer.getByRole("button", { name: say("accesses.evidence.give"), exact: true }).click();
        await drawer
          .getByLabel(say("accesses.evidence.statement"))
          .fill("Paramètres › Utilisateurs : Nora Benali");
        await drawer.getByLabel(say("evidence.file")).selectOption({ label: "capture.txt" });
        await drawer.getByRole("button", { name: say("accesses.evidence.give"), exact: true }).click();
        await expect(drawer.getByRole("link", { name: say("accesses.evidence.open-file") })).toBeVisible();
        await expectSound(page, phoneAndDesk);
      });

      await test.step("one is waived, with a reason and a name", async () => {
        await page.goto(`/dossiers/${dossierId}/accesses?access=${idOf.get("trello")}`);
        const drawer = drawerOf(page, "Trello");
        // What stands above the form has come: nothing moves under the hand any more.
        await expect(
          drawer.getByRole("heading", { name: say("accesses.tool.about"), exact: true }),
        ).toBeVisible();
        await expect(
          drawer.getByRole("heading", { name: say("departures.client.title"), exact: true }),
        ).toBeVisible();
        await expect(drawer.locator(".departure-state")).toBeVisible();
        await drawer.getByRole("button", { name: new RegExp(`^${say("accesses.set-aside.do")} `) }).click();
        await drawer.getByLabel(say("accesses.set-aside.reason"), { exact: true }).fill(reason);
        await drawer.getByRole("button", { name: say("accesses.set-aside"), exact: true }).click();
        const told = drawer.getByText(reason);
        await expect(told).toContainText("Camille Roy");
        await expect(told).toContainText(say("accesses.set-aside.waived"));
      });

      await test.step("then both may be left, and the certificate says what the client did not confirm", async () => {
        await leave(owner, dossierId);
        await page.goto(`/dossiers/${dossierId}/sweep`);
        const certificate = page.getByRole("link", { name: say("departures.certificate"), exact: true });
        await expect(certificate).toBeVisible();
        const answer = await page.request.get(`/api/departure-certificates/${dossierId}.pdf`, {
          headers: { "accept-language": language },
        });
        const { text } = await extractText(new Uint8Array(await answer.body()), { mergePages: true });
        // Lines of the PDF break words.
        const told = text.replaceAll(/[-\s]/g, "");
        const unconfirmed = { fr: "nonconfirméparBoulangerieAubin", en: "notconfirmedbyBoulangerieAubin" };
        const [attested = "", waived = ""] = told.split(unconfirmed[language]).slice(1);
        expect(attested).toMatch(/^,[^:]*:GoogleSearchConsole\./);
        expect(waived).toMatch(/^:Trello\./);
        expect(told).not.toContain("autéléphone");
      });
    } finally {
      await later.stop();
    }
  } finally {
    await server.stop();
    await post.close();
  }
});

/** Nobody leaves first: the button says why. */
async function expectRefused(
  page: Page,
  tool: string,
  say: (key: "departures.close") => string,
): Promise<void> {
  const board = new URL(page.url()).pathname.replace(/[^/]+$/, "accesses");
  await page.goto(board);
  await page.getByRole("rowheader").getByRole("link", { name: tool, exact: true }).click();
  const name = `${say("departures.close")} — ${tool}`;
  const close = drawerOf(page, tool).getByRole("button", { name, exact: true });
  await expect(close).toHaveAttribute("aria-disabled", "true");
  await expect(close).toHaveAccessibleDescription(/jamais en premier|never leave first/);
}

/** All that is still ours was looked at and is gone; then each access is left. */
async function leave(owner: Person, dossierId: string): Promise<void> {
  const { lines } = await done(owner, "departure.sweep", { dossierId });
  const open = lines as readonly { readonly what: string | null; readonly accessId: string }[];
  const shown = { dossierId, statement: "Utilisateurs : plus personne de l’agence" };
  for (const { what, accessId } of open)
    if (what !== null) await done(owner, "departure.close-right", { ...shown, accessId, what, as: "absent" });
  for (const { what, accessId } of open)
    if (what === null) await done(owner, "departure.close", { ...shown, accessId });
}
