import type { factsAccessEn } from "./facts-access-en.ts";

/** Ce que le journal raconte des accès. */
export const factsAccessFr = {
  "fact.access.added": "a ajouté l’accès « {{name}} »",
  "fact.access.edited": "a modifié l’accès « {{name}} » : {{fields}}",
  "fact.access.evidence-given": "a donné une preuve pour l’accès « {{name}} »",
  "fact.access.evidence-withdrawn": "a repris une preuve de l’accès « {{name}} » : {{reason}}",
  "fact.access.removed": "a retiré l’accès « {{name}} »",
  "fact.access.restored": "a remis l’accès « {{name}} »",
  "fact.access.set-aside": "a dit de l’accès « {{name}} » : {{to}}",
  "fact.access.as.not-applicable": "sans objet",
  "fact.access.as.waived": "on y renonce",
  "fact.access.as.counts": "compte de nouveau",
  "fact.access.field.resource": "ressource",
  "fact.access.field.clientLevel": "droit du client",
  "fact.access.field.clientWho": "qui l’a",
  "fact.access.field.login": "façon de se connecter",
  "fact.access.field.ours": "nos droits",
  "fact.access.field.owner": "propriétaire",
  "fact.access.field.payer": "qui paie",
  "fact.access.field.others": "qui d’autre a un droit",
  "fact.access.field.waitSince": "début du délai d’attente",
  "fact.access.field.note": "note",
} as const satisfies Record<keyof typeof factsAccessEn, string>;
