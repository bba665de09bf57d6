/** Exports whose every text is hostile: a board, a table of tasks, a table that nothing recognises. */
export function hostileExports(next: () => string): readonly File[] {
  const board = {
    id: next(),
    name: next(),
    desc: next(),
    shortLink: "hostile",
    url: next(),
    closed: false,
    lists: [{ id: "l1", name: next(), closed: false, pos: 1 }],
    labels: [{ id: "e1", name: next(), color: next() }],
    members: [{ id: "m1", fullName: next(), username: next() }],
    customFields: [{ id: "f1", name: next(), type: "text" }],
    cards: [1, 2].map((at) => ({
      id: `c${at}`,
      idShort: at,
      idList: "l1",
      name: next(),
      desc: `${next()}\n${next()}`,
      closed: false,
      idMembers: ["m1"],
      idLabels: ["e1"],
      idChecklists: [`k${at}`],
      customFieldItems: [{ idCustomField: "f1", value: { text: next() } }],
      attachments: [
        { id: `a${at}`, name: next(), url: next() },
        { id: `b${at}`, name: next(), url: `https://x.example/${encodeURIComponent(next())}` },
      ],
      shortUrl: next(),
      dateLastActivity: "2026-11-20T10:00:00.000Z",
    })),
    checklists: [1, 2].map((at) => ({
      id: `k${at}`,
      idCard: `c${at}`,
      name: next(),
      checkItems: [{ id: `i${at}`, name: next(), state: "incomplete" }],
    })),
    actions: [
      {
        id: "x1",
        type: "commentCard",
        date: "2026-11-19T10:00:00.000Z",
        memberCreator: { id: "m1", fullName: next(), username: next() },
        data: { card: { id: "c1", name: next() }, text: next() },
      },
    ],
  };
  const table = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n");
  const tasks = table([
    ["Titre", "Statut", "Responsable", "Étiquettes", "Lien", "Description"],
    [next(), next(), next(), next(), next(), next()],
    [next(), next(), next(), next(), next(), next()],
  ]);
  const unknown = table([
    [next(), next(), next()],
    [next(), next(), next()],
  ]);
  return [
    new File([JSON.stringify(board)], `${next()}.json`),
    new File([tasks], `${next()}.csv`),
    new File([unknown], `${next()}.csv`),
  ];
}
