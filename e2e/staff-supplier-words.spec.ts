import type { Page } from "@playwright/test";
import { trelloBoard } from "./boards.ts";
import { expect, test } from "./journey.ts";
import { done, importInto } from "./people.ts";

const parts = [
  ...["", "contract", "plan", "tracking", "import", "tracking/sources", "tracking/performance"],
  ...["tracking/work", "tracking/decisions", "tracking/people", "tracking/actions", "tracking/recap"],
  ...["accesses", "sweep", "files", "pack", "pack/preview", "portal", "meeting", "meeting/sheet"],
  ...["transition", "monitors", "tickets", "letters", "journal"],
];

test("the pages of a supplier’s dossier speak of no client, and say where a source lives from our side", async ({
  server,
  owner,
  openPage,
  say,
  language,
}) => {
  const tell = (operation: string, input: object) => done(owner.person, operation, input);
  const { id } = await tell("dossier.create", {
    ...{ party: "Studio Nord", direction: "supplier", endOn: "2030-12-14" },
  });
  const dossierId = String(id);
  const lou = { form: "person", name: "Lou Martin", level: "admin" };
  const { added } = await tell("access.add", { dossierId, accesses: [{ toolKey: "trello", ours: [lou] }] });
  const [access] = added as readonly { readonly id: string }[];
  await tell("access.edit", { dossierId, accessId: access?.id, clientLevel: "admin", ours: [] });
  await tell("contact.add", { dossierId, name: "Nora Benali", email: "nora@nord.example", language });
  await tell("transition.set", { dossierId, months: 3 });
  const board = trelloBoard().buffer.toString().replaceAll("l’équipe du client", "l’équipe");
  await importInto(server.url, owner.person, dossierId, new File([board], "board.json"));

  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${dossierId}/journal`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Studio Nord");
  for (const part of parts) {
    await goInside(page, `/dossiers/${dossierId}/${part}`);
    await expect(page.getByText(say("state.loading"))).toHaveCount(0);
    // Whom one enters is either; the texts of the catalogue keep their words, with whom they mean there.
    const spoken = (await linesOf(page)).filter(
      (line) => !line.startsWith(say("dossier.party")) && line !== say("accesses.supplier.meant"),
    );
    const tools = new Set(["Administrateur du tableau, dans l’espace du client"]);
    tools.add("Board admin, in the client’s workspace");
    expect(
      spoken.filter((line) => /client/i.test(line) && !tools.has(line)),
      part,
    ).toEqual([]);
  }
  const changed = [say("fact.access.field.clientLevel.supplier"), say("fact.access.field.ours.supplier")];
  await expect(page.getByText(changed.join(", "))).toBeVisible();

  await page.goto(`/dossiers/${dossierId}/tracking/sources`);
  const home = page.getByRole("combobox", { name: new RegExp(`^${say("sources.home")} — `) });
  await home.selectOption(language === "fr" ? "Chez le fournisseur" : "At the supplier’s");
  await expect(page.getByText(say("sources.follows.hand-over.supplier"), { exact: true })).toBeVisible();
  await home.selectOption(language === "fr" ? "Chez l’agence" : "At the agency’s");
  await expect(page.getByText(say("sources.follows.nothing.supplier"), { exact: true })).toBeVisible();
  await page.goto(`/dossiers/${dossierId}/transition`);
  await expect(page.getByText(say("transition.lead.supplier"), { exact: true })).toBeVisible();
  await page.getByRole("button", { name: say("transition.skill.add"), exact: true }).click();
  await expect(page.getByLabel(new RegExp(`^${say("transition.skill.held-by.supplier")}`))).toBeVisible();
  expect((await linesOf(page)).filter((line) => /client/i.test(line))).toEqual([]);
});

/** Goes to another part as a link would, without reading all scripts again: until nothing of the one before is in sight. */
async function goInside(page: Page, to: string): Promise<void> {
  await page.evaluate((address) => {
    for (const one of document.querySelectorAll("main .section"))
      one.toggleAttribute("data-before", one.checkVisibility());
    history.pushState(null, "", address);
  }, to);
  await expect(page.locator("[data-before]:visible")).toHaveCount(0);
  await expect(page.locator("main h2:visible").first()).toBeVisible();
}

/** What a page says, text by text: what is read, also where it is folded, chosen or heard. */
const linesOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      if (!text.parentElement?.closest("script, style")) found.push(text.textContent ?? "");
    for (const one of document.querySelectorAll("[aria-label], [placeholder]"))
      found.push(one.getAttribute("aria-label") ?? "", one.getAttribute("placeholder") ?? "");
    return found.map((line) => line.trim()).filter(Boolean);
  });
