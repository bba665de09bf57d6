import type { Page } from "@playwright/test";
import { expect, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done, invited, uploadTo } from "./people.ts";

const field = (page: Page) => page.getByRole("dialog").getByRole("combobox");
const options = (page: Page) => page.getByRole("dialog").getByRole("option");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("whoever types finds a dossier, a task without its accents, a page and an action, by keyboard alone", async ({
  owner,
  keeper,
  openPage,
  say,
}) => {
  const { id } = await done(owner.person, "dossier.create", {
    party: "Boulangerie Aubin",
    endOn: "2026-12-14",
  });
  const add = (person: typeof owner.person, dossierId: unknown, title: string) =>
    done(person, "tracking.add-work-item", { dossierId, title });
  await add(owner.person, id, "Préparer la maquette d’accueil");
  await done(owner.person, "tracking.add-decision", { dossierId: id, title: "Garder la maquette en bleu" });
  const theirs = await done(keeper.person, "dossier.create", { party: "Maquettes et fils" });
  await add(keeper.person, theirs.id, "Maquette des autres");

  const page = await openPage(owner.person);
  await page.goto("/dossiers");
  await expect(page.getByRole("link", { name: "Boulangerie Aubin" })).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("preparer MAQ");
  const option = (name: string | RegExp) => options(page).filter({ hasText: name });
  await expect(option(/Préparer la maquette/)).toBeVisible();
  await expect(options(page)).toHaveCount(1);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("maquette");
  await expect(options(page)).toHaveCount(2);
  await expect(page.getByText("Maquette des autres")).toHaveCount(0);
  await expectSound(page, phoneAndDesk);
  await page.keyboard.press("ArrowDown");
  await expect(option(/Préparer la maquette/)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`/dossiers/${id}/tracking/work\\?item=`));
  await expect(page.getByRole("heading", { level: 2, name: "Préparer la maquette d’accueil" })).toBeVisible();

  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.keyboard.type(say("tab.journal").slice(0, 4));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/dossiers/${id}/journal`));
  await page.keyboard.press("Control+k");
  await page.keyboard.type("aubin");
  await expect(option(/Boulangerie Aubin/)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/dossiers/${id}$`));
  await page.keyboard.press("Control+k");
  await page.keyboard.type(say("dossiers.new"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: say("dossiers.new") })).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("who types on is not held up by a palette that has just closed", async ({ owner, openPage, say }) => {
  const { id } = await done(owner.person, "dossier.create", {
    party: "Boulangerie Aubin",
    endOn: "2026-12-14",
  });
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${id}`);
  await expect(heading(page)).toHaveText("Boulangerie Aubin");
  // Both before the page does anything else: a browser tells later that a dialog closed.
  const atOnce = (...keys: { key: string; ctrlKey?: boolean }[]) =>
    page.evaluate(async (each) => {
      for (const { key, ctrlKey = false } of each) {
        const event = new KeyboardEvent("keydown", { key, ctrlKey, bubbles: true, cancelable: true });
        (document.activeElement ?? document).dispatchEvent(event);
        for (let turn = 0; turn < 20; turn++) await null;
      }
    }, keys);
  for (const closing of ["Enter", "Escape"]) {
    await page.keyboard.press("Control+k");
    await page.keyboard.type(say("tab.journal"));
    await expect(options(page).first()).toContainText(say("tab.journal"));
    // What lies below stays where it was.
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await atOnce({ key: closing }, { key: "k", ctrlKey: true });
    await page.keyboard.type("aubin");
    await expect(options(page).filter({ hasText: "Boulangerie Aubin" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
});

test("a step of a plan is found by its name and by what was said of it, and opens", async ({
  owner,
  openPage,
  say,
}) => {
  const { id } = await done(owner.person, "dossier.create", {
    party: "Boulangerie Aubin",
    endOn: "2027-03-14",
  });
  await done(owner.person, "plan.make", { dossierId: id, playbookKey: "short-exit" });
  const added = { dossierId: id, title: "Rendre les anémones" };
  const { stepId } = await done(owner.person, "plan.add-step", added);
  const said = { dossierId: id, stepId, text: "Nora les attend à la gare de Chambéry." };
  await done(owner.person, "plan.comment", said);

  const page = await openPage(owner.person);
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Boulangerie Aubin" }).first()).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("anemon");
  await expect(options(page)).toHaveCount(1);
  await expect(page.getByText(say("palette.group.steps"), { exact: true })).toBeVisible();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("chambery");
  await expect(options(page)).toContainText([say("palette.comment", { text: said.text })]);
  await expectSound(page, phoneAndDesk);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/dossiers/${id}/plan\\?item=${stepId}`));
  await expect(page.getByRole("complementary", { name: added.title })).toBeVisible();
});

