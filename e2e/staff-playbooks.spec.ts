import type { Locator } from "@playwright/test";
import { expect, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done, invited } from "./people.ts";

const [french, english] = ["Ouvrir le dossier du client", "Open the client’s dossier"];

test("a playbook is copied, changed, put right, published, compared and tried out; a reader is told why not", async ({
  openPage,
  server,
  owner,
  say,
  language,
}) => {
  test.slow();
  const desk = await openPage(owner.person);
  await desk.goto("/playbooks");
  const catalogue = desk.getByRole("region", { name: say("playbooks.catalogue") });
  await expect(catalogue.getByRole("row")).toHaveCount(7);
  await expect(desk.getByText(say("playbooks.own.none"), { exact: true })).toBeVisible();
  await expectSound(desk);

  const short = catalogue.getByRole("row").filter({ has: desk.locator('a[href="/playbooks/short-exit"]') });
  await short.getByRole("button", { name: new RegExp(say("playbooks.copy")) }).click();
  await expect(desk).toHaveURL(/\/playbooks\/short-exit-own\?view=edit/);
  const text = desk.getByLabel(say("playbooks.edit.yaml"));
  await expect(text).toHaveValue(/key: short-exit-own/);
  const remarks = desk.getByRole("region", { name: say("playbooks.remarks") });
  await expect(remarks).toContainText(say("playbooks.remarks.none"));

  // A remark names what is wrong, stands in the way, and leads to its line.
  await retype(text, "side: us", "side: nobody");
  await remarks.getByRole("button", { name: say("playbooks.field.side") }).click();
  const chosen = () =>
    text.evaluate((area) =>
      area instanceof HTMLTextAreaElement ? area.value.slice(area.selectionStart, area.selectionEnd) : "",
    );
  expect(await chosen()).toContain("side: nobody");
  await expect(desk.getByRole("button", { name: say("playbooks.publish.open") })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await expectSound(desk, phoneAndDesk);

  // What is typed outlives a server out of reach, and the page.
  await desk.route("**/api/playbook.save-draft", (route) => route.abort());
  await desk.getByRole("button", { name: say("playbooks.edit.save") }).click();
  await expect(desk.getByText(say("problem.title.offline")).first()).toBeVisible();
  await desk.unroute("**/api/playbook.save-draft");
  await desk.reload();
  await expect(desk.getByText(say("playbooks.edit.found"))).toBeVisible();
  await expect(text).toHaveValue(/side: nobody/);
  await retype(text, "side: nobody", "side: us");
  await expect(remarks).toContainText(say("playbooks.remarks.none"));

  // One step, by its form.
  const steps = desk.getByRole("region", { name: say("playbooks.form.title") });
  await steps.getByRole("listitem").first().getByRole("button").click();
  const ofField = (field: "playbooks.field.title", of: "fr" | "en") =>
    steps.getByLabel(`${say(field)}, ${say(`playbooks.in.${of}`)}`, { exact: true });
  await ofField("playbooks.field.title", "fr").fill(french);
  await ofField("playbooks.field.title", "en").fill(english);
  await steps.getByLabel(say("playbooks.form.day"), { exact: true }).fill("12");
  await expect(text).toHaveValue(new RegExp(`${french}[^]*days: -?12\\b`));
  await desk.getByRole("button", { name: say("playbooks.publish.open") }).click();
  await expect(desk.locator(".playbook-changes")).toContainText(french);
  await desk.getByLabel(say("playbooks.publish.note")).fill("Douze jours");
  await desk.getByRole("button", { name: say("playbooks.publish"), exact: true }).click();
  await expect(desk).not.toHaveURL(/view=edit/);
  await expect(desk.getByRole("heading", { name: language === "fr" ? french : english })).toBeVisible();
  await expect(desk.getByText("Douze jours")).toBeVisible();
  await expectSound(desk);

  await desk.getByRole("button", { name: say("playbooks.view.compare"), exact: true }).click();
  const differing = desk.getByRole("region", { name: say("playbooks.compare.title") });
  await expect(differing.locator("ins").filter({ hasText: english })).toBeVisible();
  await expectSound(desk);

  await desk.getByRole("button", { name: say("playbooks.view.try"), exact: true }).click();
  const plan = desk.getByRole("region", { name: say("playbooks.try.steps") });
  await expect(plan).toContainText(language === "fr" ? french : english);
  await desk.getByLabel(say("plan.service.hosting"), { exact: true }).check();
  const leftOut = desk.getByRole("region", { name: say("playbooks.try.left-out") });
  await expect(leftOut).toContainText(say("plan.left-out.services"));
  await expectSound(desk);

  const { person } = await invited(server.url, owner.person, owner.agencyId, "Lou Marchand", "read-only");
  const reader = await openPage(person);
  await reader.goto("/playbooks/short-exit-own?view=edit");
  await expect(reader.getByLabel(say("playbooks.edit.yaml"))).toHaveAttribute("readonly", "");
  const save = reader.getByRole("button", { name: say("playbooks.edit.save") });
  await expect(save).toHaveAttribute("aria-disabled", "true");
  await expect(save).toHaveAccessibleDescription(/\S/);
});

test("every field of a step is said by a form and stands in the text; steps come, move and go by keys", async ({
  openPage,
  owner,
  say,
}) => {
  test.slow();
  await done(owner.person, "playbook.copy", { key: "short-exit" });
  const page = await openPage(owner.person);
  await page.goto("/playbooks/short-exit-own?view=edit");
  const text = page.getByLabel(say("playbooks.edit.yaml"));
  const remarks = page.getByRole("region", { name: say("playbooks.remarks") });
  const steps = page.getByRole("region", { name: say("playbooks.form.title") });
  const listed = steps.locator(".playbook-choose").getByRole("button");
  await expect(remarks).toContainText(say("playbooks.remarks.none"));
  const count = await listed.count();
  const first = (await listed.nth(0).textContent()) ?? "";

  // A new step, by the keyboard alone: what it lacks is said beside its fields as it is being written.
  await listed.nth(0).focus();
  await page.keyboard.press("Insert");
  await expect(listed).toHaveCount(count + 1);
  const of = (field: "title" | "howTo" | "evidence" | "wait.why", language: "fr" | "en") =>
    steps.getByLabel(new RegExp(`^${say(`playbooks.field.${field}`)}, ${say(`playbooks.in.${language}`)}`));
  await expect(of("title", "fr")).toBeFocused();
  await page.keyboard.type("Ranger les courriels");
  await expect(text).toHaveValue(/fr: Ranger les courriels/);
  await expect(of("title", "en")).toHaveAttribute("aria-invalid", "true");
  await of("title", "en").fill("Sort the mails");
  await of("howTo", "fr").fill("- Triez\n- **Archivez** sur [le disque](https://exemple.fr)\n- <b>non</b>");
  await of("howTo", "en").fill("- Sort\n- Archive");
  const preview = steps.locator(".how-to").first();
  await expect(preview.getByRole("link", { name: "le disque" })).toHaveAttribute(
    "rel",
    "noopener noreferrer",
  );
  await expect(preview.getByRole("listitem")).toHaveCount(3);
  await expect(preview).toContainText("<b>non</b>");
  await expect(remarks).toContainText(say("playbooks.remarks.none"));

  const choose = (label: string, value: string) =>
    steps.getByLabel(label, { exact: true }).selectOption(value);
  const optional = (label: string) => `${label} ${say("form.optional")}`;
  await choose(say("playbooks.field.phase"), "hand-over");
  await choose(say("playbooks.field.side"), "client");
  await choose(say("playbooks.field.visibility"), "internal");
  await expect(steps.getByLabel(say("playbooks.field.visibility"), { exact: true })).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await choose(say("playbooks.field.side"), "us");
  await steps.getByLabel(say("playbooks.form.effort"), { exact: true }).fill("un peu");
  await expect(text).toHaveValue(/effort: un peu/);
  await expect(steps.getByLabel(say("playbooks.form.effort"), { exact: true })).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await steps.getByLabel(say("playbooks.form.effort"), { exact: true }).fill("45");
  await steps.getByLabel(say("playbooks.form.day"), { exact: true }).fill("2");
  await choose(say("playbooks.form.unit"), "working");
  await choose(say("playbooks.form.way"), "after");
  await choose(say("playbooks.form.from"), "start");
  await choose(say("playbooks.form.after.add"), "open-the-exit");
  await steps.getByText(new RegExp(`^${say("playbooks.field.when")} —`)).click();
  await steps.getByLabel(say("plan.service.hosting"), { exact: true }).check();
  await steps.getByLabel(say("tone.tense"), { exact: true }).check();
  await steps.getByLabel(optional(say("playbooks.form.wait"))).fill("3");
  await of("wait.why", "fr").fill("Le serveur garde une copie.");
  await of("wait.why", "en").fill("The server keeps a copy.");
  await of("evidence", "fr").fill("L’archive");
  await of("evidence", "en").fill("The archive");
  await choose(optional(say("playbooks.field.letter")), "deliverables-ready");
  await choose(optional(say("playbooks.field.guard")), "work-decided");
  await steps.getByLabel(say("playbooks.field.line"), { exact: true }).fill("7");
  await steps.getByLabel(say("playbooks.field.key"), { exact: true }).fill("sort-mails");
  await page.keyboard.press("Tab");
  await expect(text).toHaveValue(/key: sort-mails/);
  await expect(remarks).toContainText(say("playbooks.remarks.none"));
  const yaml = await text.inputValue();
  const written = yaml.slice(
    yaml.indexOf("  - key: sort-mails"),
    yaml.indexOf("  - key:", yaml.indexOf("sort-mails")),
  );
  for (const line of [
    "line: 7",
    "phase: hand-over",
    "side: us",
    "visibility: internal",
    "- hosting",
    "- tense",
    "from: start",
    "days: 2",
    "counted: working",
    "- open-the-exit",
    "days: 3",
    "fr: Le serveur garde une copie.",
    "effort: 45",
    "en: The archive",
    "letter: deliverables-ready",
    "guard: work-decided",
  ])
    expect(written).toContain(line);
  await expectSound(page, phoneAndDesk);

  // Moved and taken out by keys, and back again.
  await listed.nth(1).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(listed.nth(1)).toHaveText(first);
  await expect(listed.nth(0)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(listed.nth(1)).toBeFocused();
  await listed.nth(0).focus();
  await page.keyboard.press("Delete");
  await expect(listed).toHaveCount(count);
  await expect(text).not.toHaveValue(/sort-mails/);
  const gone = page.getByRole("status").filter({ has: page.getByRole("button", { name: say("undo.do") }) });
  await gone.getByRole("button", { name: say("undo.do"), exact: true }).click();
  await expect(listed).toHaveCount(count + 1);
  await expect(text).toHaveValue(/sort-mails/);

  // What is typed as YAML stands in the form, and what is said in a form is saved by the same key.
  await retype(text, "effort: 45", "effort: 50");
  await listed.nth(0).click();
  await expect(steps.getByLabel(say("playbooks.form.effort"), { exact: true })).toHaveValue("50");
  await steps.getByLabel(say("playbooks.form.effort"), { exact: true }).fill("55");
  await page.keyboard.press("Control+s");
  await expect(page.getByText(say("playbooks.edit.saved"))).toBeVisible();
  await page.reload();
  await expect(text).toHaveValue(/effort: 55/);
});

/** Selects words where they first stand in a text, and types others over them: a whole text typed anew takes seconds. */
async function retype(text: Locator, words: string, others: string): Promise<void> {
  await expect(text).toBeEditable();
  await text.evaluate((area, wanted) => {
    if (!(area instanceof HTMLTextAreaElement)) throw new Error("not where text is written");
    const from = area.value.indexOf(wanted);
    area.focus();
    area.setSelectionRange(from, from + wanted.length);
  }, words);
  await text.page().keyboard.insertText(others);
}
