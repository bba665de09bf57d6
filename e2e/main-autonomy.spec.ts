import { read, utils, write } from "@e965/xlsx";
import type { BrowserContext } from "@playwright/test";
import type { Language } from "../src/messages/messages.ts";
import type { Orders } from "../src/testing/months-later.ts";
import { drawerOf, rowOf } from "./accesses.ts";
import { drop, file } from "./drops.ts";
import { expect, test } from "./journey.ts";
import { done, type Person } from "./people.ts";
import { linkIn, lookerAt, ownServerThatMails, phoneOf, sayingIn } from "./portals.ts";
import { runScript, startServer } from "./server.ts";

// From twenty-five tools to nothing of ours, in one go, on a server of its own: what blocks, what the client says on
// a telephone, what its sheet says, nobody leaves first, months later the round, and the certificate.

const email = "nora@client.example";
const console = "Google Search Console";
const blocked: Readonly<Record<string, object>> = {
  "google-analytics-4": { ours: [{ form: "person", name: "Camille Roy", level: "owner" }] },
  "meta-pixel-dataset": { owner: "us" },
  semrush: { payer: "us" },
};
const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("from twenty-five tools to a certificate that nothing of ours is left", async ({
  browser,
  openPage,
  say,
  language,
}) => {
  test.slow();
  const { post, mails, server, owner } = await ownServerThatMails(language);
  const contexts: BrowserContext[] = [];
  try {
    await done(owner, "reminder.set", { every: "daily", hour: 9 });
    const dossier = { party: "Boulangerie Aubin", endOn: dayFromNow(10) };
    const dossierId = String((await done(owner, "dossier.create", dossier)).id);
    await done(owner, "contact.add", { dossierId, name: "Nora Benali", email, language });
    const desk = await openPage(owner, server.url);
    const t = sayingIn(language);

    await test.step("twenty-five tools, three of which something blocks, and why", async () => {
      await addTools(owner, dossierId);
      await desk.goto(`/dossiers/${dossierId}/accesses`);
      await expect(desk.getByRole("rowheader")).toHaveCount(25);
      await desk.getByRole("button", { name: new RegExp(`^${say("accesses.show.blocked")} `) }).click();
      await expect(desk.getByRole("rowheader")).toHaveCount(3);
      for (const blocker of ["last-owner", "our-account", "we-pay"] as const)
        await expect(desk.getByText(say(`accesses.client.blocker.${blocker}`)).first()).toBeVisible();
    });
    for (const [toolKey, accessId] of await idsOf(owner, dossierId))
      if (toolKey in blocked)
        await done(owner, "access.edit", { dossierId, accessId, ours: [], owner: "client", payer: "client" });

    await desk.goto(`/dossiers/${dossierId}/portal`);
    await desk.getByLabel(say("sheet.invite"), { exact: true }).check();
    await desk.getByRole("button", { name: say("portal.invite.submit"), exact: true }).click();
    const { text = "", attachments } = await post.next(email);
    const link = linkIn(text);
    for (let times = 0; times < 3; times += 1) expect((await fetch(link)).status).toBe(200);
    const context = await phoneOf(browser, server.url);
    contexts.push(context);
    const client = await context.newPage();
    const look = lookerAt(await openPage(undefined, server.url), client);

    await test.step("on a telephone, without a script, the client says one and asks about another", async () => {
      await client.goto(link);
      await client.getByRole("button", { name: t("link.open"), exact: true }).click();
      await expect(client.getByRole("heading", { name: t("home.expected", { count: 25 }) })).toBeVisible();
      await look();
      await client.getByRole("link", { name: console }).click();
      await client.getByRole("button", { name: t("tool.done"), exact: true }).click();
      await expect(client.getByRole("status")).toHaveText(t("home.noted", { tool: console }));
      await client.getByRole("link", { name: /^Google Ads/ }).click();
      await client.getByLabel(t("tool.help.ask")).fill("Où est ce menu ?");
      await client.getByRole("button", { name: t("tool.help"), exact: true }).click();
      await expect(client.getByRole("link", { name: /^Google Ads/ })).toContainText(t("state.asked.help"));
    });

    await test.step("the sheet of the mail comes back filled for all the others", async () => {
      const [attached] = attachments;
      const filled = filledIn(attached?.content, language);
      await desk.reload();
      await desk.getByRole("button", { name: say("sheet.title"), exact: true }).click();
      await drop(desk, [file("retour.xlsx", filled)]);
      await desk.getByRole("button", { name: say("sheet.go", { count: 23 }), exact: true }).click();
      await expect(desk.getByText(say("sheet.done.evidence", { count: 23 }))).toBeVisible();
    });

    await test.step("nobody leaves first: refused for the tool that the client is not sure of, then granted", async () => {
      await desk.goto(`/dossiers/${dossierId}/accesses`);
      await rowOf(desk, "Google Ads").getByRole("link").click();
      const drawer = drawerOf(desk, "Google Ads");
      const close = drawer.getByRole("button", {
        name: `${say("departures.close")} — Google Ads`,
        exact: true,
      });
      await expect(close).toHaveAccessibleDescription(/jamais en premier|never leave first/);
      await client.getByRole("link", { name: /^Google Ads/ }).click();
      await client.getByRole("button", { name: t("tool.done"), exact: true }).click();
      await expect(client.getByText(t("home.progress", { done: 25, total: 25 }))).toBeVisible();
      await look();
      await desk.reload();
      await expect(close).not.toHaveAccessibleDescription(/jamais en premier|never leave first/);
    });

    await server.end();
    const { dataFolder } = server;
    const orders: Orders = { dataFolder, smtpUrl: post.smtpUrl, days: 10 + 3 * 31 };
    const came = await runScript("src/testing/months-later.ts", [JSON.stringify(orders)]);
    expect(JSON.parse(came)).toEqual({ first: 1, again: 0 });
    expect((await post.next(owner.email)).text).toMatch(/Google Ads|Boulangerie Aubin/);

    const port = new URL(server.url).port;
    const later = await startServer({ ...mails, PASSATION_DATA: dataFolder, PORT: port });
    await test
      .step("the round closes what is left, and the certificate is there", async () => {
        const lines = (await done(owner, "departure.sweep", { dossierId })).lines as readonly Line[];
        const shown = { dossierId, statement: seen };
        for (const { what, accessId } of lines)
          if (what !== null)
            await done(owner, "departure.close-right", { ...shown, accessId, what, as: "absent" });
        for (const { what, accessId } of lines)
          if (what === null) await done(owner, "departure.close", { ...shown, accessId });
        const page = await openPage(owner, server.url);
        await page.goto(`/dossiers/${dossierId}/sweep`);
        const { length: total } = lines;
        await expect(page.getByText(say("sweep.count", { count: total, total }))).toBeVisible();
        const certificate = page.getByRole("link", { name: say("departures.certificate"), exact: true });
        const answer = await page.request.get((await certificate.getAttribute("href")) ?? "");
        expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
      })
      .finally(later.stop);
  } finally {
    for (const context of contexts) await context.close();
    await server.stop();
    await post.close();
  }
});

