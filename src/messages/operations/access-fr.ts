/** Ce que fait chaque opération sur les outils, les accès, les départs et l’espace. */
export const accessFr = {
  "tool.list":
    "Liste les outils du catalogue et ceux de votre agence, avec le rôle qui rend un client autonome.",
  "tool.read":
    "Lit ce que l’on sait d’un outil : rôles, autonomie, ce qui s’oppose, attentes, passation, départ, sources.",
  "tool.export": "Donne les outils que votre agence a corrigés ou ajoutés, tels que tool.save les reprend.",
  "tool.remove":
    "Retire ce que votre agence a dit d’un outil : le catalogue parle à nouveau, s’il le connaît.",
  "tool.save":
    "Corrige des outils du catalogue ou en ajoute : un seul, ou ceux que tool.export a donnés ailleurs.",
  "access.list":
    "Liste les accès d’un dossier, les blocages d’abord : si le client peut se passer de vous sur chacun.",
  "access.read":
    "Lit un accès, toutes ses preuves avec ce qui en a été retiré, et ce que l’on sait de son outil.",
  "access.list-stacks":
    "Liste les ensembles d’outils par prestation (forfait SEO, Google Ads, site WordPress…), à ajouter d’un coup.",
  "access.draw-statement":
    "Fait en PDF l’état de l’autonomie du client ; GET /api/autonomy/<dossierId>.pdf donne le fichier lui-même.",
  "access.read-inventory":
    "Lit un inventaire d’accès comme un import le ferait et dit ce qu’il ajouterait et changerait ; rien n’est écrit.",
  "access.import":
    "Importe un inventaire d’accès dans un dossier : ajoute les nouveaux, change ce que le fichier dit autrement.",
  "access.add":
    "Ajoute des accès à un dossier, chacun un outil et une de ses ressources ; ceux qui y sont déjà sont signalés.",
  "access.edit": "Dit qui peut quoi sur un accès, qui le possède et le paie ; un champ omis reste tel quel.",
  "access.remove": "Retire un accès d’un dossier ; access.restore le rétablit avec ses preuves.",
  "access.restore": "Rétablit un accès retiré d’un dossier, avec ses preuves.",
  "access.set-aside":
    "Met un accès de côté, sans objet ou parce que l’on y renonce, avec le motif ; null le compte à nouveau.",
  "access.give-evidence":
    "Garde ce qui montre le droit du client sur un accès : le niveau, ce qui a été vu, quand, avec un fichier.",
  "access.withdraw-evidence":
    "Retire une preuve d’un accès, avec le motif ; elle reste lisible et ne compte plus.",
  "access.list-hooks":
    "Liste les adresses de signalement d’un dossier et ce que sont devenus les derniers signalements.",
  "access.open-hook":
    "Ouvre une adresse où Leadsie signale les accès d’un dossier obtenus pour vous. La réponse la contient une seule fois, seule son empreinte est gardée.",
  "access.revoke-hook": "Ferme une adresse de signalement ; ce qui est venu par elle reste.",
  "access.take-report":
    "Garde ce qu’un service signale des accès obtenus pour vous ; le serveur s’en charge.",
  "departure.list":
    "Liste votre départ de chaque accès d’un dossier, les retards d’abord : ce qui reste ouvert, s’il peut être dit fermé et sinon pourquoi ; avec autorisations et utilisations.",
  "departure.draw-certificate":
    "Fait en PDF l’attestation que rien à vous ne reste ouvert ; GET /api/departure-certificates/<dossierId>.pdf donne le fichier lui-même.",
  "departure.sweep":
    "Fait le tour des outils d’un dossier, ligne par ligne : personnes, comptes de service et d’agence, boîtes partagées, jetons, automatisations, factures ; ce qui a été rouvert d’abord, et ce qui montre que le reste est fermé.",
  "departure.list-leavers":
    "Liste les personnes nommées sur des outils de clients sans être membres de l’agence : parties, ou jamais membres, avec chaque accès dont rien ne montre le droit fermé.",
  "departure.plan":
    "Fixe le jour ou la façon de votre départ d’un accès ; un champ omis reste tel quel, null revient à la règle.",
  "departure.ask":
    "Note qu’il a été demandé aujourd’hui au client, ou à un collègue, de vous retirer d’un accès.",
  "departure.close-right":
    "Garde ce qui montre qu’un droit ou un élément lié à vous sur un accès est fermé, ou qu’il n’y en avait pas.",
  "departure.close":
    "Dit que vous avez quitté un accès, avec ce qui le montre ; refusé tant que le client ne peut s’y passer de vous.",
  "departure.reopen":
    "Rouvre votre départ d’un accès avec le motif, ou un seul droit ou élément lié qui était fermé.",
  "departure.authorise":
    "Garde l’écrit par lequel le client vous laisse utiliser un accès, ou tout un dossier, après la fin.",
  "departure.revoke-authorisation":
    "Met fin à une autorisation, avec le motif ; elle reste lisible, comme les utilisations qu’elle a permises.",
  "departure.log-use":
    "Note une utilisation d’un accès du client ; après la fin, refusée si aucune autorisation ne couvre le jour.",
  "portal.read":
    "Lit ce qu’un client voit de son dossier dans l’espace : ce qui est attendu de lui, et ce qu’il peut prendre.",
  "portal.read-ended-link":
    "Lit à quelle agence demander au sujet d’un lien ou d’une session qui a pris fin, pour qui en détient le secret, et rien d’autre.",
  "portal.read-link": "Lit qui invite par un lien de l’espace, pour qui le détient ; cela n’ouvre rien.",
  "portal.list":
    "Liste les liens de l’espace d’un dossier, ouverts ou non, et ce que les contacts ont demandé.",
  "portal.draw-sheet":
    "Fait en XLSX le tableau de réponses d’un dossier, pour un contact qui préfère un fichier ; GET /api/answer-sheets/<dossierId>.xlsx donne le fichier lui-même.",
  "portal.read-sheet":
    "Lit un tableau de réponses rendu comme portal.import-sheet le ferait et dit ligne par ligne ce qui serait gardé ; rien n’est écrit.",
  "portal.import-sheet":
    "Garde ce que dit un tableau de réponses rendu par un contact : preuves, avec le tableau pour fichier, et demandes. Les lignes non comprises sont signalées et laissées.",
  "portal.invite":
    "Crée pour un contact un lien vers l’espace d’un dossier ; la réponse contient son secret une seule fois.",
  "portal.revoke-link": "Met fin à un lien de l’espace et à la session de qui est entré par lui.",
  "portal.mail-link": "Envoie par mail un lien de l’espace qui vient d’être fait ; le serveur s’en charge.",
  "portal.open": "Ouvre l’espace par son lien, une fois ; la réponse contient le secret de la session.",
  "portal.ask-again":
    "Envoie par mail un nouveau lien au contact d’un ancien ; la réponse ne dit pas s’il y en avait un.",
  "portal.leave": "Met fin à sa propre session de l’espace.",
  "portal.acknowledge": "Un contact dit quel droit il a sur un outil ; ce qu’il y avait demandé est réglé.",
  "portal.ask-help":
    "Un contact demande de l’aide sur un outil, dit qui s’en charge à sa place, ou qu’un accès qui devait être retiré l’est.",
  "portal.ask": "Un contact demande quelque chose qui ne concerne aucun outil.",
  "portal.settle-request":
    "Dit qu’une demande d’un contact est réglée, avec une réponse que le contact lit dans l’espace.",
  "portal.ask-code":
    "Envoie au contact d’un lien le code sans lequel il ne s’ouvre pas, au plus une fois par minute.",
  "portal.open-by-code":
    "Ouvre l’espace par son lien et le code reçu par mail ; la réponse contient le secret de la session.",
  "portal.mail-code": "Envoie par mail un code qui vient d’être demandé ; le serveur s’en charge.",
  "portal.choose-language": "Un contact choisit la langue de ses pages et de ses mails.",
  "portal.set-closing":
    "Dit jusqu’à quel jour l’espace d’un dossier reste lisible : jamais moins que jusqu’à la fin.",
  "portal.read-closing": "Lit jusqu’à quand l’espace d’un contact lui reste lisible, même après ce jour.",
  "portal.read-history": "Lit ce qu’un contact a fait et reçu dans l’espace, le plus récent d’abord.",
  "portal.read-link-logo": "Lit le logo de l’agence qui invite par un lien, pour qui le détient.",
  "portal.read-logo": "Lit le logo de l’agence pour un contact qui est dans l’espace.",
  "portal.give-file":
    "Un contact dit quel droit est en place, ou qu’un accès à retirer l’est, avec une capture d’écran ou un PDF qui le montre.",
  "portal.invite-colleague":
    "Un contact fait entrer un collègue : ajoute un contact de son côté et lui envoie un lien par mail.",
  "portal.name-successor":
    "Un contact dit qui reprend ; rien n’est envoyé, et le successeur ne voit rien tant que ce n’est pas montré.",
  "portal.share":
    "Montre au successeur une version du dossier de passation, un accès ou une réunion, ou cesse de le montrer.",
  "portal.list-shares":
    "Liste ce qui est montré au successeur d’un dossier : versions du dossier de passation, accès, réunions.",
  "portal.choose-slot": "Un contact choisit l’un des horaires proposés pour une réunion, ce qui la fixe.",
  "portal.refuse-slots":
    "Un contact dit qu’aucun des horaires proposés pour une réunion ne convient, et ce qui conviendrait.",
} as const;
