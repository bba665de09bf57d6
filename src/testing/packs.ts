import type { CompletenessField, Pack, Plot, RecapItem, Sheet } from "#core/pack/pack.ts";
import type { Language } from "#messages/messages.ts";

const all: readonly CompletenessField[] = [
  "state",
  "next-step",
  "person",
  "deadline",
  "files",
  "access",
  "blocker",
];

const texts = {
  fr: {
    client: "Maison Lumière",
    agency: "Atelier Nord & Fils",
    title: "Dossier de passation de Maison Lumière",
    stage: "En cours",
    all: "Tous les éléments",
    item: "Refonte de la page « Nos services » et du maillage interne",
    missing: "Il manque la prochaine étape, l’échéance et les accès.",
    text: "Vérifier que les redirections 301 de l’ancien site répondent toutes, puis mettre à jour le plan de site et prévenir le client des pages qui changent d’adresse. La liste complète est dans le dossier partagé, onglet « Redirections ».",
    step: "Valider la maquette avec l’équipe",
    names: [
      "Synthèse",
      "Chantiers en cours",
      "Décisions",
      "Personnes",
      "Actions",
      "Performance",
      "Fichiers",
      "Sources",
      "Conservé tel quel",
    ],
    columns: ["Date", "Intitulé", "Détail", "Personnes"],
    warning: "3 dates n’ont pas pu être lues.",
    plots: ["Clics", "Taux de clics", "Position moyenne"],
  },
  en: {
    client: "Maison Lumière",
    agency: "Atelier Nord & Fils",
    title: "Handover pack of Maison Lumière",
    stage: "In progress",
    all: "All items",
    item: "Rework of the “Our services” page and of internal links",
    missing: "The next step, the deadline and the access are missing.",
    text: "Check that every 301 redirect of the former site answers, then update the sitemap and tell the client which pages change address. The whole list is in the shared folder, tab “Redirects”.",
    step: "Have the mock-up approved by the team",
    names: [
      "Summary",
      "Open work",
      "Decisions",
      "People",
      "Actions",
      "Performance",
      "Files",
      "Sources",
      "Kept as it was",
    ],
    columns: ["Date", "Title", "Detail", "People"],
    warning: "3 dates could not be read.",
    plots: ["Clicks", "Click rate", "Mean position"],
  },
} as const;

/** A pack made by hand, of as many items as wanted; the fields given replace its own. */
export function samplePack(lang: Language, openItems: number, fields: Partial<Pack> = {}): Pack {
  const words = texts[lang];
  const items = Array.from({ length: openItems }, (_, index) => sampleItem(lang, index));
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => [
      `2026-${String(1 + (index % 12)).padStart(2, "0")}-0${1 + (index % 9)}`,
      `${words.item} (${index + 1})`,
      words.text,
      "Alice Martin, Bob Durand",
    ]);
  const sheet = (id: Sheet["id"], name: string, lines: number): Sheet => ({
    id,
    name,
    columns: words.columns.map((title, index) => ({
      key: `column-${index}`,
      title,
      kind: (["date", "text", "long-text", "text"] as const)[index] ?? "text",
      width: [12, 30, 60, 20][index] ?? 20,
    })),
    rows: rows(lines),
    plots: id === "performance" ? samplePlots(lang) : [],
  });
  const [summary, open, decisions, people, actions, performance, , sources, kept] = words.names;
  return {
    version: 1,
    lang,
    client: words.client,
    agency: words.agency,
    title: words.title,
    end: "2026-12-14",
    datedOn: "2026-12-14",
    counts: {
      workItems: { total: openItems * 3, open: openItems, done: openItems * 2 - 1, dropped: 1 },
      people: 12,
      decisions: 9,
      actions: 130,
      performance: { metrics: 3, rows: 480 },
      kept: 4,
    },
    sources: [{ file: "tableau.json", kind: "trello", name: "Refonte", items: openItems * 3, warnings: [] }],
    warnings: [words.warning],
    accesses: [],
    sheets: [
      sheet("summary", summary, 6),
      sheet("open-work", open, openItems),
      sheet("all-items", words.all, openItems * 3),
      sheet("decisions", decisions, 9),
      sheet("stakeholders", people, 12),
      sheet("actions", actions, 130),
      sheet("performance", performance, 480),
      sheet("sources", sources, 2),
      sheet("kept", kept, 4),
    ],
    recap: { openWork: items },
    files: [],
    tracking: [],
    ...fields,
  };
}

