/** Ce que fait chaque opération sur le suivi, les courriers et le dossier de passation. */
export const trackingFr = {
  "tracking.preview":
    "Lit des exports comme un import le ferait et dit ce qu’il apporterait et changerait ; rien n’est écrit.",
  "tracking.import": "Importe dans un dossier des exports de tout outil connu, d’un seul bloc.",
  "tracking.undo-import": "Annule un import entier : chaque source redevient ce qu’elle était.",
  "tracking.save-mapping":
    "Retient quelle colonne donne quel champ, pour tous les tableaux à venir qui ont ces colonnes.",
  "tracking.list-mappings":
    "Liste les correspondances de colonnes retenues par l’agence, ou celle d’un tableau aux colonnes données.",
  "tracking.list-imports":
    "Liste les imports d’un dossier, le plus récent d’abord, avec ceux qui ont été annulés.",
  "tracking.list-sources":
    "Liste les sources d’un dossier, leur lieu et ce que leur dernier export a apporté.",
  "tracking.list-work-items": "Liste les tâches d’un dossier, source par source, dans l’ordre de la source.",
  "tracking.list-decisions":
    "Liste les décisions d’un dossier, source par source, dans l’ordre de la source.",
  "tracking.list-stakeholders":
    "Liste les parties prenantes d’un dossier, source par source, dans l’ordre de la source.",
  "tracking.list-actions":
    "Liste les actions faites d’un dossier, source par source, dans l’ordre de la source.",
  "tracking.read-entry": "Lit un élément, avec ce qu’en dit son export.",
  "tracking.read-facets": "Compte les tâches d’un dossier par état, décision, étape, personne et étiquette.",
  "tracking.add-work-item": "Ajoute une tâche à la main.",
  "tracking.add-decision": "Ajoute une décision à la main.",
  "tracking.add-stakeholder": "Ajoute une partie prenante à la main.",
  "tracking.add-action": "Ajoute une action faite à la main.",
  "tracking.edit-work-item":
    "Corrige une tâche : un champ omis reste tel quel, null le vide ; un export plus récent garde la correction.",
  "tracking.edit-decision":
    "Corrige une décision : un champ omis reste tel quel, null le vide ; un export plus récent garde la correction.",
  "tracking.edit-stakeholder":
    "Corrige une partie prenante : un champ omis reste tel quel, null le vide ; un export plus récent garde la correction.",
  "tracking.edit-action":
    "Corrige une action faite : un champ omis reste tel quel, null le vide ; un export plus récent garde la correction.",
  "tracking.edit-work-items": "Corrige les mêmes champs de plusieurs tâches à la fois.",
  "tracking.decide":
    "Décide ce que deviennent des tâches : finir avant la fin, transmettre, abandonner ; null revient dessus.",
  "tracking.reset-entry":
    "Oublie les corrections d’un élément, ou de certains champs : il redit ce que dit son export.",
  "tracking.remove-entries": "Retire des éléments écrits à la main ; ils peuvent être rétablis.",
  "tracking.restore-entries": "Rétablit des éléments retirés.",
  "tracking.set-home":
    "Dit le lieu d’une source : chez le client, dans un outil que le client possède, ou chez nous.",
  "tracking.read-recap":
    "Lit le récap des chantiers en cours, le plus pressant d’abord : ce qui manque à chacun, ce qui a été décidé.",
  "tracking.read-burn-down": "Compte les tâches à faire d’un dossier au fil du temps, jusqu’à aujourd’hui.",
  "tracking.list-metrics":
    "Liste les mesures datées que donnent les sources d’un dossier, avec les jours couverts.",
  "tracking.read-series":
    "Lit une mesure d’une source au fil du temps ; les comptes s’additionnent, taux et positions sont des moyennes pondérées.",
  "tracking.list-performance":
    "Liste les lignes de performance d’un dossier, source par source, dans l’ordre de l’export.",
  "tracking.list-dimensions": "Liste les dimensions des chiffres d’un dossier : requêtes, pages, pays, etc.",
  "tracking.list-kept":
    "Liste ce qui n’a pas été compris et reste conservé tel quel, source par source, dans l’ordre de l’export.",
  "letter.draft": "Écrit le brouillon d’un courrier d’après un modèle, dans la langue de qui le lira.",
  "letter.edit":
    "Change un courrier qui n’est pas parti ; les valeurs prennent la place de ce qui est marqué comme manquant.",
  "letter.approve": "Approuve le texte d’un courrier écrit par un autre membre.",
  "letter.send": "Envoie un courrier par mail ; seule une personne de l’agence le peut.",
  "letter.mark-sent-by-hand":
    "Dit qu’un courrier est parti sans ce serveur : par la poste ou depuis votre propre messagerie.",
  "letter.cancel": "Renonce à un courrier qui n’est pas parti.",
  "letter.note-bounce": "Dit qu’un courrier envoyé est revenu, et avec quels mots.",
  "letter.close-link": "Ferme l’adresse où se prennent les pièces jointes d’un courrier.",
  "letter.list": "Liste les courriers d’un dossier, le plus récent d’abord.",
  "letter.read": "Lit un courrier tel qu’il sera vu, avec ce qui lui manque et les tentatives d’envoi.",
  "letter.preview":
    "Montre un courrier tel qu’il serait, d’après un modèle ou un texte en cours ; rien n’est gardé.",
  "letter.read-link": "Lit ce qui se prend à l’adresse d’un courrier, pour qui la détient.",
  "letter.list-templates":
    "Liste les modèles de courrier, avec le texte de l’agence s’il y en a un, et leurs variables.",
  "letter.save-template": "Garde le texte de l’agence pour un modèle de courrier.",
  "letter.reset-template": "Revient au texte du catalogue pour un modèle de courrier.",
  "letter.begin-attempt":
    "Commence une tentative d’envoi d’un courrier, comme le fait le serveur ; aucune si le courrier n’attend plus.",
  "letter.deliver": "Remet au serveur de messagerie un courrier qui attend, comme le fait le serveur.",
  "letter.check-tone":
    "Trouve ce qu’un texte de passation ne doit pas dire : conseils, mises en garde, visions, reproches, pression, ironie, secrets.",
  "pack.build": "Prépare en arrière-plan le dossier de passation d’un dossier ; répond la version à venir.",
  "pack.make": "Fait un dossier de passation qui a été demandé, comme le fait le serveur.",
  "pack.tell-build": "Dit où en est la préparation d’un dossier de passation, comme le fait le serveur.",
  "pack.read": "Lit une version du dossier de passation d’un dossier.",
  "pack.list": "Liste les versions du dossier de passation d’un dossier, la plus récente d’abord.",
  "pack.compare":
    "Compare deux versions d’un dossier de passation : ce qui est venu, a changé et n’y est plus.",
  "pack.preview":
    "Montre le dossier de passation tel que le client le verra, ce qu’il tait, et ce qui a changé depuis le dernier.",
  "pack.read-sheet": "Lit la suite d’une feuille du dossier de passation, telle que le client la verra.",
} as const;