const seen = "Réglages › Utilisateurs : plus personne de l’agence";
type Line = { readonly what: string | null; readonly accessId: string };

/** Twenty-five accesses: two sets, Google Ads, and others; three of them with what blocks. */
async function addTools(owner: Person, dossierId: string): Promise<void> {
  const { stacks } = await done(owner, "access.list-stacks", {});
  const ofStacks = (stacks as readonly { key: string; tools: readonly { key: string }[] }[])
    .filter(({ key }) => key === "seo-retainer" || key === "wordpress-site")
    .flatMap(({ tools }) => tools);
  const { tools: all } = await done(owner, "tool.list", {});
  const known = [...Object.keys(blocked), "google-ads"].map((key) => ({ key }));
  const keys = [...known, ...ofStacks, ...(all as readonly { key: string }[])].map(({ key }) => key);
  const accesses = [...new Set(keys)].slice(0, 25).map((toolKey) => ({ toolKey, ...blocked[toolKey] }));
  await done(owner, "access.add", { dossierId, accesses });
}

async function idsOf(owner: Person, dossierId: string): Promise<readonly (readonly [string, string])[]> {
  const { accesses } = await done(owner, "access.list", { dossierId });
  return (accesses as readonly { id: string; tool: { key: string } }[]).map(({ id, tool }) => [tool.key, id]);
}

/** The sheet as a client fills it in: a yes in every row but those that were answered otherwise. */
function filledIn(content: unknown, language: Language): Uint8Array {
  if (!(content instanceof ArrayBuffer)) throw new Error("no sheet came with the mail");
  const [sheet] = Object.values(read(new Uint8Array(content)).Sheets);
  const cells: string[][] = sheet ? utils.sheet_to_json(sheet, { header: 1, raw: false, defval: "" }) : [];
  const isId = /^[\da-f-]{36}$/;
  for (const row of cells)
    if (isId.test(row[0] ?? "") && row[1] !== "Google Ads" && row[1] !== console)
      row[5] = language === "fr" ? "Oui" : "Yes";
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells), "1");
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }));
}
