import { type Chance, chance } from "./chance.ts";

const verbs = ["Corriger", "Rédiger", "Vérifier", "Mettre à jour", "Brancher", "Migrer", "Relire"] as const;
const things = [
  "les balises title de la catégorie",
  "la fiche produit",
  "le suivi des conversions sur",
  "le maillage interne de",
  "les redirections de",
  "la page",
  "le formulaire de",
  "les données structurées de",
  "la campagne Google Ads",
  "la séquence d’e-mails",
] as const;
const places = [
  "Pains spéciaux",
  "Livraison",
  "Contact",
  "Devis en ligne",
  "Soldes d’hiver",
  "Carte cadeau",
  "Recrutement",
  "Espace pro",
  "Blog recettes",
  "Accueil",
  "Panier",
  "Avis clients",
] as const;
const people = [
  { id: "m1", fullName: "Léa Marchand", username: "leamarchand" },
  { id: "m2", fullName: "Karim Diallo", username: "karimdiallo" },
  { id: "m3", fullName: "Hélène Faure", username: "helenefaure" },
  { id: "m4", fullName: "Tom Lebrun", username: "tomlebrun" },
] as const;
const labels = [
  { id: "e1", name: "SEO", color: "green" },
  { id: "e2", name: "Ads", color: "blue" },
  { id: "e3", name: "Technique", color: "purple" },
  { id: "e4", name: "Bloqué", color: "red" },
] as const;
const remarks = [
  "Prochaine étape : envoyer la maquette pour relecture.",
  "Vu avec Hélène, c’est validé pour le mois prochain.",
  "L’accès à l’outil est chez le client, demander à l’accueil.",
  "On attend les photos.",
  "Décision : on garde l’URL actuelle et on redirige les anciennes.",
] as const;
const lists = ["Idées", "À faire", "En cours", "À valider", "Terminé"] as const;

export type BoardAsked = {
  readonly name: string;
  readonly cards: number;
  readonly seed: number;
  /** The last day of the board; cards and actions come before it. */
  readonly until: Temporal.PlainDate;
};

/** A Trello board as its own export has it: cards, checklists, comments and a year of history. */
export function demoBoard({ name, cards: count, seed, until }: BoardAsked): File {
  const luck = chance(seed);
  const shortLink = `demo${seed}`;
  const cards = Array.from({ length: count }, (_, at) => demoCard(luck, at, until));
  const board = {
    id: `b${seed}`,
    name,
    desc: "",
    closed: false,
    shortLink,
    url: `https://trello.com/b/${shortLink}/demo`,
    dateLastActivity: `${until}T09:00:00.000Z`,
    lists: lists.map((list, at) => ({ id: `l${at}`, name: list, closed: false, pos: at })),
    labels,
    members: people,
    cards: cards.map(({ card }) => card),
    checklists: cards.flatMap(({ checklist }) => (checklist ? [checklist] : [])),
    actions: cards
      .flatMap(({ actions }) => actions)
      .sort((one, other) => (one.date < other.date ? 1 : -1))
      .slice(0, 1_000),
  };
  return new File([JSON.stringify(board)], `${name}.json`, { type: "application/json" });
}

function demoCard(luck: Chance, at: number, until: Temporal.PlainDate) {
  const id = `c${at}`;
  const title = `${luck.pick(verbs)} ${luck.pick(things)} « ${luck.pick(places)} »`;
  const list = Math.min(4, Math.floor(luck.next() * 5.5));
  const created = until.subtract({ days: 10 + Math.floor(luck.next() * 350) });
  const due = luck.odds(0.6) ? until.add({ days: Math.floor(luck.next() * 60) - 40 }) : undefined;
  const member = luck.pick(people);
  const steps = luck.odds(0.4)
    ? ["Préparer", "Faire relire", "Mettre en ligne"].map((step, rank) => ({
        id: `${id}-i${rank}`,
        name: `${step} ${luck.pick(["le texte", "le visuel", "le réglage"])}`,
        state: list === 4 || luck.odds(0.4) ? "complete" : "incomplete",
      }))
    : undefined;
  const act = (type: string, day: Temporal.PlainDate, data: object = {}) => ({
    id: `${id}-${type}-${day}`,
    type,
    date: `${day}T10:${String(at % 60).padStart(2, "0")}:00.000Z`,
    memberCreator: luck.pick(people),
    data: { card: { id, name: title }, ...data },
  });
  return {
    card: {
      id,
      idShort: at + 1,
      idList: `l${list}`,
      name: title,
      desc: luck.odds(0.5) ? `Demandé par le client. Voir https://exemple.fr/page-${at % 40}.` : "",
      closed: luck.odds(0.08),
      due: due && `${due}T16:00:00.000Z`,
      dueComplete: list === 4,
      idMembers: luck.odds(0.75) ? [member.id] : [],
      idLabels: [...new Set([luck.pick(labels).id, luck.pick(labels).id])].slice(0, luck.odds(0.7) ? 1 : 2),
      idChecklists: steps ? [`${id}-k`] : [],
      attachments: luck.odds(0.2)
        ? [{ id: `${id}-a`, name: "maquette.fig", url: `https://exemple.fr/fichiers/maquette-${at}.fig` }]
        : [],
      shortUrl: `https://trello.com/c/demo${at}`,
      dateLastActivity: `${created.add({ days: 9 })}T10:00:00.000Z`,
    },
    checklist: steps && { id: `${id}-k`, idCard: id, name: "Étapes", checkItems: steps },
    actions: [
      act("createCard", created),
      ...(list > 1
        ? [
            act("updateCard", created.add({ days: 5 }), {
              listBefore: { id: "l1", name: lists[1] },
              listAfter: { id: `l${list}`, name: lists[list] },
            }),
          ]
        : []),
      ...(luck.odds(0.35)
        ? [act("commentCard", created.add({ days: 9 }), { text: luck.pick(remarks) })]
        : []),
    ],
  };
}
