import { translator } from "../src/messages/translator.ts";
import { demoSearchConsole } from "../src/testing/demo/measures.ts";
import { madeZip } from "../src/testing/hostile-files.ts";
import { trelloBoard } from "./boards.ts";
import { aDossier, drop, file } from "./drops.ts";
import { expect, expectSound, test } from "./journey.ts";
import { invited } from "./people.ts";

test("where each source lives is said and what follows is told; its figures are seen before and after", async ({
  owner,
  openPage,
  say,
  takeBack,
  server,
  language,
}) => {
  test.slow();
  const id = await aDossier(owner.person);
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${id}/tracking/performance`);
  await expect(page.getByText(say("figures.empty"))).toBeVisible();
  await expectSound(page);
  const until = Temporal.PlainDate.from("2026-11-20");
  const entries = await Promise.all(
    demoSearchConsole({ folder: "boulangerie", seed: 7, days: 3 * 365, until }).map(async (one) => ({
      name: one.name.split("/").at(-1) ?? "",
      data: Buffer.from(await one.arrayBuffer()),
    })),
  );
  await page.goto(`/dossiers/${id}/import`);
  await drop(page, [file("boulangerie.zip", madeZip(entries)), trelloBoard()]);
  await page.getByRole("button", { name: say("import.go", { count: 2 }) }).click();
  await page.getByRole("link", { name: say("import.to-sources") }).click();

  const trello = page.getByRole("article", { name: "Trello · Refonte du site" });
  await expect(trello).toContainText(say("sources.follows.say-where"));
  await trello.getByRole("combobox").selectOption("ours");
  await expect(trello).toContainText(say("sources.follows.hand-over"));
  await takeBack(page, say("sources.home.saved", { name: "Trello · Refonte du site" }));
  await expect(trello).toContainText(say("sources.follows.say-where"));
  await trello.getByRole("combobox").selectOption("client-owned-saas");
  await expect(trello).toContainText(say("sources.follows.check-ownership"));
  await trello.getByText(say("sources.history")).click();
  await expect(trello.getByRole("row")).toHaveCount(2);
  await expect(trello.getByRole("row").nth(1)).toContainText(say("imports.current"));
  const figures = page.getByRole("article", { name: /^Search Console/ });
  await figures.getByText(say("sources.kept")).click();
  await expect(figures.getByRole("row")).toHaveCount(2);
  await expectSound(page);

  // Who may only read sees all of it, and why nothing can be changed.
  const { person } = await invited(server.url, owner.person, owner.agencyId, "Lou Martin", "read-only");
  const reader = await openPage(person);
  const reason = translator(language)("refusals", "request.not-permitted");
  await reader.goto(`/dossiers/${id}/tracking/sources`);
  await expect(reader.getByRole("article").first()).toContainText(reason);
  await expect(reader.getByRole("combobox")).toHaveCount(0);
  await expect(reader.getByRole("button", { name: new RegExp(say("import.undo")) })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await expectSound(reader);
  await reader.goto(`/dossiers/${id}/import`);
  await expect(reader.getByText(reason)).toBeVisible();
  await expect(reader.locator("input[type=file]")).toHaveCount(0);

  // An older export of the same board says that it is one, a newer one what it changes.
  const board = (day: string, title: string) => {
    const { name, mimeType, buffer } = trelloBoard();
    const content = buffer
      .toString()
      .replaceAll("2026-11-02T", `${day}T`)
      .replace("Former l’équipe du client", title);
    return { name, mimeType, buffer: Buffer.from(content) };
  };
  await page.getByRole("link", { name: say("tracking.import"), exact: true }).click();
  await page.getByRole("button", { name: say("import.more") }).click();
  await drop(page, [board("2026-10-02", "Former l’équipe")]);
  await expect(page.getByText(say("import.older"))).toBeVisible();
  await drop(page, [board("2026-11-09", "Former l’équipe")]);
  await expect(page.getByText(say("import.updates"))).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(1);
  await page.getByRole("button", { name: say("import.go", { count: 1 }) }).click();
  await expect(page.getByRole("heading", { name: say("import.result") })).toBeFocused();

  await page.getByRole("link", { name: say("tracking.performance"), exact: true }).click();
  const plots = page.getByRole("slider");
  await expect(plots).toHaveCount(2);
  await expect(page.locator(".compared-change").first()).toBeVisible();
  await expectSound(page);
  const metrics = page.getByRole("group", { name: say("figures.metrics") });
  await metrics.getByRole("button").last().click();
  await expect(plots).toHaveCount(3);
  await metrics.getByRole("button").first().focus();
  await page.keyboard.press("Space");
  await expect(plots).toHaveCount(2);
  await page.getByRole("combobox", { name: say("figures.period"), exact: true }).selectOption("month");
  await page.getByRole("combobox", { name: say("figures.step") }).selectOption("day");
  await page.getByRole("combobox", { name: say("figures.with") }).selectOption("year");
  await expect(plots.first()).toHaveAttribute("aria-valuemax", "27");
  await plots.first().focus();
  const said = await plots.first().getAttribute("aria-valuetext");
  await page.keyboard.press("ArrowLeft");
  await expect(plots.first()).not.toHaveAttribute("aria-valuetext", said ?? "");
  await page.getByText(say("figures.table")).first().click();
  const table = page.getByRole("table", { name: new RegExp(`^${say("figures.table")}`) }).first();
  await expect(table.getByRole("row")).toHaveCount(29);
  const saving = page.waitForEvent("download");
  await page
    .getByRole("button", { name: new RegExp(`^${say("entries.export")}`) })
    .first()
    .click();
  expect((await saving).suggestedFilename()).toBe("impressions.csv");
  // The address says all of it: who opens it sees the same.
  await page.reload();
  await expect(plots.first()).toHaveAttribute("aria-valuemax", "27");
  const by = page.getByRole("combobox", { name: say("figures.by.what"), exact: true });
  await by.selectOption({ index: 1 });
  await expect(page.locator("section", { has: by }).getByRole("rowheader").first()).toBeVisible();
  await expectSound(page);
});