test("a tool is found by its name or by what people call it, below what the dossiers say", async ({
  owner,
  openPage,
  say,
}) => {
  await done(owner.person, "dossier.create", { party: "Search & Cie" });
  const page = await openPage(owner.person);
  await page.goto("/dossiers");
  await expect(page.getByRole("link", { name: "Search & Cie" })).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("search");
  const first = options(page).filter({ hasText: "Search & Cie" });
  await expect(first).toHaveAttribute("aria-selected", "true");
  await expect(page.getByText(say("palette.group.tools"), { exact: true })).toBeVisible();
  await expect(options(page).last()).not.toContainText("Search & Cie");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("gsc");
  await expect(options(page)).toHaveCount(1);
  await expect(options(page)).toContainText(["Google Search Console"]);
  await expectSound(page, phoneAndDesk);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/tools\/google-search-console$/);
  await expect(page.getByRole("heading", { level: 1, name: "Google Search Console" })).toBeVisible();
});

test("the palette says that nothing was found, that a server is out of reach, and why one may not", async ({
  server,
  owner,
  openPage,
  say,
  language,
}) => {
  const { person } = await invited(server.url, owner.person, owner.agencyId, "Lou Martin", "read-only");
  const page = await openPage(person);
  await page.goto("/");
  await page.getByRole("button", { name: say("palette.open") }).click();
  await field(page).fill("introuvable");
  await expect(page.getByRole("dialog").getByRole("status")).toContainText(say("palette.none"));
  await page.route("**/api/search.find", (route) => route.abort());
  await field(page).fill("introuvables");
  await expect(page.getByRole("status").filter({ hasText: say("problem.offline") })).toBeVisible();
  await page.unroute("**/api/search.find");
  await field(page).fill(say("dossiers.new"));
  const refused = page.getByRole("option", { name: say("dossiers.new") });
  await expect(refused).toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("Enter");
  await expect(refused).toBeVisible();
  await field(page).fill(say("palette.language"));
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("lang", language === "fr" ? "en" : "fr");
});

test("a contact is found by a part of its address, and shown where its dossier has it", async ({
  owner,
  openPage,
  say,
}) => {
  const { id } = await done(owner.person, "dossier.create", { party: "Boulangerie Aubin" });
  const contact = { dossierId: id, name: "Nora Benali", email: "nora@aubin.example" };
  await done(owner.person, "contact.add", contact);
  const page = await openPage(owner.person);
  await page.goto("/dossiers");
  await expect(page.getByRole("link", { name: "Boulangerie Aubin" })).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("nora@au");
  const found = options(page).filter({ hasText: "Nora Benali" });
  await expect(found).toContainText("Boulangerie Aubin");
  await found.click();
  await expect(page).toHaveURL(new RegExp(`/dossiers/${id}#contact-`));
  const card = page.locator(".contact-card").filter({ hasText: "Nora Benali" });
  await expect(card).toBeFocused();
  await expect(card.getByRole("button", { name: new RegExp(say("contacts.edit")) })).toBeInViewport();
});

test("a file is found by its name, and opens beside the list of its dossier", async ({
  owner,
  openPage,
  server,
}) => {
  const { id } = await done(owner.person, "dossier.create", { party: "Boulangerie Aubin" });
  await uploadTo(server.url, owner.person, id, new File(["Le contrat"], "contrat-aubin.2026.txt"));
  const page = await openPage(owner.person);
  await page.goto("/dossiers");
  await expect(page.getByRole("link", { name: "Boulangerie Aubin" })).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("contrat-aubin.2026");
  const found = options(page).filter({ hasText: "contrat-aubin.2026.txt" });
  await expect(found).toContainText("Boulangerie Aubin");
  await found.click();
  await expect(page).toHaveURL(new RegExp(`/dossiers/${id}/files/`));
  await expect(page.getByRole("heading", { name: "contrat-aubin.2026.txt" })).toBeVisible();
});
