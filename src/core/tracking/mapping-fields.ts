/** What a table may hold, hence what its rows become. */
export const tableKinds = ["work-item", "decision", "stakeholder", "action", "performance"] as const;
export type TableKind = (typeof tableKinds)[number];

/** One field that a column may give, with the words by which people head it; words are cut at commas. */
export type FieldWords = {
  /** A column that holds something else is not taken, whatever its header says. */
  readonly holds: "text" | "day";
  readonly fr: string;
  readonly en: string;
  /** Words of either language that say it, alone or first in the header, when no other column does. */
  readonly maybe?: string;
  /** A column of ticks may give it: « x », « oui ». */
  readonly ticks?: true;
  /** Only a header that is one of the words counts, not one that contains it. */
  readonly whole?: true;
};

const identity = {
  holds: "text",
  whole: true,
  fr: "id, identifiant, n°, no, num, numéro, n° de tâche, n° tâche, réf, réf., référence, code, clé, n° de ticket, n° ticket, n° de demande",
  en: "id, #, key, number, no., ref, reference, task id, ticket id, issue id, issue key, item id",
} as const;

/**
 * Every field that a mapping may name, kind by kind: those of the records of `tracking.ts`, and
 * `firstName`, which goes before `name` where a contact list splits it.
 */
export const mappingFields = {
  "work-item": {
    externalId: identity,
    title: {
      holds: "text",
      fr: "tâche, tâches, nom de la tâche, intitulé de la tâche, titre de la tâche, action, actions, action à mener, actions à mener, bug, bugs, anomalie, anomalies, fonctionnalité, user story, travaux à faire, reste à faire, choses à faire",
      en: "task, tasks, task name, task title, to do, todo, feature, work item, action item, user story",
      maybe:
        "intitulé, libellé, titre, title, nom, name, sujet, subject, objet, demande, ticket, issue, summary, chantier, livrable, deliverable, désignation, élément, item, point, quoi, what, besoin, exigence, étape, step, question, activité, activity, sujet à traiter, problème, constat, recommandation, je veux, i want, description",
    },
    description: {
      holds: "text",
      fr: "description, détail, détails, précision, précisions, explication, explications, contexte, contenu",
      en: "description, detail, details, context, content, body",
    },
    state: {
      holds: "text",
      ticks: true,
      fr: "statut, état, état d'avancement, avancement, % avancement, % réalisé, progression, fait, faite, terminé, terminée, réalisé, traité, achevé, ok, clos, livré",
      en: "status, state, done, complete, completed, % complete, progress, finished, closed, is done",
      maybe: "situation, suivi",
    },
    stage: {
      holds: "text",
      whole: true,
      fr: "étape, phase, colonne, liste, lot, section, rubrique, sprint, jalon",
      en: "stage, column, list, phase, bucket, section, sprint, milestone",
    },
    people: {
      holds: "text",
      fr: "responsable, responsables, assigné à, assignée à, assigné, attribué à, affecté à, affectation, assignation, qui, pilote, porteur, en charge, chargé de, acteur, acteurs, intervenant, intervenants, resp, propriétaire, référent, personne, personnes, chef de projet",
      en: "assignee, assignees, assigned to, assigned, owner, owners, responsible, who, person, people, lead, in charge, project manager",
      maybe: "rédacteur, rédactrice, auteur, writer, author, développeur, developer",
    },
    dueOn: {
      holds: "day",
      fr: "échéance, date d'échéance, date limite, pour le, date de fin prévue, fin prévue, date prévue, à rendre le, date butoir, date de livraison, livraison prévue, à faire pour, à faire avant, date cible, date de publication, mise en ligne prévue, fin, date de fin, délai",
      en: "due, due date, due on, due by, deadline, target date, end, end date, finish, finish date, planned end, by when, publish date, publication date",
      maybe: "date, dates, quand, when",
    },
    startOn: {
      holds: "day",
      fr: "début, date de début, démarrage, date de démarrage, commence le, début prévu, début réel",
      en: "start, start date, starts on, begin, begins on, planned start, actual start",
    },
    doneOn: {
      holds: "day",
      fr: "fait le, terminé le, date de réalisation, réalisé le, date de clôture, clos le, fermé le, livré le, fin réelle, date de fin réelle, traité le, date de résolution, terminé, fait, réalisé, livré, clos",
      en: "done on, completed on, completed at, completion date, closed on, closed at, date closed, date completed, actual end, finished on, resolved, resolved on, completed, closed, done, finished",
    },
    createdOn: {
      holds: "day",
      fr: "créé le, date de création, création, date de la demande, demandé le, ouvert le, date d'ouverture, signalé le, date de saisie, ajouté le, date d'ajout, émis le",
      en: "created, created on, created at, created time, creation date, date created, opened, opened on, reported on, requested on, date added, added on",
    },
    updatedOn: {
      holds: "day",
      fr: "modifié le, mis à jour, mis à jour le, mise à jour, date de modification, dernière modification, maj, date de maj, dernière mise à jour",
      en: "updated, updated on, updated at, last updated, last edited time, last modified, modified, modified on",
    },
    priority: {
      holds: "text",
      fr: "priorité, prio, urgence, importance, criticité, gravité, sévérité",
      en: "priority, urgency, severity, importance, criticality",
    },
    labels: {
      holds: "text",
      fr: "étiquette, étiquettes, catégorie, catégories, type, thème, thématique, domaine, nature",
      en: "label, labels, tag, tags, category, categories, type, topic, area, component, module, kind",
    },
    checklist: {
      holds: "text",
      fr: "checklist, check list, liste de contrôle, points à vérifier",
      en: "checklist, check list, checklist items",
    },
    comments: {
      holds: "text",
      fr: "commentaire, commentaires, remarque, remarques, observation, observations, note, notes",
      en: "comment, comments, note, notes, remark, remarks",
    },
    attachments: {
      holds: "text",
      fr: "pièce jointe, pièces jointes, fichier, fichiers, document, documents",
      en: "attachment, attachments, file, files, files & media, document, documents",
    },
    url: {
      holds: "text",
      fr: "lien, lien du ticket, adresse, page",
      en: "url, link, address, web page, permalink",
    },
    parentExternalId: {
      holds: "text",
      fr: "parent, tâche parente, tâche mère, élément parent, rattaché à, épopée",
      en: "parent, parent task, parent item, parent id, epic",
    },
    blocker: {
      holds: "text",
      ticks: true,
      fr: "blocage, blocages, bloqué, bloqué par, bloquant, point bloquant, points bloquants, frein, freins, dépendance, dépendances, dépend de, en attente de",
      en: "blocker, blockers, blocked, blocked by, depends on, dependency, dependencies, waiting for, waiting on, impediment",
    },
  },
  decision: {
    externalId: identity,
    title: {
      holds: "text",
      fr: "décision, décisions, décision prise, décisions prises, objet de la décision, arbitrage",
      en: "decision, decisions, decision made, decision taken, resolution adopted",
      maybe: "titre, title, sujet, subject, objet, point, libellé, intitulé",
    },
    on: {
      holds: "day",
      fr: "date, date de décision, date de la décision, décidé le, validé le, prise le",
      en: "date, decided on, decision date, date of decision, approved on",
    },
    text: {
      holds: "text",
      fr: "détail, détails, justification, motif, motifs, motivation, raison, raisons, contexte, pourquoi, description, commentaire, commentaires",
      en: "rationale, reason, reasons, context, why, detail, details, description, notes, comment, comments",
    },
    people: {
      holds: "text",
      fr: "décideur, décideurs, décideuse, décidé par, prise par, validé par, participants, qui, responsable, approbateur, arbitre",
      en: "decider, deciders, decided by, decision maker, decision makers, approved by, approver, participants, owner, who",
    },
    origin: {
      holds: "text",
      fr: "origine, réunion, instance, comité, copil",
      en: "origin, meeting, committee, forum, source",
    },
  },
  stakeholder: {
    externalId: identity,
    name: {
      holds: "text",
      whole: true,
      fr: "nom, noms, nom et prénom, prénom et nom, nom prénom, prénom nom, nom complet, contact, interlocuteur, interlocutrice, personne, nom du contact",
      en: "name, full name, contact, contact name, person, last name, surname, family name",
    },
    firstName: { holds: "text", whole: true, fr: "prénom, prénoms", en: "first name, given name" },
    email: {
      holds: "text",
      fr: "e-mail, email, mail, courriel, adresse e-mail, adresse mail, mél",
      en: "e-mail, email, mail, email address, e-mail address",
    },
    role: {
      holds: "text",
      fr: "rôle, fonction, poste, qualité, métier, service",
      en: "role, function, job title, position, department, job",
      maybe: "titre, title, responsabilité",
    },
    organisation: {
      holds: "text",
      fr: "société, entreprise, organisation, organisme, structure, raison sociale, agence, client, employeur",
      en: "company, organisation, organization, employer, agency, account",
    },
  },
  action: {
    externalId: identity,
    at: {
      holds: "day",
      whole: true,
      fr: "date, le, fait le, réalisé le, date d'intervention, jour, date de réalisation, date de l'action",
      en: "date, on, day, done on, performed on, when",
    },
    text: {
      holds: "text",
      fr: "action, actions, action réalisée, actions réalisées, actions menées, intervention, interventions, travail effectué, travaux effectués, travaux réalisés, réalisation, réalisations, tâche réalisée, prestation, opération",
      en: "action, actions, action taken, actions taken, work done, intervention, change, changes, activity done",
      maybe:
        "activité, activity, tâche, task, description, objet, libellé, événement, event, détail, quoi, what",
    },
    by: {
      holds: "text",
      fr: "qui, par, réalisé par, fait par, effectué par, intervenant, auteur, responsable, collaborateur, consultant",
      en: "who, by, done by, performed by, author, person, user, consultant",
    },
    workItemExternalId: {
      holds: "text",
      whole: true,
      fr: "ticket, n° de ticket, n° ticket, réf. ticket",
      en: "ticket, ticket id, task id, issue id",
    },
  },
  performance: {
    item: {
      holds: "text",
      whole: true,
      fr: "mot-clé, mots-clés, mot clé, requête, requêtes, expression, page, pages, page de destination, campagne, groupe d'annonces, canal, source, support, pays, appareil",
      en: "keyword, keywords, query, search term, page, url, landing page, campaign, ad group, channel, source / medium, country, device",
    },
    from: {
      holds: "day",
      whole: true,
      fr: "date, jour, mois, semaine, période, trimestre, année, du, date de début, début",
      en: "date, day, month, week, period, quarter, year, from, start date, start",
    },
    to: { holds: "day", whole: true, fr: "au, fin, date de fin", en: "to, end, end date, until" },
    currency: { holds: "text", whole: true, fr: "devise", en: "currency, currency code" },
  },
} as const satisfies Record<TableKind, Record<string, FieldWords>>;

/** Words of headers that are as often the value of a cell: they do not tell a header from a row. */
export const alsoValues =
  "fait, faite, terminé, terminée, réalisé, traité, achevé, ok, clos, livré, done, complete, completed, finished, closed, resolved, bloqué, blocked, bug, bugs, anomalie, task, tâche, action, document, documents, page, client, mobile, service, agence, contact, note, when, le, on, no, point, name, question";

/** Columns that no field holds, but which tell what a table is. */
export const tellingWords = {
  phone: "téléphone, tél, tél., portable, mobile, phone, telephone, phone number, cell, fixe",
  duration: "durée, heures, temps, temps passé, duration, hours, time spent, jours, days",
} as const;

/** Which dimension of a performance table a header names, in the words of `PerformanceRow`. */
export const dimensionWords: Readonly<Record<string, string>> = {
  keyword: "mot-clé, mots-clés, mot clé, expression, keyword, keywords",
  query: "requête, requêtes, query, queries, search term",
  page: "page, pages, url, page de destination, landing page",
  campaign: "campagne, campaign",
  "ad-group": "groupe d'annonces, ad group",
  channel: "canal, channel, support, source, source / medium",
  country: "pays, country",
  device: "appareil, device",
};
