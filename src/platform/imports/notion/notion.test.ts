import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#core/kernel/refusal.ts";
import { readExport } from "#platform/imports/read-export.ts";
import { archiveDocument, csvDocument, readBy } from "#testing/documents.ts";
import { realExport, withRealExports } from "#testing/real-exports.ts";
import { notion } from "./notion.ts";

/** An id as Notion writes them, the same for the same letter. */
const id = (letter: string) => letter.repeat(32);
const [site, tasks, menu, basket, blog, minutes] = ["a", "b", "c", "d", "e", "f"].map(id);
const encoded = (path: string) => path.replaceAll(" ", "%20");
const link = (name: string, pageId: string | undefined) =>
  `${name} (${encoded(`Tâches ${tasks}/${name} ${pageId}.md`)})`;
const menuPage = `# Refaire le menu

Statut: En cours
Échéance: 14 décembre 2026
Fichiers: ${encoded(`Refaire le menu ${menu}/maquette finale.png`)}

Voir [le panier](${encoded(`Panier ${basket}.md`)}) et [la charte](https://exemple.fr/charte).

![maquette](${encoded(`Refaire le menu ${menu}/maquette finale.png`)})

- [x] Choisir la police
- [ ] Tester sur mobile
`;
const quoted = (...cells: string[]) =>
  cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
const allRows = [
  "\ufeffNom,Statut,Assigné à,Échéance,Tâche parente,Sous-tâches,Bloqué par,Fichiers,Mot de passe,Temps",
  quoted(
    "Refaire le menu",
    "En cours",
    "Léa Martin, Karim",
    "14 décembre 2026",
    "",
    link("Panier", basket),
    link("Blog", blog),
    encoded(`Site ${site}/Tâches ${tasks}/Refaire le menu ${menu}/maquette finale.png`),
    "tr0mbone",
    "3",
  ),
  quoted(
    "Panier",
    "Pas commencé",
    "",
    "3 janv. 2027 → 5 janv. 2027",
    "",
    "",
    link("Refaire le menu", menu),
    "",
    "",
    "",
  ),
  quoted("Blog", "Terminé", "Karim", "", link("Refaire le menu", menu), "", "", "", "", ""),
  quoted("", "En cours", "", "", "", "", "", "", "", "7"),
].join("\n");
const folder = `Export-1.zip/Site ${site}`;
const french = {
  [`Export-1.zip/Site ${site}.md`]: `# Site\n\nBienvenue. [Tâches](${encoded(`Site ${site}/Tâches ${tasks}.csv`)})`,
  [`${folder}/Tâches ${tasks}.csv`]: "\ufeffNom,Statut\nBlog,Terminé",
  [`${folder}/Tâches ${tasks}_all.csv`]: allRows,
  [`${folder}/Tâches ${id("1")}.csv`]: "\ufeffStatut,Nom\nTerminé,Blog",
  [`${folder}/Tâches ${tasks}/Refaire le menu ${menu}.md`]: menuPage,
  [`${folder}/Tâches ${tasks}/Refaire le menu ${menu}/maquette finale.png`]: new Uint8Array([1, 2, 3]),
  [`${folder}/Tâches ${tasks}/Panier ${basket}.md`]: "# Panier\n\nStatut: Pas commencé",
  [`${folder}/Tâches ${tasks}/Blog ${blog}.md`]: "# Blog\n\nStatut: Terminé\n\nNote: Échéance à revoir.",
  [`${folder}/Tâches ${tasks}/Modèle ${id("2")}.md`]: "# Modèle\n\nStatut: Pas commencé",
  [`${folder}/Comité du 3 mars 2026 ${minutes}.md`]:
    "# Comité du 3 mars 2026\n\n## Décisions\n\n- Garder le bleu\n- Migrer en mai\n\n## Suite\n\n- Relancer Paul",
  [`Export-2.zip/Site ${site}/Mise en ligne ${id("3")}.md`]: "# Mise en ligne\n\n- [x] DNS\n- [ ] Courriel",
  [`Export-2.zip/Site ${site}/charte.pdf`]: new Uint8Array([4]),
};

