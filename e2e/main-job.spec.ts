import { readFile } from "node:fs/promises";
import ExcelJs from "exceljs";
import { extractText } from "unpdf";
import { translator } from "../src/messages/translator.ts";
import { unzip } from "../src/testing/unzip.ts";
import { drop, realDrop } from "./drops.ts";
import { expect, test } from "./journey.ts";
import { openAgency, signUp, somebody } from "./people.ts";
import { startServer } from "./server.ts";

// The job that the product is for, in one go, as a newcomer does it: from the first page of an empty
// server to a pack in hand, made of a real board and of real figures.

test("from an empty server to a pack that was opened, which another agency does not see", async ({
  openPage,
  say,
  language,
}) => {
  test.slow();
  const server = await startServer();
  const words = translator(language);
  try {
    const page = await openPage(undefined, server.url);
    await page.goto("/");
    const begin = Date.now();
    await page.getByLabel(say("account.name"), { exact: true }).fill("Camille Roy");
    await page.getByLabel(say("account.email")).fill("camille@atelier-rivage.example");
    await page.getByLabel(say("password.label"), { exact: true }).fill("quatre lampes sous la pluie");
    await page.getByLabel(say("agency.name")).fill("Atelier Rivage");
    await page.getByRole("button", { name: say("set-up.submit") }).click();

    await page.getByRole("button", { name: say("dossiers.new") }).click();
    await page.getByLabel(say("dossier.party")).fill("Boulangerie Aubin");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Boulangerie Aubin" })).toBeVisible();
    await page.getByRole("link", { name: say("tab.tracking"), exact: true }).click();

    const { board, figures, open } = await realDrop();
    await drop(page, [board, figures]);
    await page.getByRole("button", { name: say("import.go", { count: 2 }) }).click();
    await page.getByRole("link", { name: say("import.to-recap") }).click();

    await expect(page.getByRole("rowheader")).toHaveCount(open);
    const first = (await page.getByRole("rowheader").first().getByRole("link").textContent()) ?? "";
    await page.keyboard.press("j");
    await page.keyboard.press("1");
    const notice = page.getByRole("status").filter({ hasText: say("recap.decided.finish", { count: 1 }) });
    // Whoever points at it keeps it a while longer.
    await notice.hover();
    await page.getByLabel(say("table.select-all")).check();
    const bulk = page.getByRole("group", { name: say("bulk.title") });
    await expect(bulk).toBeVisible();
    const [told, bar] = await Promise.all([notice, bulk].map((part) => part.boundingBox()));
    // It stands above the bar of what is selected, and not over its buttons.
    expect((told?.y ?? NaN) + (told?.height ?? NaN)).toBeLessThanOrEqual(bar?.y ?? NaN);
    await bulk.getByRole("button", { name: say("handling.hand-over") }).click();
    await expect(page.getByText(say("recap.all-decided"), { exact: true })).toBeVisible();
    await page.getByRole("link", { name: say("recap.to-pack") }).click();

    await page.getByRole("button", { name: say("pack.build") }).click();
    const download = page.getByRole("link", { name: /1 \(.+\)/ });
    await expect(download).toBeVisible({ timeout: 30_000 });
    const [saved] = await Promise.all([page.waitForEvent("download"), download.click()]);
    const seconds = (Date.now() - begin) / 1_000;
    test.info().annotations.push({ type: "first page to pack, s", description: seconds.toFixed(1) });
    const files = await unzip(await readFile(await saved.path()));

    const book = new ExcelJs.Workbook();
    await book.xlsx.load(Buffer.from(files.get("passation.xlsx") ?? []).buffer);
    const sheet = book.getWorksheet(words("pack", "sheet.open-work"));
    expect(JSON.stringify(sheet?.getSheetValues())).toContain(JSON.stringify(first).slice(1, -1));
    expect((sheet?.actualRowCount ?? 0) - 1).toBeGreaterThanOrEqual(open);
    const { text } = await extractText(new Uint8Array(files.get("recap.pdf") ?? []), { mergePages: true });
    expect(text).toContain("Boulangerie Aubin");
    expect(text.replaceAll(/\s+/g, " ")).toContain(first.replaceAll(/\s+/g, " "));

    const address = new URL(page.url()).pathname;
    const { id } = await (
      await page.request.post("/api/agency.invite", {
        headers: { origin: server.url },
        data: { email: "ailleurs@exemple.example", role: "read-only" },
      })
    )
      .json()
      .then(({ token }) => ({ id: String(token) }));
    const stranger = { ...somebody(server.url, "Sacha Lebrun"), email: "ailleurs@exemple.example" };
    await signUp(stranger, id);
    await openAgency(stranger, "Ailleurs", language);
    const other = await openPage(stranger, server.url);
    await other.goto(address);
    await expect(other.getByText("Boulangerie Aubin")).toHaveCount(0);
    const [, dossierId] = /dossiers\/([^/]+)/.exec(address) ?? [];
    for (const [operation, more] of [
      ["pack.list", {}],
      ["tracking.read-recap", { language }],
      ["dossier.read", {}],
    ] as const) {
      const { status } = await stranger.post(operation, { dossierId, ...more });
      expect(status, operation).toBe(404);
    }
  } finally {
    await server.stop();
  }
});
