import type { BothLanguages } from "#core/playbook/playbook.ts";
import type { Language } from "#messages/messages.ts";
import { longDay } from "#messages/written-days.ts";

/**
 * How a variable's value is written: a `day` as 2026-12-14, said in the letter's language; a `list`
 * one item a line; a `link` as an http(s) address.
 */
export const variableKinds = ["text", "day", "list", "link"] as const;
export type VariableKind = (typeof variableKinds)[number];

/**
 * One thing that a template may name. `known` ones come from the dossier, its plan and its meetings as far as these
 * know; the others, and what they do not know, are asked of who writes.
 */
export type Variable = {
  readonly kind: VariableKind;
  readonly source: "known" | "asked";
  readonly about: BothLanguages;
};

const known = (kind: VariableKind, fr: string, en: string): Variable => ({
  kind,
  source: "known",
  about: { fr, en },
});
const asked = (kind: VariableKind, fr: string, en: string): Variable => ({
  kind,
  source: "asked",
  about: { fr, en },
});

/** Every variable of letters, with what it holds. A template that names another one is refused. */
export const variables = {
  greeting: known(
    "text",
    "La formule d’appel, avec le nom du destinataire",
    "The opening, with the recipient’s name",
  ),
  signature: known("text", "Qui écrit, et pour quelle agence", "Who writes, and for which agency"),
  today: known("day", "Le jour où le courrier est écrit", "The day on which the letter is written"),
  agency_name: known("text", "Le nom de l’agence", "The agency’s name"),
  sender_name: known("text", "Le nom de qui écrit", "The name of who writes"),
  sender_email: known("text", "L’adresse de qui écrit", "The address of who writes"),
  contact_name: known("text", "Le nom du destinataire", "The recipient’s name"),
  contact_organisation: known("text", "L’organisation du destinataire", "The recipient’s organisation"),
  party: known("text", "Le client ou le fournisseur", "The client or the supplier"),
  project: known("text", "Le nom du dossier", "The dossier’s name"),
  end_day: known("day", "La fin de la relation", "The end of the relationship"),
  departure_day: known("day", "Trois mois après la fin", "Three months after the end"),
  sites: known("list", "Les sites du dossier", "The sites of the dossier"),
  plan_steps: known(
    "list",
    "Les étapes partagées qui restent jusqu’à la fin, avec leur date",
    "The shared steps that are left until the end, with their dates",
  ),
  their_steps: known(
    "list",
    "Celles que l’autre partie doit faire, avec leur date",
    "Those that the other side has to do, with their dates",
  ),
  our_accounts: known(
    "list",
    "Les personnes de l’agence, avec l’adresse sous laquelle un outil peut les connaître",
    "The people of the agency, with the address under which a tool may know them",
  ),
  tickets: known(
    "list",
    "Les tickets ouverts ou en attente du registre : éditeur, référence, état, lien",
    "The open and waiting support cases of the register: vendor, reference, state, link",
  ),
  slots: known("list", "Les créneaux proposés", "The times offered"),
  place: known("text", "Le lieu ou le lien de la réunion", "The place or link of the meeting"),
  meeting_title: known("text", "L’intitulé de la réunion", "The title of the meeting"),
  meeting_when: known(
    "text",
    "Le jour, l’heure et la durée de la réunion",
    "The day, time and length of the meeting",
  ),
  meeting_note: known("text", "Ce que la réunion dit en plus", "What the meeting says besides"),
  meeting_reason: known("text", "Pourquoi la réunion est annulée", "Why the meeting is cancelled"),
  reply_by: asked(
    "day",
    "Le jour avant lequel une réponse est attendue",
    "The day before which an answer is expected",
  ),
  access_list: known(
    "list",
    "Les accès concernés : outil, adresse, rôle",
    "The accesses concerned: tool, address, role",
  ),
  data_sets: asked("list", "Les jeux de données concernés", "The data sets concerned"),
  deletion_day: asked("day", "Le jour prévu de la suppression", "The day planned for the deletion"),
  deliverables: asked("list", "Ce qui est remis", "What is handed over"),
  deliverables_link: asked("link", "Où le télécharger", "Where to download it"),
  available_until: asked("day", "Jusqu’à quand c’est disponible", "Until when it is available"),
  documents: asked("list", "Les documents utiles, avec leur lien", "The documents of use, with their links"),
  tools_left: known("list", "Les outils quittés", "The tools left"),
  tools_pending: known("list", "Les outils encore ouverts", "The tools still open"),
  departed_on: known("day", "Le jour du départ des outils", "The day of the departure from the tools"),
  record_link: asked("link", "Où lire et signer le PV", "Where to read and sign the closing record"),
  reserves: asked("list", "Les réserves", "The reserves"),
  questionnaire_link: asked("link", "Où remplir le questionnaire", "Where to fill in the questionnaire"),
  review_link: asked("link", "Où laisser un avis", "Where to leave a review"),
  case_study_scope: asked("list", "Ce que l’étude de cas montrerait", "What the case study would show"),
  requested_on: asked("day", "Le jour de la demande", "The day of the request"),
  request: asked("text", "Ce qui est demandé", "What is asked"),
  quote_lines: asked("list", "Les lignes du devis", "The lines of the quote"),
  amount: asked(
    "text",
    "Le montant et sa devise, avec le détail s’il y a lieu",
    "The amount and its currency, with the detail where there is one",
  ),
  valid_until: asked("day", "La validité du devis", "Until when the quote is valid"),
  handover_list: asked("list", "Ce que le fournisseur doit remettre", "What the supplier has to hand over"),
  contract_reference: asked("text", "La référence du contrat", "The reference of the contract"),
  facts: asked("list", "Les faits, datés, avec leurs pièces", "The facts, dated, with their documents"),
  clause: asked(
    "text",
    "La clause du contrat, telle qu’elle est écrite",
    "The clause of the contract, as it is written",
  ),
  demand: asked("text", "Ce qui est demandé, précisément", "What is demanded, precisely"),
  deadline: asked("day", "La fin du délai accordé", "The end of the delay granted"),
  consequence: asked(
    "text",
    "La suite prévue par le contrat ou la loi",
    "What the contract or the law provides for then",
  ),
  means: asked("text", "Le mode d’envoi, avec sa preuve", "How it is sent, with its proof"),
  signatory: asked("text", "Le signataire et sa qualité", "The signatory and their capacity"),
  our_details: asked(
    "text",
    "L’identité de l’agence : nom, forme, adresse, SIREN",
    "The agency’s identity: name, form, address, registration",
  ),
  their_details: asked(
    "text",
    "L’identité du destinataire : nom, forme, adresse, SIREN",
    "The recipient’s identity: name, form, address, registration",
  ),
} as const satisfies Record<string, Variable>;
export type VariableName = keyof typeof variables;

/** A variable by its name. */
export function variableNamed(name: string): Variable | undefined {
  return Object.hasOwn(variables, name) ? variables[name as VariableName] : undefined;
}

/** Of these names, the ones that no variable has. */
export function unknownAmong(names: readonly string[]): readonly string[] {
  return names.filter((name) => variableNamed(name) === undefined);
}

/**
 * A value as a template takes it: data of the dossier is shown as it is, signs included; what a
 * person wrote for this letter is theirs, in Markdown.
 */
export type LetterValue = { readonly value: string | readonly string[]; readonly isMarkdown: boolean };
export type LetterValues = Readonly<Record<string, LetterValue>>;

/** A day said in full: `14 décembre 2026`, `1er mars 2027`, `14 December 2026`. */
export const dayInWords: (day: string, language: Language) => string = longDay;
