import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { translator } from "../src/messages/translator.ts";
import { expect, expectAccessible, expectSound, test } from "./journey.ts";
import { done, invited, openAgency, type Person, signUp, somebody } from "./people.ts";
import { startServer } from "./server.ts";

const MiB = 1024 * 1024;
/** One pixel. */
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const hostile = Buffer.from("<!doctype html><title>x</title><script>parent.document.title='taken'</script>");

async function aDossier(person: Person): Promise<string> {
  return String((await done(person, "dossier.create", { party: "Boulangerie Aubin" })).id);
}

/** Drops files by the button. */
const choose = (page: Page, files: string | { name: string; mimeType: string; buffer: Buffer }[]) =>
  page.locator("input[type=file]").setInputFiles(files);

const file = (name: string, buffer: Buffer | string, mimeType = "application/octet-stream") => ({
  name,
  mimeType,
  buffer: Buffer.from(buffer),
});

test("files are dropped, found, tagged, moved, looked at beside the list, removed and brought back", async ({
  owner,
  openPage,
  say,
  takeBack,
}) => {
  const id = await aDossier(owner.person);
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${id}/files`);
  await expect(page.getByText(say("files.empty"))).toBeVisible();
  await expectSound(page);
  await choose(page, [
    file("logo.png", pixel, "text/html"),
    file("chiffres.csv", "mois;visites\njanvier;12\nfévrier;40\n"),
    file("page.png", hostile, "image/png"),
    file(
      "dessin.svg",
      '<svg xmlns="http://www.w3.org/2000/svg" onload="document.title=\'taken\'"/>',
      "image/svg+xml",
    ),
  ]);
  await expect(page.getByText(say("sending.done"), { exact: true })).toHaveCount(4);
  await page.getByRole("button", { name: say("sending.clear") }).click();
  await choose(page, [file("logo (copie).png", pixel)]);
  await expect(page.getByText(say("sending.already-here", { path: "logo.png" }))).toBeVisible();
  await expectSound(page);

  await page.getByLabel(say("files.select", { name: "logo.png" })).check();
  await page.getByLabel(say("files.select", { name: "dessin.svg" })).check();
  await page.getByRole("button", { name: say("files.move") }).click();
  await page.getByLabel(say("files.folder"), { exact: false }).last().fill("Visuels/Logos");
  await page.getByRole("button", { name: say("files.save") }).click();
  await expect(page.getByText(say("files.move.done", { count: 2 }))).toBeVisible();
  await page.getByLabel(say("files.folder"), { exact: true }).selectOption("=Visuels/Logos");
  await expect(page.getByRole("rowheader")).toHaveCount(2);
  await page.getByLabel(say("files.select-all")).check();
  await page.getByRole("button", { name: say("files.tag") }).click();
  await page.getByRole("textbox", { name: say("files.tags") }).fill("à livrer, logo");
  await expectAccessible(page);
  await page.getByRole("button", { name: say("files.save") }).click();
  await expect(page.getByText("à livrer", { exact: true }).first()).toBeVisible();
  await page.getByRole("searchbox").fill("LOGO.p");
  await expect(page.getByRole("rowheader")).toHaveCount(1);

  await page.getByRole("link", { name: "logo.png" }).click();
  const drawer = page.getByRole("complementary");
  await expect(drawer.getByRole("heading", { name: "logo.png" })).toBeFocused();
  await expect(drawer.getByRole("img")).toBeVisible();
  await expect(drawer.getByRole("textbox", { name: say("files.hash") })).toHaveValue(
    createHash("sha256").update(pixel).digest("hex"),
  );
  await expectSound(page);
  await drawer.getByLabel(say("files.internal")).check();
  await drawer.getByRole("button", { name: say("files.save") }).click();
  await expect(page.getByRole("row").getByText(say("files.internal"))).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(drawer).toHaveCount(0);

  await page.goto(`/dossiers/${id}/files`);
  await page.getByRole("link", { name: "chiffres.csv" }).click();
  await expect(drawer.getByRole("columnheader", { name: "visites" })).toBeVisible();
  await expect(drawer.getByRole("cell", { name: "40" })).toBeVisible();
  for (const name of ["page.png", "dessin.svg"]) {
    await page.getByRole("link", { name }).click();
    await expect(drawer.getByRole("heading", { name })).toBeVisible();
    await expect(drawer.locator("pre")).toContainText("taken");
    await expect(drawer.getByRole("img")).toHaveCount(0);
  }
  await expect(page).not.toHaveTitle(/taken/);
  const saving = page.waitForEvent("download");
  await drawer.getByRole("link", { name: say("files.download") }).click();
  expect((await saving).suggestedFilename()).toBe("dessin.svg");

  await drawer.getByRole("button", { name: say("files.remove") }).click();
  await expect(page.getByRole("link", { name: "dessin.svg" })).toHaveCount(0);
  await takeBack(page, say("files.removed", { count: 1 }));
  await expect(page.getByRole("link", { name: "dessin.svg" })).toBeVisible();
});

test("a cut network, a pause and a reload lose nothing: the upload goes on by itself, or when the file is chosen again", async ({
  owner,
  openPage,
  say,
}) => {
  const folder = await mkdtemp(join(tmpdir(), "passation-files-"));
  const film = randomBytes(100 * MiB);
  const path = join(folder, "film.mov");
  await writeFile(path, film);
  await utimes(path, 1_790_000_000, 1_790_000_000);
  const id = await aDossier(owner.person);
  const page = await openPage(owner.person);
  const client = await page.context().newCDPSession(page);
  const network = (offline: boolean, speed: number) =>
    client.send("Network.emulateNetworkConditions", {
      offline,
      latency: 5,
      downloadThroughput: -1,
      uploadThroughput: speed,
    });
  await client.send("Network.enable");
  await network(false, 12 * MiB);
  await page.goto(`/dossiers/${id}/files`);
  await choose(page, path);
  const received = async () => {
    const { uploads } = await done(owner.person, "upload.list", { dossierId: id });
    const [one] = uploads as { received: number }[];
    return one?.received ?? 0;
  };
  await expect.poll(received, { timeout: 20_000 }).toBeGreaterThan(8 * MiB);
  await network(true, 0);
  await expect(page.locator(".sending-one[data-state=waiting]")).toBeVisible({ timeout: 20_000 });
  const before = await received();
  await network(false, 12 * MiB);
  await expect.poll(received, { timeout: 20_000 }).toBeGreaterThan(before);
  // It follows whoever leaves the page, and goes on meanwhile.
  await page.getByRole("link", { name: say("tab.overview"), exact: true }).click();
  await expect(page.getByRole("complementary").getByRole("link", { name: "film.mov" })).toBeVisible();
  await page.getByRole("complementary").getByRole("link", { name: "film.mov" }).click();

  await page.getByRole("button", { name: new RegExp(`^${say("sending.pause")} —`) }).click();
  await expect(page.locator(".sending-one[data-state=paused]")).toBeVisible();
  const paused = await received();
  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.locator(".sending-one[data-state=stopped]")).toBeVisible();
  await expectAccessible(page);
  expect(await received()).toBeGreaterThanOrEqual(paused);
  await network(false, -1);
  await choose(page, path);
  await expect(page.getByText(say("sending.done"), { exact: true })).toBeVisible({ timeout: 40_000 });
  const { rows } = await done(owner.person, "file.list", { dossierId: id });
  const sha256 = createHash("sha256").update(film).digest("hex");
  expect((rows as { path: string; sha256: string }[]).map((row) => [row.path, row.sha256])).toEqual([
    ["film.mov", sha256],
  ]);
  await rm(folder, { recursive: true });
});

test("what has no room is refused in words, and who may only read sees the files and why nothing more", async ({
  openPage,
  say,
  language,
}) => {
  const server = await startServer({ PASSATION_GB_PER_AGENCY: "0.001" });
  try {
    const owner = somebody(server.url, "Camille Roy");
    await signUp(owner);
    const agencyId = await openAgency(owner, "Atelier Rivage", language);
    const id = await aDossier(owner);
    const page = await openPage(owner, server.url);
    await page.goto(`/dossiers/${id}/files`);
    await choose(page, [file("petit.txt", "petit"), file("trop.bin", randomBytes(2_000_000))]);
    const refusal = translator(language)("refusals", "upload.agency-full", {
      ...{ file: "trop.bin", size: language === "fr" ? "2 Mo" : "2 MB" },
      ...(language === "fr" ? { left: "1 Mo", limit: "1 Mo" } : { left: "1 MB", limit: "1 MB" }),
    });
    await expect(page.getByText(refusal)).toBeVisible();
    await expectAccessible(page);
    const { person } = await invited(server.url, owner, agencyId, "Lou Martin", "read-only");
    const reader = await openPage(person, server.url);
    await reader.goto(`/dossiers/${id}/files`);
    await expect(reader.getByRole("link", { name: "petit.txt" })).toBeVisible();
    await expect(reader.getByText(translator(language)("refusals", "request.not-permitted"))).toBeVisible();
    await expect(reader.locator("input[type=file]")).toHaveCount(0);
    await reader.getByRole("link", { name: "petit.txt" }).click();
    await expect(reader.getByRole("complementary").locator("pre")).toHaveText("petit");
    await expect(reader.getByRole("button", { name: say("files.remove") })).toHaveCount(0);
    await expectAccessible(reader);
  } finally {
    await server.stop();
  }
});
