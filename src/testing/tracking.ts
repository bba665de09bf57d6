import type { ImportedSource } from "#core/tracking/ports.ts";
import type { WorkItem } from "#core/tracking/tracking.ts";

/** A work item with nothing but what is given. */
export function anItem(fields: Partial<WorkItem> = {}): WorkItem {
  return {
    externalId: "1",
    state: "open",
    title: "Refondre le tunnel de commande",
    people: [],
    labels: [],
    checklist: [],
    comments: [],
    attachments: [],
    other: {},
    ...fields,
  };
}

/** A source with nothing but what is given. */
export function aSource(fields: Partial<ImportedSource> = {}): ImportedSource {
  return {
    kind: "trello",
    file: "refonte.json",
    sourceKey: "trello:6543f0a1b2c3d4e5f6a7b8c9",
    workItems: [],
    decisions: [],
    stakeholders: [],
    actions: [],
    performance: [],
    kept: [],
    files: [],
    warnings: [],
    ...fields,
  };
}

/** A project of two sources with something in every list: a board, and its figures over six days. */
export function aProject(): readonly ImportedSource[] {
  return [aBoard(), someFigures()];
}

function aBoard(): ImportedSource {
  return aSource({
    name: "Refonte",
    exportedAt: "2026-11-30T09:12:00Z",
    workItems: [
      anItem({
        externalId: "6543f0a1b2c3d4e5f6a7b8c1",
        title: "Mettre à jour les mentions légales",
        stage: "À faire",
        url: "https://trello.com/c/abc123",
        labels: ["juridique"],
      }),
      anItem({
        externalId: "6543f0a1b2c3d4e5f6a7b8c2",
        title: "Brancher le paiement en trois fois",
        stage: "En cours",
        people: [{ name: "Léa Martin", email: "lea@agence.fr" }],
        createdOn: "2026-09-01",
        dueOn: "2026-12-10",
        priority: "high",
        description: "Prochaine étape : obtenir la clé de test.\nAccès : rôle éditeur chez le prestataire.",
        checklist: [
          { text: "Contrat signé", done: true },
          { text: "Recette", done: false },
        ],
        comments: [{ text: "Le contrat est signé.", by: "Karim", at: "2026-11-02T08:00:00Z" }],
        attachments: [{ name: "contrat.pdf", url: "https://exemple.fr/contrat.pdf" }],
      }),
      anItem({
        externalId: "6543f0a1b2c3d4e5f6a7b8c3",
        title: "Migrer le DNS",
        stage: "En attente du client",
        people: [{ name: "Karim" }],
      }),
      anItem({
        externalId: "6543f0a1b2c3d4e5f6a7b8c4",
        title: "Audit SEO",
        state: "done",
        stage: "Fait",
        doneOn: "2026-10-20T16:00:00Z",
        parentExternalId: "6543f0a1b2c3d4e5f6a7b8c1",
      }),
      anItem({ externalId: "6543f0a1b2c3d4e5f6a7b8c5", title: "Application mobile", state: "dropped" }),
    ],
    decisions: [
      {
        externalId: "d1",
        title: "On garde le prestataire de paiement",
        on: "2026-10-02",
        people: [{ name: "Ana Silva", email: "ana@client.fr" }],
        origin: "Réunion",
      },
    ],
    stakeholders: [
      { externalId: "s1", name: "Léa Martin", role: "Cheffe de projet", organisation: "Agence" },
      { externalId: "s2", name: "Ana Silva", email: "Ana@client.fr" },
    ],
    actions: [
      {
        externalId: "a1",
        at: "2026-10-20T16:00:00Z",
        text: "Audit SEO livré",
        by: "Léa Martin",
        workItemExternalId: "6543f0a1b2c3d4e5f6a7b8c4",
      },
    ],
    kept: [{ where: "customFields[2]", text: '{"type":"inconnu"}' }],
    files: [{ path: "Refonte/maquette.png", bytes: 4, read: async () => new Uint8Array([1, 2, 3, 4]) }],
    warnings: [{ key: "warning.archived", file: "refonte.json", params: { count: 2 } }],
  });
}

function someFigures(): ImportedSource {
  const days = ["2026-11-03", "2026-11-01", "2026-11-02", "2026-11-06", "2026-11-04", "2026-11-05"];
  return aSource({
    kind: "search-console",
    file: "performance.zip",
    sourceKey: "search-console:performance",
    workItems: [],
    performance: [
      {
        dimension: "query",
        item: "chaussures",
        values: { clicks: 4, impressions: 90, ctr: 0.044, position: 7.2 },
      },
      {
        dimension: "query",
        item: "baskets",
        values: { clicks: 12, impressions: 300, ctr: 0.04, position: 3.1 },
      },
      ...days.map((item, at) => ({
        dimension: "date",
        item,
        from: item,
        to: item,
        values: { position: 5 - at / 2, clicks: 10 + at, impressions: 200 + at, ctr: 0.05 },
      })),
    ],
    warnings: [
      { key: "warning.capped", file: "performance.zip", params: { limit: 1_000 } },
      {
        key: "warning.number-unread",
        file: "performance.zip",
        row: 12,
        column: "CTR",
        params: { value: "n/a" },
      },
    ],
  });
}
