import type { factsDepartureEn } from "./facts-departure-en.ts";

/** Ce que le journal raconte de nos départs. */
export const factsDepartureFr = {
  "fact.departure.asked": "a demandé notre retrait de « {{name}} »",
  "fact.departure.authorisation-revoked": "a mis fin à l’autorisation d’utiliser « {{name}} » : {{reason}}",
  "fact.departure.authorised": "a consigné l’autorisation d’utiliser « {{name}} » jusqu’au {{to}}",
  "fact.departure.closed": "a clos notre départ de « {{name}} »",
  "fact.departure.planned": "a planifié notre départ de « {{name}} »",
  "fact.departure.reopened": "a rouvert notre départ de « {{name}} » : {{reason}}",
  "fact.departure.right-closed": "a fermé « {{what}} » sur « {{name}} »",
  "fact.departure.right-reopened": "a rouvert « {{what}} » sur « {{name}} » : {{reason}}",
  "fact.departure.used": "a utilisé l’accès « {{name}} » : {{reason}}",
} as const satisfies Record<keyof typeof factsDepartureEn, string>;
