import type { accessEn } from "./access-en.ts";

/** Pourquoi un accès, ou ce qui le prouve, ne peut pas être ce qui est voulu. */
export const accessFr: Record<keyof typeof accessEn, string> = {
  "access.not-found": "Cet accès n’existe pas dans ce dossier, ou en a été retiré.",
  "access.tool-unknown":
    "Ni le catalogue ni votre agence ne connaissent l’outil « {{key}} » : rien n’a été ajouté. Choisissez un outil de la liste, ou ajoutez d’abord celui-ci aux outils de votre agence.",
  "access.nothing-to-state": "Aucun accès de ce dossier n’est connu : ajoutez d’abord les outils.",
  "access.too-many": "Un dossier contient au plus {{most}} accès. Retirez-en ceux qui ne comptent plus.",
  "access.twice": "« {{name}} » est déjà parmi les accès de ce dossier. Servez-vous de celui-là.",
  "access.reason-wanted": "Dites pourquoi plus rien n’est demandé pour cet accès.",
  "access.day-ahead": "Une preuve porte sur ce qui a été vu : donnez aujourd’hui ou un jour passé.",
  "access.until-before": "Le dernier jour où elle compte vient avant le jour où cela a été vu.",
  "access.file-not-found": "Le fichier donné comme preuve n’existe pas dans ce dossier, ou en a été retiré.",
  "access.too-much-evidence":
    "Un accès garde au plus {{most}} preuves, avec celles qui ont été reprises. Celles qu’il a suffisent à raconter son histoire.",
  "access.evidence-not-found": "Cette preuve n’existe pas pour cet accès, ou a déjà été reprise.",
  "access.no-inventory":
    "{{file}} ne contient aucun tableau dont la première ligne nomme une colonne d’outils, comme « Outil » ou « Plateforme ». Donnez une ligne à chaque accès, avec l’outil, la ressource et qui peut quoi, en CSV, XLSX, XLS ou ODS.",
  "access.inventory-too-long":
    "{{file}} compte {{count}} lignes ; un inventaire d’accès peut en avoir {{most}}. Gardez les lignes de ce dossier.",
  "access.hook-not-found":
    "Cette adresse n’existe pas, ou a été fermée. Ouvrez-en une autre dans le dossier.",
  "access.too-many-hooks": "Un dossier a {{most}} adresses ouvertes au plus : fermez-en une d’abord.",
  "access.too-many-reports":
    "Cette adresse a reçu {{most}} signalements : fermez-la, et ouvrez-en une autre.",
};
