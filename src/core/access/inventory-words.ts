import type { RightLevel } from "#core/tool/kinds.ts";
import type { ClientLevel, Holder, Login } from "./kinds.ts";

/** What a column of an inventory may say; `role` and `client` are those whose header says too little. */
export const inventoryFields = [
  "tool",
  "resource",
  "clientRole",
  "clientWho",
  "ourRole",
  "ourPeople",
  "serviceAccounts",
  "agencyLinks",
  "sharedMailboxes",
  "owner",
  "payer",
  "others",
  "login",
  "note",
  "status",
  "role",
  "client",
  "us",
] as const;
export type InventoryField = (typeof inventoryFields)[number];

/** The headers of each, in both languages; the first ones that a table has are the ones that count. */
export const headerWords: Readonly<Record<InventoryField, string>> = {
  tool: `outil, outils, nom de l’outil, plateforme, plate-forme, nom de la plateforme, logiciel, application, appli,
    service, solution, tool, tools, tool name, platform, platform name, software, app, application name, product,
    service name, system`,
  resource: `ressource, nom de la ressource, ressources, propriété, conteneur, asset name, asset, resource, property,
    container, compte, nom du compte, nom de l’actif, actif, page, domaine, nom de domaine, site, site web, account,
    account name, domain, website, profile, url, lien, link, identifiant du compte, id du compte, asset id, account id`,
  clientRole: `rôle client, rôle du client, rôle côté client, accès client, accès du client, niveau du client,
    droits du client, client role, client’s role, client access, client access level, client permission`,
  clientWho: `qui chez le client, contact client, interlocuteur client, référent client, personne chez le client,
    utilisateur client, e-mail client, who at the client, client contact, client user, client email`,
  ourRole: `notre rôle, notre niveau, nos droits, notre accès, rôle agence, rôle de l’agence, accès agence,
    accès de l’agence, niveau agence, our role, our level, our access, our access level, our rights, agency role,
    agency access, agency access level`,
  ourPeople: `nos personnes, nos utilisateurs, nos accès, qui chez nous, qui à l’agence, notre équipe, équipe agence,
    utilisateurs agence, personnes de l’agence, our people, our users, our team, agency users, agency people,
    agency team, who at the agency`,
  serviceAccounts: `compte de service, comptes de service, nos comptes de service, compte technique,
    comptes techniques, service account, service accounts, our service accounts, technical account`,
  agencyLinks: `compte agence, comptes agence, compte de l’agence, notre compte agence, compte administrateur, mcc,
    notre mcc, lien mcc, lien partenaire, partenaire, bm agence, business manager agence, agency account,
    agency accounts, our agency account, manager account, our manager account, our mcc, partner, partner link,
    connected account`,
  sharedMailboxes: `boîte partagée, boîtes partagées, notre boîte partagée, adresse partagée, boîte mail partagée,
    shared mailbox, shared inbox, our shared mailbox, shared address`,
  owner: `propriétaire, propriétaire du compte, propriétaire de la ressource, titulaire, titulaire du compte,
    détenteur, appartient à, à qui appartient, à qui, owner, account owner, asset owner, owned by, belongs to, holder,
    ownership`,
  payer: `payeur, qui paie, qui paye, payé par, facturation, facturé à, paiement, à la charge de,
    abonnement payé par, payer, who pays, paid by, pays, billing, billed to, payment, billing owner`,
  others: `autres, autres personnes, autres accès, autres utilisateurs, autres prestataires, qui d’autre, tiers,
    others, other people, other users, other access, other agencies, other vendors, who else, third parties`,
  login: `type de connexion, type d’identifiant, mode de connexion, connexion nominative, login type, sign in,
    sign in type, kind of login, type of login`,
  note: `note, notes, commentaire, commentaires, remarque, remarques, observation, observations, précisions, détails,
    à savoir, comment, comments, remark, remarks, details, description`,
  status: `statut, état, état de la connexion, statut de la connexion, statut de l’accès, status, connection status,
    access status`,
  role: `rôle, rôles, accès, niveau, niveau d’accès, droit, droits, permission, permissions, autorisation,
    autorisations, type d’accès, role, roles, access, level, access level, permission level, rights, access type,
    access granted`,
  client: `client, nom du client, client name, customer, customer name`,
  us: `agence, nous, chez nous, agency, us, our side`,
};

