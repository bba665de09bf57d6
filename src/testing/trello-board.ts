/** A Trello board of today in the shape of its export, made up: archived cards, an archived list, a history. */

/** An id made at that second. */
export const id = (seconds: number, rest: number) =>
  seconds.toString(16).padStart(8, "0") + rest.toString(16).padStart(16, "0");
/** The id of the board. */
export const board = id(1_700_000_000, 1);
const person = (number: number, fullName: string) => ({ id: id(1_600_000_000, number), fullName });
const lea = { ...person(1, "Léa Martin"), username: "lea", email: "lea@exemple.fr", aaId: "712020:abc" };
const karim = person(2, "Karim Diallo");
const lists = ["À faire", "En cours", "Livré", "Idées"].map((name, at) => ({
  id: `list${at}`,
  name,
  closed: name === "Idées",
}));
const card = (number: number, name: string, idList: string, more: object = {}) => ({
  id: id(1_700_000_000 + number, number),
  idShort: number,
  name,
  idList,
  idBoard: board,
  closed: false,
  desc: "",
  email: `lea+63f94eecc4b9${number}+1a1820c0e8@boards.trello.com`,
  nodeId: "ari:cloud:trello::card/workspace/1/2",
  dateLastActivity: "2026-03-04T05:06:07.891Z",
  url: `https://trello.com/c/aBcD${number}/${number}-carte`,
  labels: [],
  idMembers: [],
  badges: { comments: 0 },
  pos: 65535 - number,
  ...more,
});
/** The id of the first card. */
export const first = id(1_700_000_001, 1);
let at = 0;
/** An action of the history, a minute after the one before. */
export const action = (type: string, data: object, by: object = lea, more: object = {}) => ({
  id: id(1_750_000_000, ++at),
  type,
  date: `2026-02-01T10:${String(at % 60).padStart(2, "0")}:00.000Z`,
  data,
  idMemberCreator: "id" in by ? by.id : undefined,
  memberCreator: by,
  ...more,
});
/** A card as an action names it. */
export const named = (number: number, name: string) => ({ id: id(1_700_000_000 + number, number), name });

/** The whole board. */
export const boardOfToday = {
  id: board,
  name: "Refonte Dupont",
  desc: "Le site vitrine",
  url: "https://trello.com/b/AbCd/refonte",
  ixUpdate: "71",
  dateLastActivity: "2026-03-04T05:06:07.891Z",
  dateLastView: "2026-03-05T05:06:07.891Z",
  labelNames: { red: "Urgent" },
  prefs: { permissionLevel: "org" },
  invitations: [{ id: "x", secret: "s3cr3t" }],
  pluginData: [{ idPlugin: "5970d4298c14fdf691c95a76", value: '{"token":"jeton-du-power-up"}' }],
  lists,
  members: [lea, karim],
  memberships: [
    { idMember: lea.id, memberType: "admin" },
    { idMember: karim.id, memberType: "observer" },
  ],
  labels: [{ id: "l1", name: "", color: "sky" }],
  customFields: [
    { id: "cf1", name: "Priorité", type: "list", options: [{ id: "o1", value: { text: "Haute" } }] },
    { id: "cf2", name: "Heures", type: "number" },
    { id: "cf3", name: "Bloquée", type: "checkbox" },
  ],
  checklists: [
    {
      id: "k2",
      idCard: first,
      name: "Livraison",
      pos: 2,
      checkItems: [{ id: "i3", name: "DNS", state: "incomplete", pos: 1 }],
    },
    {
      id: "k1",
      idCard: first,
      name: "Recette",
      pos: 1,
      checkItems: [
        {
          id: "i2",
          name: "Mobile",
          state: "incomplete",
          pos: 2,
          due: "2026-04-01T10:00:00Z",
          idMember: lea.id,
        },
        { id: "i1", name: "Bureau", state: "complete", pos: 1 },
      ],
    },
  ],
  cards: [
    card(1, "Page d’accueil", "list1", {
      desc: 'Voir [https://exemple.fr/a](https://exemple.fr/a "smartCard-inline")',
      idMembers: [karim.id],
      labels: [
        { id: "l1", name: "", color: "sky" },
        { id: "l2", name: "Intégration", color: "red" },
      ],
      start: "2026-02-01T09:00:00.000Z",
      due: "2026-04-02T09:00:00.000Z",
      dueReminder: 1440,
      idMemberCreator: lea.id,
      cover: { idAttachment: "f1", color: null },
      attachments: [
        { id: "f1", name: "maquette.png", url: "https://trello.com/1/cards/1/attachments/f1/maquette.png" },
      ],
      customFieldItems: [
        { idCustomField: "cf1", idValue: "o1", value: null },
        { idCustomField: "cf2", value: { number: "12.5" } },
        { idCustomField: "cf3", value: { checked: "true" } },
      ],
      locationName: "Lyon",
    }),
    card(2, "Mentions légales", "list2", { closed: true, dateClosed: "2026-03-01T00:00:00.000Z" }),
    card(3, "Blog", "list0", { closed: true }),
    card(4, "Newsletter", "list3"),
    card(5, "Formulaire", "list0", {
      closed: true,
      dueComplete: true,
      dateCompleted: "2026-02-20T10:00:00.000Z",
    }),
    card(6, "Statistiques", "list2"),
    card(7, "FAQ", "list0"),
    card(7, "FAQ v2", "list0"),
  ],
  actions: [
    action("createCard", { card: named(1, "Page d’accueil"), list: { name: "À faire" } }),
    action("updateCard", {
      card: { ...named(1, "Page d’accueil"), idList: "list1", pos: 3 },
      old: { idList: "list0", pos: 1 },
      listBefore: { name: "À faire" },
      listAfter: { id: "list1", name: "En cours" },
    }),
    action("updateCard", {
      card: { ...named(6, "Statistiques"), idList: "list2" },
      old: { idList: "list0" },
      listBefore: { name: "À faire" },
      listAfter: { id: "list2", name: "Livré" },
    }),
    action("commentCard", { card: named(1, "Page d’accueil"), text: "On part sur la version B." }, karim),
    action(
      "copyCommentCard",
      { card: named(1, "Page d’accueil"), text: "mdp : Azerty12!" },
      person(9, "Nora Petit"),
    ),
    action("commentCard", { card: named(99, "Carte supprimée"), text: "Bonjour" }),
    action("updateCheckItemStateOnCard", {
      card: named(1, "Page d’accueil"),
      checkItem: { name: "Bureau", state: "complete" },
    }),
    action("deleteCard", { card: { id: "gone", idShort: 12 } }),
    { ...action("voteOnCard", { card: { name: "Sans date" } }), date: "hier" },
    action("sendSmoke", { card: named(1, "Page d’accueil") }),
  ].reverse(),
};
