import { accessFr } from "./access-fr.ts";
import { departureFr } from "./departure-fr.ts";
import type { en } from "./en.ts";
import { letterFr } from "./letter-fr.ts";
import { meetingFr } from "./meeting-fr.ts";
import { planFr } from "./plan-fr.ts";
import { fr as playbook } from "./playbook-fr.ts";
import { portalFr } from "./portal-fr.ts";
import { readingFr } from "./reading-fr.ts";
import { registerFr } from "./register-fr.ts";
import { reminderFr } from "./reminder-fr.ts";
import { requestFr } from "./request-fr.ts";
import { toolFr } from "./tool-fr.ts";

/** Toutes les raisons de dire non : ce qui s’est passé, puis quoi faire. */
export const fr = {
  ...accessFr,
  ...departureFr,
  ...letterFr,
  ...portalFr,
  ...registerFr,
  ...toolFr,
  ...readingFr,
  ...requestFr,
  "agency.not-found": "Cette agence n’existe pas, ou n’est pas la vôtre.",
  "agency.which": "Plusieurs agences sont sur ce serveur : {{names}}. Nommez-en une avec --agency.",
  "agency.member-not-found": "Ce membre n’existe pas, ou n’est pas de votre agence.",
  "agency.last-owner":
    "Une agence garde au moins un propriétaire. Nommez d’abord quelqu’un d’autre propriétaire.",
  "agency.role-above-own":
    "Vous ne pouvez ni donner, ni changer, ni retirer un rôle au-dessus du vôtre. Demandez à un propriétaire.",
  "agency.already-member": "Cette personne fait déjà partie de l’agence.",
  "agency.invitation-not-found":
    "Cette invitation a servi, a été révoquée, a expiré ou n’a jamais existé. Demandez-en une nouvelle.",
  "agency.invitation-for-another":
    "Cette invitation a été envoyée à une autre adresse. Connectez-vous avec celle-là.",
  "agency.mail-unavailable": "Ce serveur n’envoie pas de courriel. Transmettez le lien vous-même.",
  "agency.api-key-not-found": "Cette clé d’API n’existe pas, ou n’est pas celle de votre agence.",
  "agency.logo-not-found": "L’agence n’a pas encore de logo.",
  "agency.logo-too-large":
    "{{file}} pèse plus de {{limit}} Kio. Enregistrez le logo en plus petit, puis choisissez-le à nouveau.",
  "agency.logo-too-wide":
    "{{file}} fait {{width}} × {{height}} pixels ; {{limit}} est le maximum de chaque côté. Enregistrez le logo en plus petit, puis choisissez-le à nouveau.",
  "agency.logo-drawing":
    "{{file}} est un dessin SVG, qui peut contenir du code. Exportez le logo en PNG, en 512 pixels de large par exemple, puis choisissez ce fichier.",
  "agency.logo-unreadable":
    "{{file}} n’est pas une image PNG, JPEG ou WebP, ou elle est abîmée. Exportez le logo en PNG, puis choisissez ce fichier.",
  "dossier.not-found": "Ce dossier n’existe pas, ou n’est pas celui de votre agence.",
  "journal.not-found": "Il n’y a pas de journal de ce dossier dans votre agence.",
  "journal.already-anchored": "Les journaux de cette agence sont déjà ancrés aujourd’hui.",
  "tracking.import-not-found": "Cet import n’existe pas dans ce dossier.",
  "dossier.changed":
    "Quelqu’un a écrit autre chose ici depuis que vous l’avez lu : rien n’a été remplacé. Lisez-le, puis enregistrez à nouveau si le vôtre doit le remplacer.",
  "dossier.already": "Ce dossier est déjà dans cet état.",
  "pack.nothing":
    "Il n’y a encore rien à transmettre : importez un export, ajoutez un fichier ou écrivez un élément d’abord.",
  "pack.nothing-shared":
    "Tout est interne dans ce dossier : le dossier de passation serait vide. Partagez au moins un élément ou un fichier, puis demandez-le à nouveau.",
  "pack.not-found": "Cette version du dossier de passation n’existe pas dans ce dossier.",
  "pack.under-way":
    "Le dossier de passation est en cours de fabrication dans l’autre langue. Demandez celle-ci quand il sera prêt.",
  "pack.not-ready": "Cette version du dossier de passation n’est pas prête.",
  "pack.too-large":
    "Ce dossier de passation demande plus de mémoire que le serveur n’en accorde : la moitié de celle de la machine, 4 Go au plus. Rendez interne ce dont l’autre partie n’a pas besoin, ou donnez plus de mémoire à la machine.",
  "pack.failed":
    "Le dossier de passation n’a pas pu être fabriqué. Une nouvelle tentative aura lieu ; sinon, le journal du serveur dit pourquoi.",
  "contract.clause-not-found": "Cette clause n’existe pas dans ce dossier, ou en a été retirée.",
  "contract.day-not-named":
    "La dernière lecture de ce document ne nomme pas ce jour. Relisez-le, ou vérifiez le jour.",
  "contract.too-many-clauses":
    "Ce dossier a déjà {{most}} clauses : retirez celles qui ne servent pas, puis ajoutez la vôtre.",
  "contract.obligation-not-found":
    "Cette clause ne donne pas cette échéance. Acceptez la clause d’abord, ou choisissez une échéance de la liste.",
  "contract.notice-out-of-order":
    "Le préavis ne peut pas avoir été reçu le {{received}} et envoyé le {{sent}} : corrigez noticeReceivedOn ou noticeSentOn.",
  "contract.relation-out-of-order":
    "La relation ne peut pas avoir commencé le {{since}}, après le contrat du {{started}} : corrigez relationSince ou startedOn.",
  "contact.not-found": "Ce contact n’existe pas dans ce dossier, ou en a été retiré.",
  ...playbook,
  "view.not-found": "Cette vue n’existe pas, ou appartient à quelqu’un d’autre.",
  "view.too-many": "Vous avez déjà {{most}} vues de cette page : retirez-en une d’abord.",
  "tracking.day-ahead":
    "Ce jour n’est pas encore venu : ce qui est fait ou décidé l’est aujourd’hui ou un jour passé. Vérifiez la date.",
  "tracking.entry-not-found": "Cet élément n’existe pas dans ce dossier, ou n’y est plus.",
  "tracking.entry-of-export":
    "Cet élément vient d’un export : marquez-le comme interne, ou annulez l’import qui l’a apporté.",
  "tracking.entry-by-hand": "Cet élément a été écrit à la main : il n’y a pas d’export auquel revenir.",
  "tracking.source-not-found": "Cette source n’existe pas dans ce dossier.",
  "tracking.series-not-found": "Cette source n’a pas cette mesure par date.",
  "tracking.import-already-undone": "Cet import a déjà été annulé.",
  "tracking.unknown-field":
    "« {{name}} » n’est pas un champ qu’une colonne peut donner ici. Choisissez parmi : {{known}}.",
  "tracking.unknown-column": "Il n’y a pas de colonne « {{name}} ». Les colonnes sont : {{known}}.",
  "file.not-found": "Ce fichier n’existe pas, ou n’est pas celui de votre agence.",
  "file.content-missing":
    "Le contenu de {{file}} n’est plus là où les fichiers sont gardés. Demandez à qui administre Passation de le reprendre d’une sauvegarde.",
  "file.already-collected": "Les fichiers gardés ont déjà été rangés aujourd’hui pour cette agence.",
  "file.store-full":
    "Il n’y a plus de place là où les fichiers sont gardés : rien n’a été gardé. Demandez à qui administre Passation d’en faire, puis réessayez.",
  "file.store-unreachable":
    "L’endroit où les fichiers sont gardés ne répond pas. Réessayez dans un instant ; si cela dure, prévenez qui administre Passation.",
  "file.store-refused":
    "L’endroit où les fichiers sont gardés refuse Passation. Demandez à qui administre Passation de vérifier PASSATION_S3_URL.",
  "upload.not-found":
    "Cet envoi n’existe plus, ou n’est pas celui de votre agence. Choisissez de nouveau le fichier.",
  "upload.too-large":
    "{{file}} fait {{size}} ; un fichier peut faire {{limit}} au plus. Coupez-le ou compressez-le.",
  "upload.too-many":
    "{{limit}} envois vers ce dossier ne sont pas terminés. Terminez-en ou abandonnez-en, puis recommencez.",
  "upload.agency-full":
    "{{file}} fait {{size}} et il reste {{left}} sur les {{limit}} que votre agence peut garder. Retirez des fichiers, ou demandez plus de place à la personne qui gère Passation.",
  "upload.no-room":
    "{{file}} fait {{size}} et il reste de la place pour {{left}} là où les fichiers sont gardés. Demandez à la personne qui gère Passation de faire de la place.",
  "upload.conflict":
    "Cette partie du fichier n’est pas celle qui est attendue. L’envoi reprend à partir de ce qui est gardé.",
  "upload.too-small-parts":
    "Cet envoi arrive en trop de petits morceaux. Envoyez-en de plus grands, ou choisissez de nouveau le fichier dans le navigateur.",
  "upload.unfinished": "Le fichier n’est pas encore entièrement reçu.",
  "import.empty": "{{file}} est vide. Exportez-le de nouveau depuis son outil.",
  "import.nothing": "{{file}} ne contient rien à importer. Vérifiez que l’export n’était pas filtré.",
  "import.unknown":
    "{{file}} n’est pas un export que Passation sait lire. Exportez en CSV, XLSX ou JSON et déposez ce fichier.",
  "import.other-format":
    "{{file}} est {{what}}, sans suivi à lire. Exportez en CSV, XLSX ou JSON et déposez ce fichier.",
  "import.damaged":
    "{{file}} est abîmé ou incomplet et ne s’ouvre pas. Téléchargez-le ou exportez-le de nouveau.",
  "import.truncated":
    "{{file}} est coupé à la ligne {{row}} : le fichier est incomplet. Téléchargez-le ou exportez-le de nouveau.",
  "import.encrypted":
    "{{file}} est protégé par un mot de passe. Enregistrez-le sans mot de passe et déposez-le de nouveau.",
  "import.too-large": "{{file}} dépasse {{limit}}. Découpez l’export par projet ou par période.",
  "import.file-too-large":
    "{{file}} contient « {{path}} », qui dépasse {{limit}}. Retirez ce fichier de l’export, remettez-le à part, et déposez l’export de nouveau.",
  "import.files-too-large":
    "{{file}} contient trop de fichiers : avec « {{path}} », ceux de ce dépôt dépassent {{limit}}. Découpez l’export par projet, ou déposez ses parties l’une après l’autre.",
  "import.malformed":
    "{{file}} est illisible à la ligne {{row}}, colonne {{column}}. Exportez-le de nouveau depuis son outil.",
  "import.unknown-field":
    "{{file}} : « {{name}} » n’est pas un champ qu’une colonne peut donner ici. Choisissez parmi : {{known}}.",
  "import.unknown-column": "{{file}} : il n’y a pas de colonne « {{name}} ». Ses colonnes sont : {{known}}.",
  "import.hostile-archive":
    "{{file}} a été refusé : « {{entry}} » {{why}}. Refaites une archive à partir des fichiers d’origine.",
  "import.hostile-xml":
    "{{file}} a été refusé à la ligne {{row}} : il déclare des entités ou des documents extérieurs. Exportez-le de nouveau depuis son outil.",
  ...meetingFr,
  ...planFr,
  ...reminderFr,
} as const satisfies Record<keyof typeof en, string>;