/** What turns a header of several words into one of a side: « Niveau d’accès côté client (lecture…) ». */
export const sideWords = {
  client: "client, cliente, clients, customer, customers",
  us: "agence, nous, nos, notre, our, us, ours, agency",
} as const;
export const matterWords = {
  role: "rôle, rôles, accès, niveau, droit, droits, permission, permissions, role, roles, access, level, rights",
  who: "qui, personne, personnes, contact, contacts, utilisateur, utilisateurs, équipe, mail, email, who, person, people, user, users, team",
} as const;

/** Levels as people say them, when the tool has no role of that name. */
export const levelWords: Readonly<Record<RightLevel, string>> = {
  owner: "propriétaire, propriétaires, propriétaire principal, owner, owners, primary owner, account owner",
  admin: `admin, admins, administrateur, administratrice, administrateurs, administrator, administration, super admin,
    super administrateur, superadmin, gestionnaire, gestion, manager, manage, complet, total, full, contrôle total,
    full control`,
  editor: `éditeur, éditrice, éditeurs, editor, edit, édition, modification, modifier, écriture, lecture écriture,
    lecture et écriture, write, read write, read and write, rédacteur, rédactrice, auteur, author, contributeur,
    contributrice, contributor, collaborateur, collaborator, standard, membre, member, publication, publish, publisher`,
  viewer: `lecteur, lectrice, lecteurs, viewer, viewers, view, view only, lecture, lecture seule, seule lecture, read,
    read only, readonly, reader, consultation, consulter, analyste, analyst, observateur, invité, guest, limité,
    limited, restricted, restreint`,
  none: "aucun, aucune, aucuns, aucun droit, pas, sans, non, rien, none, no, no access, nothing",
};

/** Words that say nothing of a level besides: « Accès administrateur », « Full access ». */
export const fillers =
  "accès, access, rôle, role, droit, droits, rights, niveau, level, utilisateur, user, utilisateurs, users, de, d, en, the, un, une, only";

export const holderWords: Readonly<Record<Exclude<Holder, "unknown">, string>> = {
  client: "client, cliente, le client, chez le client, customer, the client, the customer, eux, them",
  us: "nous, agence, l’agence, notre agence, chez nous, us, we, agency, the agency, our agency",
  other: `autre, un autre, autre agence, tiers, prestataire, autre prestataire, fournisseur, ancien prestataire,
    ancienne agence, webmaster, développeur, other, another, third party, vendor, supplier, former agency,
    other agency, freelance, freelancer`,
  nobody: "personne, aucun, gratuit, sans objet, nobody, no one, none, free, nothing to pay",
};

export const loginWords: Readonly<Record<Exclude<Login, "unknown">, string>> = {
  named:
    "nominatif, nominative, nominatifs, nommé, professionnel, pro, oui, named, individual, work, professional, yes",
  personal: "personnel, personnelle, perso, boîte personnelle, gmail personnel, personal, private",
  shared: "partagé, partagée, commun, commune, générique, non, shared, common, generic, no",
};

/** What people write where nobody knows, or where there is nothing to write. */
export const unknownWords =
  "inconnu, inconnue, à vérifier, à confirmer, à demander, ne sait pas, nsp, unknown, to check, to confirm, to ask, tbc, tbd, n/a, na, nc, null";
export const yesWords = "oui, x, ok, vrai, yes, y, true, accordé, granted";
export const noWords = "non, aucun, aucune, aucuns, faux, personne, néant, no, none, n, false, nobody";

/** How tools that ask clients for access tell whether it was given. */
export const connectionWords = {
  given: `success, succeeded, successful, complete, completed, connected, active, granted, approved, accepted, true, yes,
    réussi, réussie, connecté, connectée, accordé, accordée, actif, active, terminé, terminée`,
  partly: "partial success, partially connected, partial, partiel, partielle, réussite partielle",
  refused: `failed, failure, error, pending, waiting, not granted, not connected, denied, rejected, expired, revoked,
    disconnected, cancelled, false, no, échec, échoué, échouée, en attente, refusé, refusée, expiré, révoqué, non accordé`,
} as const;

/** The levels that a file may say of the client. */
export type SaidLevel = Exclude<ClientLevel, "unknown">;
