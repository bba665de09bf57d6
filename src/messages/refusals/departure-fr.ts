import type { departureEn } from "./departure-en.ts";

/** Pourquoi un départ ne peut pas être planifié ou clos, ou un accès utilisé. */
export const departureFr: Record<keyof typeof departureEn, string> = {
  "departure.client-not-autonomous":
    "Personne ne part en premier : il n’est pas encore prouvé que la partie qui reste peut se passer de celle qui part sur « {{name}} ». Donnez la preuve de son propre droit parmi les accès, ou mettez l’accès de côté en disant pourquoi.",
  "departure.still-open_one":
    "{{count}} élément de la partie qui part est encore ouvert sur « {{name}} ». Montrez qu’il est fermé, ou qu’il n’y en avait pas.",
  "departure.still-open_other":
    "{{count}} éléments de la partie qui part sont encore ouverts sur « {{name}} ». Montrez pour chacun qu’il est fermé, ou qu’il n’y en avait pas.",
  "departure.already-closed":
    "Votre départ de « {{name}} » est clos. Rouvrez-le, en disant pourquoi, s’il y reste quelque chose à vous.",
  "departure.not-closed": "Rien de cela n’a été fermé sur « {{name}} » : il n’y a rien à rouvrir.",
  "departure.nothing-to-leave":
    "Il n’y a rien à quitter sur « {{name}} » : il a été dit que c’est sans objet. Choisissez d’abord une autre façon de partir si ce n’est pas le cas.",
  "departure.rights-open_one":
    "Il reste quelque chose à quitter sur « {{name}} » : {{count}} droit de la partie qui part y est ouvert, {{rights}}. Montrez qu’il est fermé, ou retirez-le de l’accès s’il n’y a jamais été.",
  "departure.rights-open_other":
    "Il reste quelque chose à quitter sur « {{name}} » : {{count}} droits de la partie qui part y sont ouverts, dont {{rights}}. Montrez que chacun est fermé, ou retirez de l’accès ceux qui n’y ont jamais été.",
  "departure.reason-wanted": "Dites pourquoi il n’y a rien à quitter ici.",
  "departure.not-automatic":
    "Aucun programme ne peut retirer un droit de « {{name}} », pour autant qu’on sache. Choisissez de le demander à quelqu’un, ou de le faire à la main.",
  "departure.thing-not-found":
    "« {{name}} » n’a pas ce droit ou cet élément à vous. Prenez-en un que son départ énumère.",
  "departure.thing-closed": "C’est déjà fermé sur « {{name}} ».",
  "departure.day-ahead": "Il s’agit de ce qui a eu lieu ou a été vu : donnez aujourd’hui ou un jour passé.",
  "departure.used-since":
    "« {{name}} » a été utilisé après ce jour. Donnez le jour de la dernière utilisation, ou un jour plus tardif.",
  "departure.file-not-found": "Ce fichier n’existe pas dans ce dossier, ou en a été retiré.",
  "departure.until-before": "Le dernier jour de l’autorisation vient avant le premier.",
  "departure.authorisation-not-found":
    "Cette autorisation n’existe pas dans ce dossier, ou il y a déjà été mis fin.",
  "departure.no-authorisation":
    "La relation avait pris fin ce jour-là : « {{name}} » ne peut être utilisé qu’avec une autorisation écrite. Consignez-la d’abord, avec l’écrit lui-même.",
  "departure.nothing-to-certify": "Aucun accès de ce dossier n’est connu : il n’y a rien à attester.",
  "departure.not-all-closed_one": "{{count}} départ reste ouvert : {{names}}.",
  "departure.not-all-closed_other": "{{count}} départs restent ouverts, dont {{names}}.",
  "departure.too-many-closings":
    "Un accès garde au plus {{most}} droits et éléments fermés, avec ceux qui ont été rouverts. Ceux qu’il a suffisent à raconter son histoire.",
  "departure.too-many-authorisations":
    "Un dossier contient au plus {{most}} autorisations, avec celles qui ont pris fin.",
  "departure.too-many-uses": "Un dossier contient au plus {{most}} utilisations d’accès.",
};
