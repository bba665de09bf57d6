import type { Page } from "@playwright/test";
import { trelloBoard } from "./boards.ts";
import { expect, expectAccessible, test } from "./journey.ts";
import { startServer } from "./server.ts";

test("the first person sets the server up, opens a dossier by keyboard, imports a board and takes it back", async ({
  openPage,
  say,
  language,
}) => {
  const server = await startServer();
  const page = await openPage(undefined, server.url);
  try {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("set-up.title"));
    await expectAccessible(page);

    await page.getByLabel(say("account.name"), { exact: true }).fill("Camille Roy");
    await page.getByLabel(say("account.email")).fill("camille@atelier-rivage.example");
    await page.getByLabel(say("password.label"), { exact: true }).fill("court");
    await expect(page.getByText(say("password.strength.short", { count: 7 }))).toBeVisible();
    await page.getByLabel(say("agency.name")).fill("Atelier Rivage");
    await page.getByRole("button", { name: say("set-up.submit") }).click();
    await expect(page.getByLabel(say("password.label"), { exact: true })).toBeFocused();
    await page.getByLabel(say("password.label"), { exact: true }).fill("quatre lampes sous la pluie");
    await page.getByRole("button", { name: say("set-up.submit") }).click();

    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      say("home.greeting", { name: "Camille" }),
    );
    await expect(page.getByText(say("dossiers.empty.title"))).toBeVisible();

    await page.keyboard.press("Tab");
    await tabTo(page, say("dossiers.new"));
    await page.keyboard.press("Enter");
    await expect(page.getByLabel(say("dossier.party"))).toBeFocused();
    await page.keyboard.type("Boulangerie Aubin");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Boulangerie Aubin");
    await page.getByRole("link", { name: say("tab.tracking"), exact: true }).click();
    await expect(page).toHaveURL(/\/import$/);

    const unknown = { name: "photo.png", mimeType: "image/png", buffer: onePixel };
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: say("import.choose") }).click(),
    ]);
    await chooser.setFiles([trelloBoard(), unknown]);
    await expect(page.getByRole("heading", { name: say("import.looked", { count: 1 }) })).toBeVisible();
    await expect(page.getByRole("article", { name: "Trello · Refonte du site" })).toBeVisible();
    await expect(page.getByRole("alert")).toContainText("photo.png");
    const importAll = page.getByRole("button", { name: say("import.go", { count: 1 }) });
    await expect(importAll).toHaveAttribute("aria-disabled", "true");
    await expect(page.getByText(say("import.held", { count: 1, file: "photo.png" }))).toBeVisible();
    await page.getByRole("button", { name: `${say("import.let-go")} — photo.png` }).click();
    await importAll.click();
    await expect(page.getByText(say("import.done", { count: 1 }))).toBeVisible();
    await page.getByRole("link", { name: say("import.to-work") }).click();
    for (const title of [
      "Écrire les pages produits",
      "Rediriger les anciennes adresses",
      "Former l’équipe du client",
    ])
      await expect(page.getByText(title, { exact: true })).toBeVisible();
    // The tracking opens on what waits for a decision, as soon as something does.
    await page.getByRole("link", { name: say("tab.tracking"), exact: true }).click();
    await expect(page).toHaveURL(/\/tracking\/recap$/);

    await page.getByRole("link", { name: say("tracking.import"), exact: true }).click();
    await page.getByRole("button", { name: say("import.undo"), exact: true }).click();
    await expect(page.getByText(say("import.undone"))).toBeVisible();
    await page.getByRole("link", { name: say("tracking.work"), exact: true }).click();
    await expect(page.getByText(say("work.empty"))).toBeVisible();

    const other = language === "fr" ? "English" : "Français";
    await page.getByRole("button", { name: other }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", language === "fr" ? "en" : "fr");
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("lang", language === "fr" ? "en" : "fr");
    await page.getByRole("button", { name: language === "fr" ? "Français" : "English" }).click();

    await page.getByRole("button", { name: say("shell.sign-out") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("sign-in.title"));
    await expect(page.getByText(say("sign-in.ended"))).toHaveCount(0);
    expect(server.faults()).toEqual([]);
  } finally {
    await server.stop();
  }
});

/** A picture, which is no export. */
const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Goes on by Tab alone until the control of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let times = 0; times < 30; times += 1) {
    if ((await page.evaluate(() => document.activeElement?.textContent)) === name) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`“${name}” cannot be reached by Tab`);
}
