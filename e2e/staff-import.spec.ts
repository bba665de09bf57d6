import type { Page } from "@playwright/test";
import { trelloBoard } from "./boards.ts";
import { networkTo } from "./cut-proxy.ts";
import { aDossier, drop, file, realDrop } from "./drops.ts";
import { expect, expectAccessible, expectSound, test } from "./journey.ts";
import { done } from "./people.ts";

test("a real board and real figures are looked at, imported while one is elsewhere, told of, and taken back", async ({
  owner,
  openPage,
  say,
}) => {
  const id = await aDossier(owner.person);
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${id}/tracking`);
  await expect(page).toHaveURL(/\/import$/);
  await expectSound(page);
  const { board, tasks, figures: searchConsole } = await realDrop();
  await drop(page, [board, searchConsole, file("abîmé.zip", "PK\u0003\u0004 rien")]);
  await expect(page.getByRole("heading", { name: say("import.looked", { count: 2 }) })).toBeVisible();
  const trello = page.getByRole("article", { name: /^Trello/ });
  await expect(trello).toContainText(say("count.work-item", { count: tasks, number: tasks }));
  const figures = page.getByRole("article", { name: /^Search Console/ });
  for (const article of [trello, figures]) await article.getByText(say("import.sample")).click();
  await expect(figures.getByRole("row").nth(1)).toBeVisible();
  await expect(figures.getByRole("row").nth(1)).not.toContainText(/\d{4}-\d\d-\d\d/);
  await expectSound(page);

  // A file that cannot be read holds everything back.
  const go = page.getByRole("button", { name: say("import.go", { count: 2 }) });
  await expect(go).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByText(say("import.held", { count: 1, file: "abîmé.zip" }))).toBeVisible();
  await page.getByRole("button", { name: `${say("import.let-go")} — abîmé.zip` }).click();
  await page.getByRole("button", { name: `${say("import.take-back")} — abîmé.zip` }).click();
  await expect(go).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("button", { name: `${say("import.let-go")} — abîmé.zip` }).click();

  // Leaving the page and coming back loses nothing.
  await page.getByRole("link", { name: say("tab.overview"), exact: true }).click();
  await expect(page.getByRole("heading", { name: say("overview.where") })).toBeVisible();
  await page.getByRole("link", { name: say("tab.tracking"), exact: true }).click();
  await expect(trello).toBeVisible();
  await expect(page.getByText(say("import.left-out", { file: "abîmé.zip" }))).toBeVisible();

  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  // The files take six seconds, however large they are here: time enough to be seen on their way.
  const uploadThroughput = (board.buffer.length + searchConsole.buffer.length) / 6;
  const slow = { offline: false, latency: 5, downloadThroughput: -1, uploadThroughput };
  await network.send("Network.emulateNetworkConditions", slow);
  await go.focus();
  await page.keyboard.press("Enter");
  const bar = page.getByRole("progressbar");
  await expect.poll(async () => Number(await bar.getAttribute("aria-valuenow"))).toBeGreaterThan(5);
  await page.getByRole("link", { name: say("tab.overview"), exact: true }).click();
  const tray = page.getByRole("complementary", { name: say("tray.title") });
  await expect(tray.getByRole("link", { name: say("import.task", { count: 2 }) })).toBeVisible();
  await network.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: -1 });
  await expect(page.getByText(say("import.done", { count: 2 }))).toBeVisible({ timeout: 20_000 });
  await expect(tray).toHaveCount(0);
  await page.goBack();
  const result = page.getByRole("region", { name: say("import.result") });
  await expect(result.getByText(say("import.done", { count: 2 }))).toBeVisible();
  await expectSound(page);
  await page.getByRole("link", { name: say("import.to-recap") }).click();
  await expect(page).toHaveURL(/\/recap$/);

  // The same export again updates what is there.
  await page.goto(`/dossiers/${id}/import`);
  await drop(page, [board]);
  await expect(page.getByText(say("import.updates"))).toBeVisible();
  await page.getByRole("button", { name: say("import.go", { count: 1 }) }).click();
  await expect(page.getByText(say("import.done", { count: 1 }))).toBeVisible();
  await page.getByRole("button", { name: say("import.undo"), exact: true }).click();
  await expect(page.getByText(say("import.undone"))).toBeVisible();

  // The first import is undone as a whole, where imports are listed.
  await page.getByRole("link", { name: say("tracking.sources"), exact: true }).click();
  const imports = page.getByRole("table", { name: say("imports.title") });
  await expect(imports.getByRole("row")).toHaveCount(3);
  await imports.getByRole("button", { name: new RegExp(`^${say("import.undo")} —`) }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: say("import.undo") })
    .click();
  await expect(page.getByText(say("sources.empty"))).toBeVisible();
  await page.getByRole("link", { name: say("tab.tracking"), exact: true }).click();
  await expect(page.getByText(say("import.drop"))).toBeVisible();
});

test("a cut once everything was sent leaves no doubt standing: what was done is found, what was not is said", async ({
  owner,
  openPage,
  say,
  server,
}) => {
  const id = await aDossier(owner.person);
  test.slow();
  const network = await networkTo(server.url);
  const page = await openPage(owner.person, network.url);
  const go = page.getByRole("button", { name: say("import.go", { count: 1 }) });
  // The page that is gone to meanwhile is known beforehand.
  await page.goto(`/dossiers/${id}`);
  await page.getByRole("link", { name: say("tab.tracking"), exact: true }).click();

  // Cut half way, nothing came of it for certain.
  const long = Array.from({ length: 4_000 }, (_, at) => `Tâche ${at};À faire;${"détail ".repeat(250)}`);
  await drop(page, [file("long.csv", `Tâche;Statut;Description\n${long.join("\n")}\n`)]);
  await expect(go).toBeVisible({ timeout: 30_000 });
  network.cutAt("start", "/api/tracking.import");
  await go.click();
  await expect(page.getByText(say("import.nothing"))).toBeVisible();
  await expect(page.getByText(say("problem.offline"))).toBeVisible();
  network.restore();
  await page.getByRole("button", { name: say("import.restart") }).click();

  await drop(page, [trelloBoard()]);
  await expect(go).toBeVisible();
  network.cutAt("request", "/api/tracking.import");
  await go.click();
  await expect(page.getByText(say("import.unsure.title"))).toBeVisible();
  await expectAccessible(page);
  network.restore();
  await expect(page.getByText(say("import.overdue.title"))).toBeVisible({ timeout: 30_000 });
  expect((await done(owner.person, "tracking.list-imports", { dossierId: id })).rows).toEqual([]);
  await page.getByRole("button", { name: say("import.back") }).click();

  network.cutAt("answer", "/api/tracking.import");
  await go.click();
  await expect(page.getByText(say("import.unsure.title"))).toBeVisible();
  await page.getByRole("link", { name: say("tab.overview"), exact: true }).click();
  await expect(page.getByText(say("import.unsure"))).toBeVisible();
  network.restore();
  await page.getByRole("link", { name: say("import.task", { count: 1 }) }).click();
  await expect(page.getByText(say("import.found"))).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole("article", { name: "Trello · Refonte du site" })).toBeVisible();
  await page.getByRole("button", { name: say("import.undo"), exact: true }).click();
  await expect(page.getByText(say("import.undone"))).toBeVisible();
  await network.close();
});

test("the columns of a table that were guessed are corrected once, and known from then on", async ({
  owner,
  openPage,
  say,
}) => {
  const id = await aDossier(owner.person);
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${id}/import`);
  const rows =
    "Intitulé;Pour quand;Bonne âme;Mémo\nRelire les textes;03/12/2026;Lou;voir mail\nPublier;14/12/2026;Sam;\n";
  await drop(page, [file("suivi.csv", rows)]);
  const article = page.getByRole("article");
  const columns = article.locator("details", { hasText: say("import.table.kind") });
  await expect(columns).toContainText(say("import.table.by.guess"));
  await columns.getByRole("combobox", { name: say("import.table.kind") }).selectOption("work-item");
  const gives = (column: string) =>
    columns.getByRole("combobox", { name: `${say("import.table.gives")} — ${column}` });
  await gives("Intitulé").selectOption("title");
  await gives("Pour quand").selectOption("dueOn");
  await gives("Bonne âme").selectOption("people");
  await gives("Mémo").selectOption("comments");
  await expectSound(page);
  await columns.getByRole("button", { name: say("import.table.save") }).click();
  await expect(columns).toContainText(say("import.table.by.saved"));
  await article.getByText(say("import.sample")).click();
  await expect(article.getByRole("row", { name: /Relire les textes/ })).toContainText("Lou");

  // By the keyboard alone, from the files to the import.
  await reachByTab(page, say("import.choose"));
  await reachByTab(page, say("import.go", { count: 1 }));
  await page.keyboard.press("Enter");
  await expect(page.getByText(say("import.done", { count: 1 }))).toBeVisible();
  await reachByTab(page, say("import.to-work"));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Relire les textes")).toBeVisible();
});

