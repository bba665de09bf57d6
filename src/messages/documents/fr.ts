import type { en } from "./en.ts";

/** Ce que disent les documents d’un dossier de passation, à côté de ce que contient le suivi. */
export const fr = {
  kicker: "Dossier de passation",
  "cover.prepared": "Préparé par {{agency}}",
  "cover.end": "Fin de la prestation : {{date}}",
  "figure.open_one": "chantier en cours",
  "figure.open_other": "chantiers en cours",
  "figure.done_one": "tâche faite",
  "figure.done_other": "tâches faites",
  "figure.decisions_one": "décision",
  "figure.decisions_other": "décisions",
  "figure.people_one": "personne",
  "figure.people_other": "personnes",
  contents: "Sommaire",
  page: "Page",
  "reading.title": "Comment lire ce récapitulatif",
  "reading.order":
    "Les chantiers en cours viennent d’abord, puis les décisions, les personnes, ce qui a été fait, les chiffres dans le temps et la provenance de chaque chose.",
  "reading.whole":
    "Ce récapitulatif montre l’essentiel. Le classeur {{workbook}} contient tout, ligne par ligne ; la page {{page}} aussi, et l’on peut y chercher.",
  "reading.marks":
    "Sept repères accompagnent chaque chantier. Un repère plein : le suivi le dit. Un anneau vide : il manque, et une phrase le rappelle.",
  "reading.substituted_one":
    "{{count}} caractère n’a pas pu être dessiné ici et apparaît sous la forme � ; le classeur et la page le donnent tel qu’il a été écrit.",
  "reading.substituted_other":
    "{{count}} caractères n’ont pas pu être dessinés ici et apparaissent sous la forme � ; le classeur et la page les donnent tels qu’ils ont été écrits.",
  "meaning.state": "où en est le travail",
  "meaning.next-step": "ce qui vient en premier",
  "meaning.person": "qui s’en charge",
  "meaning.files": "ce qu’il faut pour le faire",
  "meaning.access": "où aller pour le faire",
  "meaning.deadline": "pour quand",
  "meaning.blocker": "ce qui le retient, le cas échéant",
  "open.none": "Il ne reste aucun chantier en cours.",
  "open.intro_one": "{{count}} chantier reste en cours. Le voici, avec tout ce que le suivi en dit.",
  "open.intro_other":
    "{{count}} chantiers restent en cours. Ils sont d’abord listés avec la page de chacun, puis racontés un par un.",
  untitled: "Sans titre",
  "facts.due": "échéance : {{date}}",
  "open.rest": "Les {{told}} premiers sont racontés ici ; les autres le sont dans {{page}} et {{workbook}}.",
  "part.next": "Prochaine étape",
  "part.left": "Reste à faire",
  "part.done": "Fait",
  "part.comments": "Derniers commentaires",
  "part.links": "Liens et fichiers",
  "part.origin": "Voir dans son outil",
  "cut.text": "… La suite est dans {{workbook}}.",
  "cut.entries_one": "{{count}} autre est dans {{workbook}}.",
  "cut.entries_other": "{{count}} autres sont dans {{workbook}}.",
  "cut.rows":
    "{{shown}} lignes sur {{total}} sont montrées. Toutes sont dans {{workbook}}, feuille « {{sheet}} ».",
  "empty.rows": "Rien de cet ordre dans les exports.",
  "plot.alt":
    "{{title}} : {{first}} le {{from}}, {{last}} le {{to}} ; au plus bas {{low}}, au plus haut {{high}}, {{count}} points.",
  "plot.date": "Date",
  "plot.rank": "La première place est en haut.",
  "plot.first": "Début",
  "plot.last": "Fin",
  "plot.low": "Plus bas",
  "plot.high": "Plus haut",
  "plot.best": "Meilleur rang",
  "plot.worst": "Moins bon rang",
  "plot.which": "Valeur",
  "plot.rest":
    "Voici les extrémités et les extrêmes de {{total}} points. Tous sont dans {{workbook}}, feuille « {{sheet}} ».",
  warnings: "Remarques faites à la lecture",
  "kept.intro": "Ceci était dans les exports et n’a pas été compris. C’est conservé tel quel.",
  "files.intro":
    "Les fichiers remis sont sous {{folder}} dans le dossier de passation ; les autres sont des liens.",
  "page.skip": "Aller au contenu",
  "page.sections": "Rubriques",
  "page.search": "Chercher dans tout le dossier",
  "page.found": "Lignes trouvées : {n}",
  "page.forms": "Le même dossier sous d’autres formes",
  "page.figures": "Les chiffres de ce tracé",
  "page.open_one": "{{count}} chantier reste en cours. Dépliez-le pour tout lire.",
  "page.open_other":
    "{{count}} chantiers restent en cours, le plus pressant d’abord. Dépliez-en un pour tout lire.",
  "page.known": "connu",
  "page.missing": "manque",
  "page.comments": "Commentaires",
  score_one: "{{count}} repère sur {{total}}",
  score_other: "{{count}} repères sur {{total}}",
  "readme.client": "Client : {{client}}",
  "readme.client.supplier": "Fournisseur : {{client}}",
  "readme.open": "Comment l’ouvrir",
  "readme.how":
    "Si ce texte est encore dans un zip, extrayez d’abord toute l’archive. Ouvrez ensuite recap.pdf pour lire, index.html pour chercher, passation.xlsx pour travailler. Rien ici ne demande de compte, de réseau ni Passation.",
  "readme.what": "Ce qu’il contient",
  "readme.file.recap":
    "Le récapitulatif à lire ou à imprimer : les chantiers en cours d’abord, puis décisions, personnes, actions, chiffres et sources.",
  "readme.file.page":
    "La même chose en une page, pour tout navigateur : ouvrez-la, tapez un mot, seules restent les lignes qui le contiennent.",
  "readme.file.xlsx": "L’ensemble en classeur, une feuille par sujet, pour Excel et d’autres.",
  "readme.file.ods": "Le même classeur pour LibreOffice.",
  "readme.file.csv":
    "Les mêmes feuilles en tableaux simples, un par fichier, pour tout autre outil. Une apostrophe y précède un texte qu’un tableur prendrait pour une formule.",
  "readme.file.data": "Tout, textes entiers compris, à lire par un programme.",
  "readme.file.schema": "Décrit data.json à qui écrit ce programme.",
  "readme.file.files": "Les fichiers que contenaient les exports, tels quels.",
  "readme.file.manifest": "La liste de tous les autres fichiers, avec leur taille et leur empreinte.",
  "readme.check": "Comment vérifier qu’il est entier",
  "readme.fingerprints":
    "{{manifest}} donne l’empreinte SHA-256 de chaque fichier. Recalculez-la et comparez :",
  "readme.verify": "Avec Passation, tout d’un coup : passation verify, suivi du nom de ce dossier ou du zip.",
  "place.taken":
    "{{place}} existe déjà et n’est pas un dossier de passation fait par Passation. Choisissez un autre nom, ou déplacez-le.",
  "place.not-ours":
    "{{place}} contient quelque chose qu’un dossier de passation précédent n’y a pas mis, ou qui a changé depuis : {{path}}. Choisissez un autre dossier, ou déplacez-le.",
  "place.full":
    "{{place}} n’a pas pu être écrit : le disque est plein. Rien n’est resté à moitié fait. Faites de la place et recommencez.",
  "place.forbidden":
    "{{place}} n’a pas pu être écrit : vous n’avez pas le droit d’écrire là. Choisissez un autre endroit.",
  "place.failed": "{{place}} n’a pas pu être écrit ({{why}}). Rien n’est resté à moitié fait.",
  "place.changed": "{{path}} a changé pendant la fabrication du dossier. Recommencez.",
} as const satisfies Record<keyof typeof en, string>;
