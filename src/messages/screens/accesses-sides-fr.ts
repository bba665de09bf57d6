import type { accessesSidesEn } from "./accesses-sides-en.ts";

/** Ce que dit la page des accès de qui reste et de qui part : le client et nous, ou nous et un fournisseur. */
export const accessesSidesFr = {
  "accesses.client.title": "Le client peut-il se passer de nous ?",
  "accesses.client.score_one": "Le client se passe de nous sur {{autonomous}} accès sur {{count}}.",
  "accesses.client.score_other": "Le client se passe de nous sur {{autonomous}} accès sur {{count}}.",
  "accesses.client.has": "Le client a",
  "accesses.client.level": "Ce que le client peut faire",
  "accesses.client.who": "Qui a ce droit chez le client",
  "accesses.client.login": "Avec quoi le client se connecte",
  "accesses.client.ours": "Nous avons",
  "accesses.client.ours.none": "rien de connu",
  "accesses.client.holder.client": "le client",
  "accesses.client.holder.us": "nous",
  "accesses.client.lost": "Ce qui se perd quand nous partons",
  "accesses.client.blocker.last-owner":
    "Nous sommes le dernier propriétaire : le client doit le devenir avant notre départ.",
  "accesses.client.blocker.our-account": "Il se trouve dans notre compte.",
  "accesses.client.blocker.we-pay": "Nous le payons : le client doit reprendre le paiement.",
  "accesses.client.blocker.shared-login":
    "Le client se connecte avec un identifiant que plusieurs personnes partagent : il faut un compte à chacune.",
  "accesses.client.blocker.personal-login":
    "Le droit du client tient à la messagerie personnelle de quelqu’un : il part avec cette personne.",
  "accesses.client.blocker.service-account":
    "Un compte de service à nous travaille ici : il en faut un au client.",
  "accesses.client.lack.right-unknown": "Personne n’a encore dit ce que le client peut faire.",
  "accesses.client.lack.right-too-low": "Le client a trop peu : il faut « {{level}} ».",
  "accesses.supplier.meant":
    "Les textes du catalogue sont écrits pour un client que l’on quitte : ici, « le client », c’est nous, et « nous », c’est le fournisseur.",
  "accesses.supplier.title": "Pouvons-nous nous passer de lui ?",
  "accesses.supplier.score_one": "Nous nous passons du fournisseur sur {{autonomous}} accès sur {{count}}.",
  "accesses.supplier.score_other": "Nous nous passons du fournisseur sur {{autonomous}} accès sur {{count}}.",
  "accesses.supplier.has": "Nous avons",
  "accesses.supplier.level": "Ce que nous pouvons faire",
  "accesses.supplier.who": "Qui a ce droit chez nous",
  "accesses.supplier.login": "Avec quoi nous nous connectons",
  "accesses.supplier.ours": "Le fournisseur a",
  "accesses.supplier.ours.none": "rien de connu",
  "accesses.supplier.holder.client": "nous",
  "accesses.supplier.holder.us": "le fournisseur",
  "accesses.supplier.lost": "Ce qui se perd quand le fournisseur part",
  "accesses.supplier.blocker.last-owner":
    "Le fournisseur est le dernier propriétaire : nous devons le devenir avant son départ.",
  "accesses.supplier.blocker.our-account": "Il se trouve dans le compte du fournisseur.",
  "accesses.supplier.blocker.we-pay": "Le fournisseur le paie : nous devons reprendre le paiement.",
  "accesses.supplier.blocker.shared-login":
    "Nous nous connectons avec un identifiant que plusieurs personnes partagent : il faut un compte à chacune.",
  "accesses.supplier.blocker.personal-login":
    "Notre droit tient à la messagerie personnelle de quelqu’un : il part avec cette personne.",
  "accesses.supplier.blocker.service-account":
    "Un compte de service du fournisseur travaille ici : il nous en faut un.",
  "accesses.supplier.lack.right-unknown": "Personne n’a encore dit ce que nous pouvons faire.",
  "accesses.supplier.lack.right-too-low": "Nous avons trop peu : il faut « {{level}} ».",
} as const satisfies Record<keyof typeof accessesSidesEn, string>;
