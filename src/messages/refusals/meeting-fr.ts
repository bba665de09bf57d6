import type { meetingEn } from "./meeting-en.ts";

/** Pourquoi une réunion, une question ou un jalon ne peuvent être ce qui est voulu. */
export const meetingFr = {
  "meeting.not-found": "Cette réunion n’existe pas, ou n’est pas celle de ce dossier.",
  "meeting.no-such-time":
    "« {{time}} » n’existe pas à l’heure de {{zone}} : les horloges y avancent cette nuit-là. Choisissez une autre heure.",
  "meeting.time-past": "« {{time}} » est déjà passé. Choisissez un créneau à venir.",
  "meeting.slot-twice": "Le créneau « {{time}} » est proposé deux fois. Retirez-en un.",
  "meeting.slot-not-proposed":
    "« {{time}} » n’est pas l’un des créneaux proposés. Choisissez-en un, ou fixez la réunion à cette heure.",
  "meeting.already-fixed": "L’heure de cette réunion est déjà fixée. Déplacez la réunion si elle change.",
  "meeting.already-held": "Cette réunion a eu lieu : son compte rendu reste tel quel. Proposez-en une autre.",
  "meeting.already-cancelled": "Cette réunion a été annulée. Proposez-en une autre.",
  "meeting.time-wanted": "Personne n’a fixé l’heure de cette réunion. Indiquez quand elle a eu lieu.",
  "meeting.not-yet":
    "Cette réunion commence le {{time}}. Le compte rendu s’écrit une fois qu’elle a eu lieu.",
  "meeting.no-time": "L’heure de cette réunion n’est pas fixée : il n’y a pas encore d’invitation.",
  "meeting.question-not-found": "Cette question n’existe pas dans ce dossier.",
  "meeting.answer-not-shared":
    "Ce à quoi renvoie la réponse reste interne, ou n’est plus dans le dossier. Partagez-le d’abord, ou choisissez autre chose.",
  "meeting.beyond.advice":
    "« {{words}} » ressemble à un conseil. Dites ce qui a été fait et pourquoi, ou confirmez la note telle quelle.",
  "meeting.beyond.warning":
    "« {{words}} » ressemble à une mise en garde. Dites ce qui a été fait et pourquoi, ou confirmez la note telle quelle.",
  "meeting.beyond.vision":
    "« {{words}} » parle de la suite. Dites ce qui a été fait et pourquoi, ou confirmez la note telle quelle.",
  "meeting.beyond.blame":
    "« {{words}} » ressemble à un reproche. Dites ce qui a été fait et pourquoi, ou confirmez la note telle quelle.",
  "meeting.beyond.secret":
    "Cette note semble contenir un mot de passe ou une clé. Retirez-le : les secrets se transmettent par l’outil lui-même ou par un gestionnaire de mots de passe.",
  "meeting.beyond.price":
    "« {{words}} » parle de prix. Dites ce qui a été fait et pourquoi, ou confirmez la note telle quelle.",
  "transition.changed":
    "La transition a changé depuis que vous l’avez lue. Relisez ce qui est noté, puis recommencez.",
  "transition.milestone-not-found": "Ce jalon n’existe pas dans ce dossier, ou en a été retiré.",
  "transition.too-many-milestones": "Une transition contient au plus {{most}} jalons. Regroupez-en certains.",
  "transition.milestone-accepted":
    "« {{title}} » a été accepté et ne change plus. Ajoutez un autre jalon si besoin.",
  "transition.day-ahead":
    "« {{title}} » : ce jour n’est pas encore venu. Indiquez aujourd’hui ou un jour passé.",
  "transition.not-proposed":
    "« {{title}} » n’a pas encore été proposé. Proposez-le d’abord, puis notez la réponse.",
  "transition.before-proposed":
    "« {{title}} » a été proposé le {{day}} : la réponse ne peut pas être plus ancienne. Corrigez le jour.",
  "transition.by-whom": "Indiquez qui a accepté ou refusé « {{title}} ».",
  "transition.reason-wanted": "Dites pourquoi « {{title}} » est refusé : la raison est gardée.",
  "transition.nothing-to-quote":
    "Il n’y a encore rien à chiffrer. Ajoutez une formation, une procédure ou un travail.",
  "transition.rate-wanted":
    "« {{line}} » n’a pas de taux horaire. Indiquez-en un pour cette ligne, ou pour toute la transition.",
} as const satisfies Record<keyof typeof meetingEn, string>;
