import { readFile } from "node:fs/promises";
import { expect, expectContrastInTheOther, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done, invited } from "./people.ts";

const consoleKey = "google-search-console";

test("a tool is found, read, corrected by a form, taken back; a reader is told why not", async ({
  server,
  owner,
  openPage,
  say,
  language,
  takeBack,
}) => {
  const page = await openPage(owner.person);
  const heading = page.getByRole("heading", { level: 1 });
  await page.goto("/settings");
  await page.getByRole("link", { name: say("settings.tools"), exact: true }).click();
  await expect(page.getByText(say("tools.count", { count: 85 }))).toBeVisible();
  await expectSound(page, [375]);
  await page.getByLabel(say("tools.category"), { exact: true }).selectOption("seo");
  await expect(page.getByText(say("tools.count", { count: 6 }))).toBeVisible();
  await page.getByLabel(say("tools.category"), { exact: true }).selectOption("");
  await page.getByLabel(say("tools.search"), { exact: true }).fill("gsc");
  await expect(page.getByRole("row")).toHaveCount(2);
  await page.getByRole("link", { name: "Google Search Console" }).click();
  await expect(heading).toHaveText("Google Search Console");
  await expectSound(page, phoneAndDesk);
  await expectContrastInTheOther(page);
  const known = await done(owner.person, "tool.read", { key: consoleKey });
  const { tool } = known as {
    readonly tool: { readonly traps: readonly { readonly text: Record<string, string> }[] };
  };
  for (const { text } of tool.traps)
    await expect(page.getByText(text[language] ?? "", { exact: true })).toBeVisible();

  // By keyboard: a line goes, another comes, one language alone is refused beside its field.
  await page.getByRole("button", { name: say("tools.correct") }).press("Enter");
  await expect(heading).toHaveText(say("tools.form.edit", { name: "Google Search Console" }));
  await expectSound(page, phoneAndDesk);
  const lost = page.getByRole("group", { name: say("tools.lost"), exact: true });
  await lost.getByRole("button", { name: new RegExp(say("tools.form.remove-line")) }).press("Enter");
  await expect(lost.getByRole("textbox")).toHaveCount(0);
  const add = lost.getByRole("button", { name: new RegExp(say("tools.form.add-line")) });
  await expect(add).toBeFocused();
  await add.press("Enter");
  const [fr, en] = [lost.getByRole("textbox").first(), lost.getByRole("textbox").last()];
  await expect(fr).toBeFocused();
  await page.keyboard.type("Les annotations.");
  await page.getByRole("button", { name: say("form.save") }).click();
  await expect(lost.getByText(say("form.blank"))).toBeVisible();
  await expect(en).toBeFocused();
  await en.fill("The annotations.");
  const steps = say("tools.form.handover-steps");
  const first = say("tools.form.line", { list: steps, line: 1 });
  const toClient = page.getByLabel(`${say("tools.form.clientEn")} — ${first}`, { exact: true });
  await expect(toClient).toHaveValue("You verify the Domain property with a TXT record of your own.");
  await toClient.fill("You verify the domain.");
  await page.getByRole("button", { name: say("form.save") }).click();
  await expect(page.getByText(say("tools.saved", { name: "Google Search Console" }))).toBeVisible();
  await expect(page.getByText(language === "fr" ? "Les annotations." : "The annotations.")).toBeVisible();
  await expect(page.getByText(say("tools.origin.corrected"))).toBeVisible();
  expect(await done(owner.person, "tool.read", { key: consoleKey })).toMatchObject({
    tool: {
      handover: {
        steps: expect.arrayContaining([
          expect.objectContaining({ toClient: expect.objectContaining({ en: "You verify the domain." }) }),
        ]),
      },
    },
  });

  // Taken back, and taken back again.
  await page.getByRole("button", { name: say("tools.take-back") }).click();
  const told = say("tools.taken-back", { name: "Google Search Console" });
  await expect(page.getByText(say("tools.origin.catalogue"))).toBeVisible();
  await takeBack(page, told);
  await expect(page.getByText(say("tools.origin.corrected"))).toBeVisible();

  const { person: reader } = await invited(
    server.url,
    owner.person,
    owner.agencyId,
    "Noé Petit",
    "read-only",
  );
  const view = await openPage(reader);
  await view.goto(`/tools/${consoleKey}`);
  const refused = view.getByRole("button", { name: say("tools.correct") });
  await expect(refused).toHaveAttribute("aria-disabled", "true");
  await expect(view.getByText(language === "fr" ? "Les annotations." : "The annotations.")).toBeVisible();
});

test("a tool is added by its name, saved as a file, removed, and taken from the file again", async ({
  owner,
  openPage,
  say,
}, info) => {
  const page = await openPage(owner.person);
  await page.goto("/new-tool");
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await field(say("tools.name")).fill("Google Search Console");
  await field(`${say("tools.role")} — ${say("tools.form.fr")}`).fill("Propriétaire");
  await field(`${say("tools.role")} — ${say("tools.form.en")}`).fill("Owner");
  const where = say("tools.form.where");
  await field(`${where} — ${say("tools.form.fr")}`).fill("Réglages › Équipe.");
  await field(`${where} — ${say("tools.form.en")}`).fill("Settings › Team.");
  const roles = page.getByRole("group", { name: say("tools.roles"), exact: true });
  await roles.getByRole("textbox").first().fill("Propriétaire");
  await roles.getByRole("textbox").last().fill("Owner");
  await page.getByRole("button", { name: say("form.save") }).click();
  await expect(page.getByText(say("tools.form.key-taken"))).toBeVisible();
  await field(say("tools.name")).fill("Search Atlas");
  await page.getByRole("button", { name: say("form.save") }).click();
  await expect(page).toHaveURL(/\/tools\/search-atlas$/);
  await expect(page.getByText(say("tools.origin.added"))).toBeVisible();

  await page.getByRole("link", { name: say("tools.back") }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: say("tools.export") }).click();
  const path = info.outputPath("tools.json");
  await (await download).saveAs(path);
  expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({ tools: [{ key: "search-atlas" }] });

  // Removed here, and taken again from the file; what is no such file is told.
  await page.getByRole("link", { name: "Search Atlas" }).click();
  await page.getByRole("button", { name: say("tools.remove") }).click();
  await expect(page.getByText(say("tools.count", { count: 85 }))).toBeVisible();
  const input = page.locator("input[type=file]");
  await input.setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("rien") });
  await expect(page.getByText(say("tools.import.unreadable", { file: "notes.txt" }))).toBeVisible();
  await input.setInputFiles(path);
  await expect(
    page.getByText(say("tools.import.done", { corrected: 0, added: 1, unchanged: 0 })),
  ).toBeVisible();
  await expect(page.getByText(say("tools.count", { count: 86 }))).toBeVisible();
  await expectSound(page, [375]);
});