test("every remark is told by file and row, the first of each kind before the others", async ({
  owner,
  openPage,
  say,
}) => {
  const id = await aDossier(owner.person);
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${id}/import`);
  const days = [...Array(60).fill("24/12/2026"), ...Array(30).fill("32/13/2026")];
  const rows = days.map((day, at) => `Tâche ${at};À faire;${day}`);
  const name = `suivi_${"de_la_refonte_".repeat(6)}.csv`;
  await drop(page, [file(name, `Tâche;Statut;Échéance\n${rows.join("\n")}\n`)]);
  const warnings = page.locator(".warnings");
  await warnings.locator("summary").click();
  const more = warnings.getByRole("button");
  await expect(more).toHaveText(say("warnings.more", { count: 15 }));
  await expect(warnings.getByRole("listitem")).toHaveCount(6);
  await more.click();
  await expect(warnings.getByRole("listitem")).toHaveCount(20);
  await expect(warnings.getByRole("listitem").last()).toContainText("81");
  await expectSound(page);
});

test("where no file can be read, why is told of each of them", async ({ owner, openPage, say }) => {
  const id = await aDossier(owner.person);
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${id}/import`);
  await drop(page, [file("vide.csv", ""), file("abîmé.zip", "PK\u0003\u0004 rien")]);
  const alert = page.getByRole("alert").filter({ hasText: say("import.unread") });
  await expect(alert.getByRole("listitem")).toHaveText([/^vide\.csv /, /^abîmé\.zip /]);
  await expectSound(page);
});

/** Goes on by Tab alone until the control of this name has the focus. */
async function reachByTab(page: Page, name: string): Promise<void> {
  for (let times = 0; times < 60; times += 1) {
    if ((await page.evaluate(() => document.activeElement?.textContent)) === name) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`“${name}” cannot be reached by Tab`);
}

test("once Import is clicked, nothing comes under the pointer before one moves it", async ({
  owner,
  openPage,
  say,
}) => {
  const id = await aDossier(owner.person);
  const page = await openPage(owner.person);
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  await page.goto(`/dossiers/${id}/import`);
  const { board } = await realDrop();
  await drop(page, [board]);
  await page.getByText(say("import.sample")).click();
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  const before = await height();
  await page.getByRole("button", { name: say("import.go", { count: 1 }) }).click();
  await expect(page.getByText(say("import.done", { count: 1 }))).toBeVisible();
  expect(await height()).toBeGreaterThanOrEqual(before);
  await expect
    .poll(async () => {
      await page.mouse.move(10, 10);
      await page.mouse.move(20, 20);
      return height();
    })
    .toBeLessThan(before);
});
