import type { inventoryEn } from "./inventory-en.ts";

/** Pourquoi un inventaire d’accès n’est pas lu. */
export const inventoryFr: Record<keyof typeof inventoryEn, string> = {
  "access.no-inventory":
    "{{file}} ne contient aucun tableau dont la première ligne nomme une colonne d’outils, comme « Outil » ou « Plateforme ». Donnez une ligne à chaque accès, avec l’outil, la ressource et qui peut quoi, en CSV, XLSX, XLS ou ODS.",
  "access.inventory-too-long":
    "{{file}} compte {{count}} lignes ; un inventaire d’accès peut en avoir {{most}}. Gardez les lignes de ce client.",
} as const;
