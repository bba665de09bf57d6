/** A made-up contract, its lines page by page in the letters of WinAnsi. */
export const contractText: readonly (readonly string[])[] = [
  `CONTRAT D’ACCOMPAGNEMENT WEB ET WEBMARKETING

Entre Atelier Rivage, agence web à Nantes, ci-après le Prestataire,
et la société Boulangerie Aubin, ci-après le Client.

Article 1 – Objet
Le Prestataire entretient le site du Client, son référencement, ses campagnes et ses mesures
d’audience. Les interventions sont décrites chaque trimestre dans un programme écrit.

Article 2 – Durée
Le présent contrat est conclu pour une durée de douze mois à compter de sa date d’effet.

Article 3 – Reconduction
À son terme, il se renouvelle par tacite reconduction pour des périodes successives de douze mois.

Article 4 – Préavis
Chaque partie peut s’opposer à la reconduction par lettre recommandée avec avis de réception, en
respectant un préavis de deux mois avant le terme de la période en cours.

Article 5 – Résiliation pour manquement
En cas de manquement grave auquel il n’est pas remédié dans les trente jours suivant une mise en
demeure, l’autre partie peut résilier le contrat de plein droit.

Article 6 – Prix et paiement
Les prestations sont facturées 1 200 euros HT par mois. Les factures sont payables à trente jours à
compter de leur date d’émission.

Article 7 – Retard de paiement
Toute somme payée en retard porte intérêt à trois fois le taux d’intérêt légal. Une indemnité
forfaitaire de 40 euros pour frais de recouvrement est due.`,
  `Article 8 – Propriété des créations
Les droits de propriété intellectuelle sur les créations livrées sont cédés au Client à compter du
paiement complet de leur prix, pour la France et pour toute la durée des droits.

Article 9 – Réversibilité
À la fin du contrat, quelle qu’en soit la cause, le Prestataire remet au Client, dans les trente jours,
les fichiers, les accès et la documentation qui permettent à un tiers de reprendre le service.

Article 10 – Données personnelles
Au terme de la prestation, le Prestataire restitue les données à caractère personnel au Client puis
les supprime dans un délai de trente jours.

Article 11 – Confidentialité
Chaque partie garde confidentielles les informations reçues de l’autre pendant la durée du contrat et
trois ans après sa fin.

Article 12 – Droit applicable et litiges
Le contrat est soumis au droit français. À défaut d’accord amiable, le tribunal de commerce de Nantes
est seul compétent.

Fait à Nantes, en deux exemplaires.`,
].map((page) => page.replaceAll("’", "\u0092").replaceAll("–", "\u0096").split("\n"));
