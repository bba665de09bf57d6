import { commentStep } from "#core/plan/commands/comment-step.ts";
import { makePlan } from "#core/plan/commands/make-plan.ts";
import { setStatus } from "#core/plan/commands/set-status.ts";
import { answerRequest, logRequest } from "#core/plan/commands/write-request.ts";
import { addTime } from "#core/plan/commands/write-time.ts";
import { readPlan } from "#core/plan/queries/read-plan.ts";
import type { RequestAnswer } from "#core/plan/scope.ts";
import type { Blocker } from "#core/plan/step.ts";
import { done } from "#testing/people.ts";
import type { Moment } from "./moments.ts";
import type { Who } from "./who.ts";

/** Where a step that is not done stands, by its key. */
type Otherwise =
  | { readonly to: "doing" }
  | { readonly to: "blocked"; readonly blockedBy: Blocker; readonly reason: string }
  | { readonly to: "waived" | "not-applicable"; readonly reason: string };

/** The plan of one dossier, and what was done about it. */
export type DemoPlan = {
  readonly playbookKey: string;
  /** What shows that a step is done, by the key of the step; null where its playbook asks for nothing. */
  readonly done: Readonly<Record<string, string | null>>;
  readonly otherwise?: Readonly<Record<string, Otherwise>>;
  readonly comments?: Readonly<Record<string, string>>;
  readonly time?: readonly { readonly ago: number; readonly minutes: number; readonly note: string }[];
  readonly requests?: readonly {
    readonly ago: number;
    readonly askedBy: string;
    readonly text: string;
    readonly answered?: {
      readonly as: RequestAnswer;
      readonly answer: string;
      readonly quotedCents?: number;
    };
  }[];
};

/** Makes the plan, and answers what was done about it since: each step on its day, and none before the dossier. */
export async function planMoments({ world, actor, dossierId }: Who, plan: DemoPlan, openedDaysAgo: number) {
  await done(world, actor, makePlan, { dossierId, playbookKey: plan.playbookKey });
  const { steps, today: opened } = await done(world, actor, readPlan, { dossierId });
  const today = Temporal.PlainDate.from(opened).add({ days: openedDaysAgo });
  const stepOf = (key: string) => {
    const step = steps.find((one) => one.key === key);
    if (!step) throw new Error(`${plan.playbookKey} has no step ${key}`);
    const ago = step.dueOn ? Temporal.PlainDate.from(step.dueOn).until(today).days : 1;
    return { stepId: step.id, ago: Math.max(1, Math.min(ago, openedDaysAgo)) };
  };
  const statusMoment = (key: string, status: object): Moment => {
    const { stepId, ago } = stepOf(key);
    return { ago, act: (then) => done(then, actor, setStatus, { dossierId, stepIds: [stepId], ...status }) };
  };
  const { time = [], requests = [], comments = {}, otherwise = {} } = plan;
  return [
    ...Object.entries(plan.done).map(([key, evidence]) => statusMoment(key, { to: "done", evidence })),
    ...Object.entries(otherwise).map(([key, status]) => statusMoment(key, status)),
    ...Object.entries(comments).map(([key, text]): Moment => {
      const { stepId, ago } = stepOf(key);
      return { ago, act: (then) => done(then, actor, commentStep, { dossierId, stepId, text }) };
    }),
    ...time.map(
      ({ ago, ...spent }): Moment => ({
        ago,
        act: (then) => done(then, actor, addTime, { dossierId, ...spent }),
      }),
    ),
    ...requests.map(
      ({ ago, answered, ...asked }): Moment => ({
        ago,
        async act(then) {
          const { requestId } = await done(then, actor, logRequest, { dossierId, ...asked });
          if (answered) await done(then, actor, answerRequest, { dossierId, requestId, ...answered });
        },
      }),
    ),
  ];
}
