import { z } from "zod";
import { obligationKinds, obligationsOf } from "#core/contract/obligation.ts";
import { exampleObligation, presentObligation } from "#core/contract/present-obligation.ts";
import { loadSituation } from "#core/contract/store.ts";
import { endsIn } from "#core/dossier/portfolio.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { query, type Work } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";

/** How many dossiers are looked at, how many contracts are computed, how many days are told. */
const dossiersLooked = 60;
const contractsComputed = 20;
const shown = 12;

const InBoth = z.object({ fr: z.string(), en: z.string() });

const Ahead = z.object({
  dossierId: Id,
  dossier: z.string(),
  clauseId: Id,
  kind: z.enum(obligationKinds),
  name: InBoth,
  mustInWords: InBoth.nullable(),
  day: Day,
});

/** What contracts want done by the days ahead, in the dossiers that end next or ended within three months. */
export const listAhead = query({
  name: "contract.list-ahead",
  summary:
    "Lists the next days of the contracts of all dossiers under way, those that end next first looked at.",
  permission: "contract.read",
  input: z.object({}),
  output: z.object({
    obligations: z.array(Ahead).readonly().meta({ description: "The nearest first" }),
  }),
  refusals: ["agency.not-found"],
  example: {
    input: {},
    output: {
      obligations: [
        {
          dossierId: "01980000-0000-7000-8000-000000000010",
          dossier: "Boulangerie Aubin",
          clauseId: exampleObligation.clauseId,
          kind: exampleObligation.kind,
          name: exampleObligation.name,
          mustInWords: exampleObligation.mustInWords,
          day: "2027-06-14",
        },
      ],
    },
  },
  async read(_, work) {
    const found: z.infer<typeof Ahead>[] = [];
    for (const { name: dossier, ...one } of await dossiersWithContract(work)) {
      const loaded = await loadSituation(work, one);
      if (isRefusal(loaded)) return loaded;
      const { situation } = loaded;
      for (const obligation of obligationsOf(situation)) {
        const { clauseId, kind, name, mustInWords, day } = presentObligation(obligation, situation.today);
        if (day === null || day < situation.today) continue;
        found.push({ dossierId: one.id, dossier, clauseId, kind, name, mustInWords, day });
      }
    }
    const place = ({ day, dossierId, clauseId, kind }: z.infer<typeof Ahead>) =>
      `${day} ${dossierId} ${clauseId} ${kind}`;
    return { obligations: found.toSorted((a, b) => (place(a) < place(b) ? -1 : 1)).slice(0, shown) };
  },
});

/** Of the dossiers that end next, or ended within three months, those of which a clause is accepted. */
async function dossiersWithContract({ tx, actor, now }: Work) {
  const { from } = endsIn("leaving", now.toString().slice(0, 10));
  return tx
    .selectFrom(
      tx
        .selectFrom("dossier")
        .select(["agency_id", "id", "name", "end_on as endOn", "end_sort"])
        .where("agency_id", "=", ownAgency(actor))
        .where("state", "=", "open")
        .where("end_sort", ">=", from)
        .orderBy("end_sort")
        .orderBy("id")
        .limit(dossiersLooked)
        .as("d"),
    )
    .select(["d.id", "d.name", "d.endOn"])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("clause as c")
          .select("c.id")
          .whereRef("c.agency_id", "=", "d.agency_id")
          .whereRef("c.dossier_id", "=", "d.id")
          .where("c.state", "=", "accepted")
          .where("c.removed_at", "is", null),
      ),
    )
    .orderBy("d.end_sort")
    .orderBy("d.id")
    .limit(contractsComputed)
    .execute();
}