test("reads a workspace in French: rows with their pages, relations, files, minutes, to-do lists", async () => {
  const source = await readBy(notion, archiveDocument(french, "export.zip"));
  assert.equal(source.sourceKey, `notion:${site}`);
  assert.equal(source.name, "Site");
  const byTitle = new Map(source.workItems.map((item) => [item.title, item]));
  assert.deepEqual([...byTitle.keys()], ["Refaire le menu", "Panier", "Blog", "Mise en ligne"]);
  const first = byTitle.get("Refaire le menu");
  assert.deepEqual(
    [first?.externalId, first?.state, first?.stage, first?.dueOn, first?.blocker, first?.url],
    [menu, "open", "En cours", "2026-12-14", undefined, `https://www.notion.so/${menu}`],
  );
  assert.deepEqual(first?.people, [{ name: "Léa Martin" }, { name: "Karim" }]);
  assert.equal(
    first?.description,
    "Voir le panier et [la charte](https://exemple.fr/charte).\n\n- [x] Choisir la police\n- [ ] Tester sur mobile",
  );
  assert.deepEqual(first?.checklist, [
    { text: "Choisir la police", done: true },
    { text: "Tester sur mobile", done: false },
  ]);
  assert.deepEqual(first?.attachments, [{ name: "maquette finale.png" }]);
  assert.deepEqual(first?.other, { "Sous-tâches": "Panier", "Mot de passe": "[…]", Temps: "3" });
  const second = byTitle.get("Panier");
  assert.deepEqual(
    [second?.startOn, second?.dueOn, second?.parentExternalId, second?.blocker],
    ["2027-01-03", "2027-01-05", menu, "Refaire le menu"],
  );
  const third = byTitle.get("Blog");
  assert.deepEqual(
    [third?.state, third?.parentExternalId, third?.description],
    ["done", menu, "Note: Échéance à revoir."],
  );
  assert.deepEqual(
    [byTitle.get("Mise en ligne")?.state, byTitle.get("Mise en ligne")?.checklist.length],
    ["open", 2],
  );
  assert.deepEqual(
    source.decisions.map(({ title, on, origin }) => [title, on, origin]),
    [
      ["Garder le bleu", "2026-03-03", "Comité du 3 mars 2026"],
      ["Migrer en mai", "2026-03-03", "Comité du 3 mars 2026"],
    ],
  );
  assert.deepEqual(
    source.kept.map(({ where }) => where),
    ["Tâches · 5", "Site", "Site › Comité du 3 mars 2026", "Site › Tâches › Modèle"],
  );
  assert.deepEqual(
    source.stakeholders.map(({ name }) => name),
    ["Léa Martin", "Karim"],
  );
  assert.deepEqual(
    source.files.map(({ path, bytes, workItemExternalId }) => [path, bytes, workItemExternalId]),
    [
      ["Site/Tâches/Refaire le menu/maquette finale.png", 3, menu],
      ["Site/charte.pdf", 1, undefined],
    ],
  );
  assert.deepEqual(await source.files[0]?.read(), new Uint8Array([1, 2, 3]));
  assert.deepEqual(
    source.warnings.map(({ key, params }) => [key, params.count]),
    [
      ["warning.shown-again", 1],
      ["warning.kept-as-such", 4],
      ["warning.private-removed", 1],
    ],
  );
});

test("tells databases of one name apart, and finds rows that the exported view hides", async () => {
  const source = await readBy(
    notion,
    archiveDocument(
      {
        [`Tasks ${id("1")}.csv`]: "Task name,Status,Owner\nA,Done,Ann\nA,To do,Bob",
        [`Tasks ${id("1")}/A ${id("4")}.md`]: "# A\n\nStatus: To do\nOwner: Bob",
        [`Tasks ${id("1")}/A ${id("5")}.md`]: "# A\n\nStatus: Done\nOwner: Ann",
        [`Tasks ${id("1")}/Hidden ${id("6")}.md`]: "# Hidden\n\nStatus: Won't do\n\nOnce upon a time",
        [`Tasks ${id("1")}/Untitled ${id("7")}.md`]: "# Untitled",
        [`Tasks ${id("2")}.csv`]: "Task name,Status,Owner\nB,Done,Ann",
        [`Contacts ${id("3")}.csv`]: "Name,Email,Role\nAnn,ann@client.example,CTO",
        [`Contacts ${id("3")}/Ann ${id("8")}.md`]:
          "# Ann\n\nEmail: ann@client.example\n\nCall in the morning.",
      },
      "Tasks.zip",
    ),
    "en",
  );
  assert.deepEqual(
    source.workItems.map(({ title, state, stage, externalId }) => [
      title,
      state,
      stage,
      externalId.slice(0, 2),
    ]),
    [
      ["A", "done", "Tasks · Done", "55"],
      ["A", "open", "Tasks · To do", "44"],
      ["Hidden", "dropped", "Tasks · Won't do", "66"],
      ["B", "done", "Tasks · Done", "22"],
    ],
  );
  assert.deepEqual(source.stakeholders.at(-1)?.email, "ann@client.example");
  assert.deepEqual(source.kept, [{ where: "Contacts › Ann", text: "Call in the morning." }]);
});

