/** Ce que fait chaque opération sur l’agence, un dossier, ses contacts et son contrat. */
export const dossierFr = {
  "agency.create": "Ouvre une agence, dont vous devenez le premier propriétaire.",
  "agency.read": "Lit votre agence.",
  "agency.edit":
    "Change le nom, la langue, la couleur, le calendrier ou les fermetures de l’agence ; un champ omis reste tel quel.",
  "agency.set-logo": "Donne son logo à l’agence : une image PNG, JPEG ou WebP de 512 Kio au plus.",
  "agency.remove-logo": "Retire le logo de l’agence.",
  "agency.read-logo": "Lit le logo de votre agence ; GET /api/agency-logo/<agencyId> le donne comme image.",
  "agency.list-own": "Liste les agences dont vous faites partie, avec votre rôle dans chacune.",
  "agency.list-members": "Liste les membres de l’agence.",
  "agency.invite":
    "Invite une personne dans l’agence ; la réponse contient une seule fois le jeton du lien à envoyer.",
  "agency.list-invitations": "Liste les invitations qui n’ont été ni utilisées ni retirées.",
  "agency.mail-invitation": "Envoie par mail une invitation qui vient d’être faite ; le serveur s’en charge.",
  "agency.revoke-invitation": "Retire une invitation qui n’a pas encore servi.",
  "agency.read-invitation": "Lit l’invitation d’un lien : quelle agence, quelle adresse, quel rôle.",
  "agency.accept-invitation": "Rejoint l’agence qui vous a envoyé cette invitation.",
  "agency.change-own-name": "Change le nom sous lequel les autres membres de l’agence vous connaissent.",
  "agency.change-role": "Donne un autre rôle à un membre de l’agence.",
  "agency.remove-member": "Retire un membre de l’agence et met fin aux clés d’API qu’il a créées.",
  "agency.create-api-key":
    "Crée une clé d’API ; la réponse la contient une seule fois, seule son empreinte est gardée.",
  "agency.list-api-keys": "Liste les clés d’API de l’agence qui n’ont pas été révoquées.",
  "agency.revoke-api-key": "Met fin à une clé d’API ; la prochaine requête qui l’utilise est refusée.",
  "dossier.create": "Ouvre un dossier : la fin de la relation avec un client ou un fournisseur.",
  "dossier.edit": "Change ce que l’on sait d’un dossier ; un champ omis reste tel quel.",
  "dossier.archive": "Archive un dossier : il quitte la liste de ceux qui sont en cours et reste entier.",
  "dossier.cancel": "Annule une sortie, avec le motif : la relation continue.",
  "dossier.reopen": "Rouvre un dossier archivé ou annulé.",
  "dossier.read": "Lit un dossier.",
  "dossier.read-overview":
    "Dit où en est un dossier : quoi faire ensuite, ce qui bloque ou manque, où en sont son plan et sa fin.",
  "dossier.read-portfolio": "Compte les dossiers de l’agence, selon où ils en sont et par motif.",
  "dossier.list": "Liste les dossiers de l’agence : ceux qui sont en cours, par nom, sauf demande contraire.",
  "contact.add": "Ajoute un contact à un dossier ; le nom suffit.",
  "contact.edit": "Change ce que l’on sait d’un contact ; un champ omis reste tel quel, null le vide.",
  "contact.remove": "Retire un contact d’un dossier ; ce qu’il a confirmé des accès ne compte plus.",
  "contact.restore": "Rétablit un contact retiré d’un dossier.",
  "contact.list": "Liste les contacts d’un dossier.",
  "contract.add-clause": "Ajoute au dossier une clause du contrat ; son genre suffit.",
  "contract.edit-clause":
    "Corrige, accepte ou rejette une clause ; un champ omis reste tel quel, les valeurs sont remplacées en bloc.",
  "contract.remove-clause": "Retire une clause d’un dossier.",
  "contract.restore-clause": "Rétablit une clause retirée d’un dossier.",
  "contract.list-clauses": "Liste les clauses du contrat d’un dossier.",
  "contract.set-facts":
    "Dit à partir de quoi se comptent les dates d’un contrat ; un champ omis reste tel quel, null le vide.",
  "contract.reject-day":
    "Écarte un jour que nomme un document, qui n’est plus proposé ; false le propose de nouveau.",
  "contract.list-obligations":
    "Liste ce que le contrat veut et pour quand, chaque jour expliqué pas à pas, et ce qu’il faut demander à votre conseil.",
  "contract.read-document":
    "Lit un fichier du dossier comme son contrat ; les clauses possibles attendent qu’une personne les confirme.",
  "contract.show-document":
    "Montre en texte des pages d’un fichier du dossier, pour lire ses clauses à côté.",
  "contract.show-reading":
    "Montre ce que la dernière lecture du contrat n’a pas trouvé, avec ce qu’il faut vérifier et la source.",
  "contract.override-obligation":
    "Fixe à la main le jour d’une échéance, avec le motif ; null revient au jour calculé.",
  "view.save": "Enregistre pour vous une vue d’une page sous un nom ; une vue du même nom est remplacée.",
  "view.remove": "Retire une de vos vues enregistrées.",
  "view.list": "Liste vos vues enregistrées d’une page.",
} as const;
