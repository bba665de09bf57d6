import { sql } from "kysely";
import { z } from "zod";
import { ownAgency } from "#core/kernel/actor.ts";
import { builtFor, type Given } from "#core/kernel/built-once.ts";
import { Id, PageSize, pageCursor, pageOf, pageRows } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { loadToday } from "#core/plan/store.ts";
import { DueStepShown, dueStepOf, exampleDueStep, openSteps } from "./due-rows.ts";

/** Which open steps one wants to see. */
const which = ["all", "mine", "unassigned", "today", "overdue", "waiting"] as const;
type Which = (typeof which)[number];

type From = Given<{ afterDay: string; afterId: string }>;
type Narrowed = From & {
  readonly agencyId: string;
  readonly memberId: string | null;
  readonly today: string;
  readonly most: number;
};

const stepsListed = builtFor((db, { which }: { readonly which: Which }, of: Narrowed) => {
  const { agencyId, memberId, today, afterDay, afterId, most } = of;
  return openSteps(db, agencyId)
    .$if(which === "mine", (all) => all.where("s.member_id", "=", memberId))
    .$if(which === "unassigned", (all) => all.where("s.member_id", "is", null))
    .$if(which === "today", (all) => all.where("s.due_sort", "=", today))
    .$if(which === "overdue", (all) => all.where("s.due_sort", "<", today))
    .$if(which === "waiting", (all) =>
      all.where(({ or, eb }) =>
        or([eb("s.state", "=", sql.lit("blocked")), eb("s.side", "<>", sql.lit("us"))]),
      ),
    )
    .$if(afterId !== undefined, (all) =>
      all.where(({ eb, refTuple, tuple }) =>
        eb(refTuple("s.due_sort", "s.id"), ">", tuple(afterDay ?? "", afterId ?? "")),
      ),
    )
    .orderBy("s.due_sort")
    .orderBy("s.id")
    .limit(most);
});

/** The open steps of every dossier under way, by the day they are due. */
export const listDue = query({
  name: "plan.list-due",
  summary:
    "Lists the open steps of all dossiers by the day they are due: mine, today, overdue, waiting on others.",
  permission: "plan.read",
  input: z.object({
    which: z.enum(which).default("all").meta({
      description:
        "mine and unassigned by who takes care of them; waiting: on the client, successor or supplier",
    }),
    after: pageCursor(z.iso.date(), Id),
    limit: PageSize,
  }),
  output: pageOf(DueStepShown),
  refusals: ["agency.not-found"],
  example: { input: { which: "waiting", limit: 50 }, output: { rows: [exampleDueStep] } },
  async read({ which, after, limit }, work) {
    const day = which === "today" || which === "overdue" ? await loadToday(work) : { today: "" };
    if (isRefusal(day)) return day;
    const { today } = day;
    const memberId = work.actor.kind === "member" ? work.actor.memberId : null;
    // Somebody who is no member has no steps of its own.
    if (which === "mine" && memberId === null) return { rows: [] };
    const [afterDay, afterId] = after ?? [];
    const agencyId = ownAgency(work.actor);
    const from = { afterDay, afterId, most: limit + 1 };
    const { rows } = await work.tx.executeQuery(
      stepsListed(work.tx, { which }, { agencyId, memberId, today, ...from }),
    );
    const { rows: shown, ...next } = pageRows(rows, limit, ({ dueSort, stepId }) => [dueSort, stepId]);
    return { rows: shown.map(dueStepOf), ...next };
  },
});