test("reads the HTML export: properties, checkboxes, people, relations, to-dos", async () => {
  const property = (kind: string, name: string, value: string) =>
    `<tr class="property-row property-row-${kind}"><th><span class="icon property-icon"></span>${name}</th><td>${value}</td></tr>`;
  const page = (pageId: string | undefined, title: string, properties: string, body: string) =>
    `<html><head><title>${title}</title></head><body><article id="${pageId}" class="page sans"><header><h1 class="page-title">${title}</h1><table class="properties"><tbody>${properties}</tbody></table></header><div class="page-body">${body}</div></article></body></html>`;
  const source = await readBy(
    notion,
    archiveDocument(
      {
        "index.html":
          "<p>Workspace identifier: 00000000-1111-2222-3333-444444444444</p><p>Workspace name: Atelier</p>",
        [`Tâches ${tasks}.csv`]: "Nom,Statut,Fait\nMenu,En cours,No",
        [`Tâches/Menu ${menu}.html`]: page(
          menu,
          "Menu",
          property(
            "status",
            "Statut",
            '<span class="status-value"><div class="status-dot"></div>En cours</span>',
          ) + property("checkbox", "Fait", '<div class="checkbox checkbox-off"></div>'),
          '<p>Bonjour <b>Léa</b></p><ul class="to-do-list"><li><div class="checkbox checkbox-on"></div> <span class="to-do-children-checked">DNS</span></li></ul><figure><a href="Menu/vue.png"><img src="Menu/vue.png"/></a></figure>',
        ),
        "Tâches/Menu/vue.png": new Uint8Array([1]),
        [`Tâches/Panier ${basket}.html`]: page(
          basket,
          "Panier",
          property("status", "Statut", "Terminé") +
            property("person", "Qui", '<span class="user"><span class="user-icon">L</span>Léa</span>') +
            property("date", "Échéance", "<time>@14 décembre 2026</time>"),
          "",
        ),
        [`Note ${minutes}.html`]: page(minutes, "Note", "", "<p>Une idée</p>"),
      },
      "export.zip",
    ),
  );
  assert.deepEqual([source.name, source.sourceKey], ["Atelier", "notion:00000000111122223333444444444444"]);
  const [first, second] = source.workItems;
  assert.deepEqual(
    [first?.title, first?.state, first?.description, first?.checklist, first?.attachments],
    ["Menu", "open", "Bonjour Léa\n- DNS", [{ text: "DNS", done: true }], [{ name: "vue.png" }]],
  );
  assert.deepEqual([second?.title, second?.state, second?.externalId], ["Panier", "done", basket]);
  assert.deepEqual([second?.people, second?.dueOn, second?.other], [[{ name: "Léa" }], "2026-12-14", {}]);
  assert.deepEqual(source.kept, [{ where: "Note", text: "Note\nUne idée" }]);
});

test("knows one database alone by its relations, and leaves other tables and archives alone", async () => {
  const source = await readBy(notion, csvDocument(allRows, `Tâches ${tasks}_all.csv`));
  assert.deepEqual([source.sourceKey, source.workItems.length], [`notion:${tasks}`, 3]);
  assert.equal(notion.recognise(csvDocument("Nom,Statut\nBlog,Terminé", `Tâches ${tasks}.csv`)), false);
  assert.equal(
    notion.recognise(archiveDocument({ "Tâches.csv": "Nom", "a/index.html": "" }, "a.zip")),
    false,
  );
});

test("refuses an export without anything in it", async () => {
  const refused = await notion.read(archiveDocument({ [`Vide ${tasks}.csv`]: "Nom,Statut" }, "vide.zip"), {
    language: "fr",
  });
  assert.ok(isRefusal(refused) && refused.refused === "import.nothing");
});

test("reads the real exports with the counts that they hold", withRealExports, async () => {
  const read = async (name: string) => {
    const bytes = new Uint8Array(realExport(`notion/${name}`));
    return readExport({ name, files: [new File([bytes], name)] }, { language: "en" });
  };
  const empty = await read("empty-spaces.zip");
  assert.ok(isRefusal(empty) && empty.refused === "import.nothing");
  const projects = await read("projects-tasks.zip");
  assert.ok(!isRefusal(projects));
  const [source] = projects;
  const inDatabase = (name: string) =>
    source?.workItems.filter((item) => item.stage?.startsWith(name)).length;
  assert.deepEqual(
    [inDatabase("Tasks · "), inDatabase("Projects · "), source?.workItems.length],
    [17, 4, 21],
  );
  assert.deepEqual(
    source?.files.map(({ path }) => path),
    ["Projects & Tasks/DO010003572.jpeg", "Projects & Tasks/appflowy_2x.png"],
  );
  const research = source?.workItems.find((item) => item.title === "Research study");
  assert.deepEqual(
    [research?.startOn, research?.dueOn, research?.attachments.length],
    ["2024-04-23", "2024-05-22", 1],
  );
  const again = (source?.warnings ?? []).filter(({ key }) => key === "warning.shown-again");
  assert.deepEqual(again.map(({ params }) => params.count).toSorted(), [3, 4, 4, 6]);
  const relations = await read("csv-relations.zip");
  assert.ok(!isRefusal(relations));
  assert.equal(relations[0]?.workItems.length, 17);
  const nested = await read("pages-nested.zip");
  assert.ok(!isRefusal(nested));
  assert.deepEqual(
    [nested[0]?.workItems.length, nested[0]?.kept.length, nested[0]?.name],
    [0, 12, "Nathan Fu's Notion"],
  );
  assert.ok(
    nested[0]?.kept.some(({ where, text }) => where === "Root › root-1 › root-1-1" && text.endsWith("hello")),
  );
});
