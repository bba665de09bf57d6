/** Ce que le journal raconte des courriers, après le nom de qui l’a fait. */
export const letterFactsFr = {
  "fact.letter.drafted": "a commencé le courrier « {{name}} »",
  "fact.letter.edited": "a modifié le courrier « {{name}} »",
  "fact.letter.approved": "a relu et approuvé le courrier « {{name}} »",
  "fact.letter.queued": "a envoyé le courrier « {{name}} » à {{email}}",
  "fact.letter.sent": "a remis le courrier « {{name}} » au serveur de messagerie, pour {{email}}",
  "fact.letter.sent-by-hand": "a indiqué que le courrier « {{name}} » est parti par ses propres moyens",
  "fact.letter.failed": "n’a pas pu envoyer le courrier « {{name}} » à {{email}} : {{reason}}",
  "fact.letter.bounced": "a noté que le courrier « {{name}} » est revenu : {{reason}}",
  "fact.letter.cancelled": "a abandonné le courrier « {{name}} » : {{reason}}",
  "fact.letter.document-taken": "a pris « {{name}} » à l’adresse donnée par le courrier « {{letter}} »",
  "fact.letter.link-closed": "a fermé l’adresse des documents du courrier « {{name}} »",
  "fact.letter.template-saved": "a réécrit le modèle de courrier « {{name}} »",
  "fact.letter.template-reset": "est revenu au modèle de courrier d’origine « {{name}} »",
};