/** One open item, complete or not by turns. */
export function sampleItem(lang: Language, index: number, fields: Partial<RecapItem> = {}): RecapItem {
  const words = texts[lang];
  const known = all.filter((_, mark) => (index + mark) % 7 !== 0 && (index * mark) % 3 !== 1);
  return {
    externalId: `item-${index}`,
    source: "Trello",
    title: `${words.item} (${index + 1})`,
    stage: words.stage,
    people: ["Alice Martin", "Bob Durand"].slice(0, index % 3),
    ...(index % 2 === 0 ? { dueOn: `2026-11-${String(1 + (index % 28)).padStart(2, "0")}` } : {}),
    url: `https://example.com/c/${index}`,
    labels: index % 4 === 0 ? ["SEO"] : [],
    description: Array.from({ length: index % 4 }, () => words.text).join("\n\n"),
    checklist: Array.from({ length: index % 5 }, (_, step) => ({ text: words.step, done: step % 2 === 0 })),
    comments: Array.from({ length: index % 6 }, (_, day) => ({
      text: words.text,
      by: "Alice Martin",
      at: `2026-10-0${1 + day}T09:30:00Z`,
    })),
    attachments: index % 3 === 0 ? [{ name: "maquette.png", url: "https://example.com/maquette.png" }] : [],
    known,
    missing: all.filter((field) => !known.includes(field)),
    completeness: known.length / all.length,
    missingSentence: known.length === all.length ? "" : words.missing,
    ...fields,
  };
}

function samplePlots(lang: Language): readonly Plot[] {
  const [clicks, rate, position] = texts[lang].plots;
  const points = (value: (day: number) => number, count: number) =>
    Array.from({ length: count }, (_, day) => ({
      at: Temporal.PlainDate.from("2025-08-01").add({ days: day }).toString(),
      value: value(day),
    }));
  const base = {
    source: "Search Console",
    cells: { firstRow: 0, lastRow: 9, dateColumn: 0, valueColumn: 1 },
  };
  return [
    {
      ...base,
      title: clicks,
      metric: clicks,
      kind: "number",
      points: points((day) => Math.round(900 + 500 * Math.sin(day / 20) + day * 3), 480),
    },
    {
      ...base,
      title: rate,
      metric: rate,
      kind: "percent",
      points: points((day) => 0.03 + 0.01 * Math.sin(day / 5), 90),
    },
    {
      ...base,
      title: position,
      metric: position,
      kind: "rank",
      points: points((day) => 4 + 3 * Math.cos(day / 3), 16),
    },
  ];
}

/** A pack whose every text is one of these, wherever a text may stand. */
export function wildPack(names: readonly string[], lang: Language): Pack {
  const [client = "?"] = names;
  const { sheets, ...pack } = samplePack(lang, 0);
  const openWork = names.map((name, index) =>
    sampleItem(lang, index, {
      title: name,
      stage: name,
      people: [name],
      labels: [name],
      description: name,
      nextStep: name,
      blocker: name,
      urgency: "blocked",
      checklist: [{ text: name, done: false }],
      comments: [{ text: name, by: name, at: name }],
      attachments: [{ name, url: name }],
      url: `https://exemple.fr/${name.toWellFormed()}`,
      missingSentence: name,
    }),
  );
  const rows = names.map((name) => ["2026-05-01", name, { text: name, url: `mailto:${name}` }, name]);
  return {
    ...pack,
    client,
    agency: client,
    title: client,
    warnings: names,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      name: client,
      rows,
      plots: sheet.plots.map((plot) => ({ ...plot, title: client, metric: client })),
    })),
    recap: { openWork },
  };
}
