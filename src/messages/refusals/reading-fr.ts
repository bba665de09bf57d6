import type { readingEn } from "./reading-en.ts";

/** Pourquoi un contrat ne se lit pas. */
export const readingFr = {
  "contract.empty": "{{file}} est vide. Choisissez le document signé, ou son texte.",
  "contract.other-format":
    "{{file}} n’est ni un PDF, ni un document Word récent (DOCX), ni un texte. Enregistrez le contrat dans l’un de ces formats, puis choisissez ce fichier.",
  "contract.damaged":
    "{{file}} est abîmé ou incomplet et ne s’ouvre pas. Demandez-en une nouvelle copie, ou enregistrez-le de nouveau en PDF.",
  "contract.encrypted":
    "{{file}} est protégé par un mot de passe. Ouvrez-le, enregistrez-en une copie sans mot de passe, puis choisissez cette copie.",
  "contract.no-text":
    "{{file}} est une image : il n’y a pas de texte à lire dans ses pages. Passez-le à la reconnaissance de caractères, ou ajoutez les clauses à la main.",
  "contract.too-large": "{{file}} dépasse {{limit}} Mo. Enregistrez-le sans ses images, ou sans ses annexes.",
  "contract.too-many-pages":
    "{{file}} a plus de {{pages}} pages. Gardez le contrat et ses conditions, sans les annexes techniques.",
  "contract.too-long":
    "{{file}} contient plus de {{characters}} caractères. Gardez le contrat et ses conditions, sans les annexes techniques.",
  "contract.too-heavy":
    "{{file}} n’a pas pu être lu en {{seconds}} secondes. Enregistrez-le de nouveau en PDF, ou collez son texte dans un fichier.",
  "contract.hostile":
    "{{file}} a été refusé : ce que « {{entry}} » contient n’est pas ce que le document annonce. Enregistrez-le de nouveau depuis Word.",
  "contract.hostile-entities":
    "{{file}} a été refusé : il appelle des entités ou des documents extérieurs. Enregistrez de nouveau le document depuis Word.",
} as const satisfies Record<keyof typeof readingEn, string>;
