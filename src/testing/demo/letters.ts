import { listContacts } from "#core/contact/queries.ts";
import type { Actor } from "#core/kernel/actor.ts";
import { approveLetter } from "#core/letter/commands/approve-letter.ts";
import { markLetterSent } from "#core/letter/commands/close-letter.ts";
import { draftLetter } from "#core/letter/commands/draft-letter.ts";
import type { handMeans } from "#core/letter/hand-means.ts";
import type { World } from "#core/run.ts";
import { done } from "#testing/people.ts";
import type { Moment } from "./moments.ts";

/** A letter of a dossier: nothing is sent by mail, so that the demonstration writes to nobody. */
export type DemoLetter = {
  readonly ago: number;
  readonly template: string;
  /** What the dossier does not know; a number is a day so many days from today. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly approved?: true;
  /** How it left by hand, the day after. */
  readonly sent?: { readonly means: (typeof handMeans)[number]; readonly proof?: string };
};

/** Each letter on its day: written by one, approved by the other, sent by hand the next morning. */
export function letterMoments(
  {
    owner,
    manager,
    dossierId,
    today,
  }: {
    readonly owner: Actor;
    readonly manager: Actor;
    readonly dossierId: string;
    readonly today: Temporal.PlainDate;
  },
  letters: readonly DemoLetter[],
): readonly Moment[] {
  return letters.map(({ ago, template, values, approved, sent }) => ({
    ago,
    async act(then: World) {
      const { rows } = await done(then, manager, listContacts, { dossierId, limit: 1 });
      const asked = Object.entries(values).map(([name, value]) => [
        name,
        typeof value === "number" ? today.add({ days: value }).toString() : value,
      ]);
      const { id: letterId, revision } = await done(then, manager, draftLetter, {
        dossierId,
        template,
        contactId: rows[0]?.id,
        language: "fr",
        values: Object.fromEntries(asked),
      });
      if (approved) await done(then, owner, approveLetter, { dossierId, letterId, revision });
      if (!sent) return;
      const sentOn = today.subtract({ days: ago }).toString();
      await done(then, manager, markLetterSent, { dossierId, letterId, sentOn, ...sent });
    },
  }));
}

export const aubinLetters: readonly DemoLetter[] = [
  {
    ago: 36,
    template: "announcement",
    values: {
      plan_steps:
        "Liste des droits à vérifier, fin novembre\nDossier de passation, dix jours avant la fin\nPoint de passation, la dernière semaine",
      reply_by: -25,
    },
    sent: { means: "own-mail", proof: "Réponse de Nora Benali le lendemain" },
  },
  {
    ago: 4,
    template: "out-of-scope-reply",
    values: { requested_on: -4, request: "ajouter un bandeau pour les horaires de Noël.", documents: "" },
    approved: true,
  },
];

export const festivalLetters: readonly DemoLetter[] = [
  {
    ago: 52,
    template: "dispute-facts",
    values: {
      contract_reference: "FM-2025-03",
      facts:
        "Le devis signé décrit une billetterie et deux tarifs\nUne troisième grille a été demandée par courriel, sans devis\nDeux factures restent ouvertes",
      clause: "« Toute demande nouvelle fait l’objet d’un devis accepté. »",
      request: "votre réponse écrite sur ces trois points.",
      reply_by: -37,
    },
    approved: true,
    sent: { means: "registered-post", proof: "Avis de réception n° 1A 000 000 0001 1" },
  },
  {
    ago: 6,
    template: "data-notice",
    values: { data_sets: "Abonnés à la lettre du festival\nStatistiques de la billetterie" },
  },
];

export const nordixLetters: readonly DemoLetter[] = [
  {
    ago: 12,
    template: "supplier-announcement",
    values: {
      contract_reference: "NX-4471",
      handover_list: "Codes de transfert des domaines\nZones DNS\nSauvegarde complète des neuf sites",
      reply_by: -2,
    },
    approved: true,
    sent: { means: "registered-post", proof: "Avis de réception n° 1A 000 000 0002 8" },
  },
];
