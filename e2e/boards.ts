/** A small board as Trello gives it: three open cards, one done, one archived. */
export function trelloBoard(): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } {
  const list = (id: string, name: string) => ({
    id,
    name,
    closed: false,
    pos: Number.parseInt(id, 16),
    idBoard: board,
  });
  const card = (id: string, name: string, idList: string, more: object = {}) => ({
    id,
    name,
    idList,
    idBoard: board,
    desc: "",
    closed: false,
    due: null,
    dueComplete: false,
    idMembers: [],
    labels: [],
    pos: 1,
    shortLink: id.slice(-8),
    shortUrl: `https://trello.com/c/${id.slice(-8)}`,
    url: `https://trello.com/c/${id.slice(-8)}/card`,
    dateLastActivity: "2026-11-02T09:30:00.000Z",
    ...more,
  });
  const member = { id: "5f0000000000000000000051", fullName: "Lou Martin", username: "loumartin" };
  const content = {
    id: board,
    name: "Refonte du site",
    url: "https://trello.com/b/AbCdEfGh/refonte",
    shortUrl: "https://trello.com/b/AbCdEfGh",
    shortLink: "AbCdEfGh",
    dateLastActivity: "2026-11-02T09:30:00.000Z",
    prefs: {},
    labelNames: {},
    lists: [list("5f0000000000000000000021", "À faire"), list("5f0000000000000000000022", "Terminé")],
    cards: [
      card("5f0000000000000000000031", "Écrire les pages produits", "5f0000000000000000000021", {
        idMembers: [member.id],
        due: "2026-12-01T12:00:00.000Z",
      }),
      card("5f0000000000000000000032", "Rediriger les anciennes adresses", "5f0000000000000000000021"),
      card("5f0000000000000000000033", "Former l’équipe du client", "5f0000000000000000000021"),
      card("5f0000000000000000000034", "Installer la mesure d’audience", "5f0000000000000000000022", {
        dueComplete: true,
        due: "2026-10-01T12:00:00.000Z",
      }),
      card("5f0000000000000000000035", "Idée abandonnée", "5f0000000000000000000021", { closed: true }),
    ],
    members: [member],
    labels: [],
    checklists: [],
    actions: [],
    memberships: [],
    customFields: [],
  };
  return {
    name: "refonte.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(content)),
  };
}

const board = "5f0000000000000000000011";
