/** Ce que fait chaque opération sur le plan, les réunions, la transition, les fichiers et les modèles. */
export const planFr = {
  "plan.list-playbooks":
    "Liste les modèles qui vont avec le sens d’un dossier, la fin immédiate d’abord quand la fin est proche.",
  "plan.preview":
    "Montre ce qu’un modèle donnerait pour un dossier : quelles étapes, quand, et ce qui ne peut plus être fait.",
  "plan.make": "Fait le plan d’un dossier d’après un modèle, daté à rebours depuis la fin.",
  "plan.remove": "Retire le plan d’un dossier ; le temps noté reste.",
  "plan.read":
    "Lit le plan d’un dossier : ses étapes et leurs jours expliqués, la suite à faire, le temps passé.",
  "plan.read-step": "Lit une étape d’un plan : comment elle se fait, ses commentaires, le temps passé.",
  "plan.preview-move":
    "Montre ce qu’une autre fin ou d’autres mois de transition font d’un plan : ce qui bouge, ne le peut pas, est en retard.",
  "plan.preview-version":
    "Montre ce qu’une version plus récente du modèle fait d’un plan : étapes ajoutées, changées, retirées, gardées, jours qui bougent.",
  "plan.preview-step":
    "Montre ce qu’un autre jour pour une étape fait de son plan, tel que plan.edit-step l’enregistrerait.",
  "plan.move-end": "Déplace la fin d’un dossier et son plan avec elle ; sans fin ni mois, recalcule le plan.",
  "plan.take-version":
    "Fait suivre au plan d’un dossier une version plus récente de son modèle, ou un autre modèle.",
  "plan.undo-version": "Fait suivre à nouveau au plan d’un dossier la version d’avant plan.take-version.",
  "plan.add-step": "Ajoute une étape à vous au plan d’un dossier.",
  "plan.edit-step":
    "Renomme une étape, la confie à un membre ou fixe son jour ; null revient à ce que dit le plan.",
  "plan.remove-step": "Retire du plan une étape qu’un membre a ajoutée, tant que rien n’y a été fait.",
  "plan.restore-step": "Rend une étape qui a été retirée du plan d’un dossier.",
  "plan.assign-steps": "Confie des étapes d’un plan à un membre, ou à personne.",
  "plan.set-status":
    "Dit où en sont des étapes : à faire, en cours, bloquée par un côté, faite, sans objet ou abandonnée.",
  "plan.comment": "Écrit un commentaire sur une étape d’un plan ; il reste dans l’agence.",
  "plan.add-time": "Note du temps passé sur un dossier, et sur quelle étape.",
  "plan.remove-time": "Retire du temps noté.",
  "plan.start-timer":
    "Lance le chronomètre sur un dossier ou une de ses étapes ; celui qui tournait ailleurs s’arrête.",
  "plan.stop-timer": "Arrête votre chronomètre et note ce qu’il a mesuré, ou les minutes que vous donnez.",
  "plan.log-request": "Note une demande hors contrat, et qui l’a faite.",
  "plan.answer-request": "Répond à une demande hors contrat : déclinée, chiffrée, ou incluse jusqu’à la fin.",
  "plan.edit-request": "Corrige une demande hors contrat ou sa réponse ; « open » retire la réponse.",
  "plan.list-requests": "Liste les demandes hors contrat d’un dossier, la dernière notée d’abord.",
  "plan.list-due":
    "Liste les étapes à faire de tous les dossiers par échéance : les miennes, aujourd’hui, en retard, en attente des autres.",
  "plan.read-home":
    "Lit ce qu’il y a à faire maintenant dans tous les dossiers : prochaines actions, qui nous fait attendre, dates qui coincent, heures.",
  "meeting.propose":
    "Propose une réunion avec des horaires au choix, dans un fuseau ; sans horaires, elle se fixe plus tard.",
  "meeting.edit":
    "Change une réunion à venir ; un champ omis reste tel quel, personnes et horaires sont remplacés en bloc.",
  "meeting.choose-slot": "Fixe une réunion à l’un des horaires proposés, au nom de qui l’a choisi.",
  "meeting.move": "Fixe une réunion à un autre moment ; les agendas suivent grâce à son nouveau numéro.",
  "meeting.cancel": "Annule une réunion à venir ; l’invitation dit alors aux agendas de la retirer.",
  "meeting.hold":
    "Garde le compte rendu d’une réunion tenue : notes, décisions (qui rejoignent le suivi) et tâches (qui rejoignent le plan).",
  "meeting.prepare-letters":
    "Écrit les courriers qu’une réunion demande et qui manquent encore : horaires, invitation, annulation. letter.send envoie chacun.",
  "meeting.list": "Liste les réunions d’un dossier, la plus récente d’abord.",
  "meeting.read": "Lit une réunion, avec son compte rendu une fois qu’elle s’est tenue.",
  "meeting.read-agenda":
    "Fait l’ordre du jour d’une réunion d’après le dossier : ce qui est fait, décidé et transmis, minuté, avec sa place dans le dossier de passation.",
  "meeting.read-invitation":
    "Donne l’invitation à une réunion en iCalendar ; GET /api/meetings/<meetingId>.ics donne le fichier lui-même.",
  "meeting.add-question": "Note une question de qui reprend le projet.",
  "meeting.answer-question":
    "Répond à une question par une place du dossier de passation, ou par une note sur ce qui a été fait et pourquoi ; seulement ce qui peut sortir de l’agence.",
  "meeting.list-questions":
    "Liste les questions de qui reprend le projet, avec leurs réponses, la plus récente d’abord.",
  "meeting.read-sheet":
    "Fait la fiche d’un rendez-vous avec un successeur : actions et décisions passées avec leur place, phrases prêtes pour décliner, questions et réponses.",
  "meeting.draw-sheet":
    "Fait la fiche d’un rendez-vous en PDF ; GET /api/meeting-sheets/<dossierId>.pdf donne le fichier lui-même.",
  "transition.set":
    "Règle la transition d’un dossier : mois, formation, procédures, compétences, recrutement, budget et taux ; un champ omis reste tel quel.",
  "transition.read":
    "Lit la transition d’un dossier et ses jalons ; plan.preview-move et plan.move-end mènent le plan à `leadsTo`.",
  "transition.read-quote":
    "Calcule le devis d’une transition : heures à leur taux, total hors taxes, TVA, ce que laisse le budget.",
  "transition.draw-quote":
    "Fait le devis d’une transition en PDF ; GET /api/quotes/<dossierId>.pdf donne le fichier lui-même.",
  "transition.add-milestone": "Ajoute un jalon à la transition d’un dossier.",
  "transition.edit-milestone": "Change un jalon qui n’est pas encore accepté ; un champ omis reste tel quel.",
  "transition.remove-milestone": "Retire d’une transition un jalon qui n’est pas accepté.",
  "transition.restore-milestone": "Rétablit un jalon retiré d’une transition.",
  "transition.judge-milestone":
    "Propose un jalon, ou garde qui l’a accepté ou refusé, quel jour, et pourquoi il a été refusé.",
  "file.list":
    "Liste les fichiers d’un dossier : ceux qui ont été envoyés et ceux que ses exports contenaient.",
  "file.read": "Dit ce que l’on sait d’un fichier d’un dossier.",
  "file.read-facets":
    "Dit les dossiers et les étiquettes des fichiers d’un dossier, et combien de fichiers chacun compte.",
  "file.upload":
    "Ajoute des fichiers à un dossier en une requête ; /api/uploads prend les gros morceau par morceau.",
  "file.edit": "Renomme, déplace, étiquette ou partage un fichier ; ce qui est omis reste tel quel.",
  "file.edit-many": "Déplace, étiquette ou partage plusieurs fichiers à la fois.",
  "file.remove": "Retire des fichiers d’un dossier ; file.restore les rétablit.",
  "file.restore": "Rétablit des fichiers retirés.",
  "file.check": "Compare les fichiers que nomme l’agence avec ceux que garde le magasin de fichiers.",
  "file.collect": "Efface du magasin de fichiers ce que plus rien ne nomme depuis un jour.",
  "upload.list": "Liste les envois vers un dossier qui ne sont pas finis.",
  "upload.read": "Dit combien d’un envoi est gardé, et quel fichier il est devenu.",
  "upload.abandon": "Renonce à un envoi qui n’est pas fini.",
  "playbook.list": "Liste les modèles de l’agence et, avec la première page, ceux du catalogue.",
  "playbook.read": "Lit un modèle : une version ou le brouillon, en structure et en YAML, et ses versions.",
  "playbook.compare": "Compare étape par étape deux modèles, deux versions, ou une version et le brouillon.",
  "playbook.check": "Vérifie un modèle en cours d’écriture, en YAML ou en structure ; rien n’est gardé.",
  "playbook.try-out":
    "Essaie un modèle sur un dossier imaginaire : quelles étapes, quand, et lesquelles sont écartées et pourquoi.",
  "playbook.copy": "Copie un modèle du catalogue ou de l’agence dans un brouillon à vous.",
  "playbook.save-draft":
    "Enregistre le brouillon d’un modèle, même inachevé, et répond les remarques à son sujet.",
  "playbook.publish":
    "Publie le brouillon d’un modèle comme nouvelle version ; les dossiers en cours gardent la leur.",
  "playbook.archive": "Archive un modèle de l’agence : il n’est plus proposé à aucun nouveau dossier.",
  "playbook.restore": "Remet en usage un modèle archivé.",
} as const;
