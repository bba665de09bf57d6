import { useParams } from "@tanstack/react-router";
import { currencies } from "#core/transition/transition.ts";
import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { SelectField, TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Link } from "#screens/ui/link.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { useSided } from "../dossier/use-sided.ts";
import { useReason } from "../reason.ts";
import { RunbooksSection, SkillsSection, TrainingSection, WorkSection } from "./learning-sections.tsx";
import { MilestonesSection } from "./milestones-section.tsx";
import { QuoteSection } from "./quote-section.tsx";
import { RecruitmentSection } from "./recruitment-section.tsx";
import { useSums } from "./sums.ts";
import { useSetTransition } from "./use-set-transition.ts";
import "../meeting/meeting.css";
import "./transition.css";

export type TransitionRead = Answer<"transition.read">;

/** How does the client go on without us? The months, what it accepts, what it learns, and what that costs. */
export function TransitionPage() {
  const { dossierId = "" } = useParams({ strict: false });
  const reason = useReason("transition.write");
  const { data, error, refetch } = useAsk("transition.read", { dossierId });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const part = { dossierId, data, reason };
  return (
    <div className="meetings">
      <FrameSection {...part} />
      <MilestonesSection {...part} />
      <TrainingSection {...part} />
      <RunbooksSection {...part} />
      <SkillsSection {...part} />
      <RecruitmentSection {...part} />
      <WorkSection {...part} />
      <QuoteSection dossierId={dossierId} />
    </div>
  );
}

function FrameSection(props: {
  readonly dossierId: string;
  readonly data: TransitionRead;
  readonly reason: string | undefined;
}) {
  const { dossierId, data, reason } = props;
  const { say, dates } = useWords();
  const sayOf = useSided();
  const set = useSetTransition(dossierId);
  const undo = useUndo();
  const sums = useSums();
  const { transition, leadsTo, endOn } = data;
  const { plannedEndOn, months, rateCents, vatBasisPoints, budgetCents, currency } = transition;
  const before = { plannedEndOn, months, rateCents, vatBasisPoints, budgetCents, currency };
  return (
    <div className="transition-frame">
      <Section title={say("transition.title")} lead={sayOf("transition.lead")}>
        {reason ? (
          <p className="quiet">{reason}</p>
        ) : (
          <FormShell
            submit={say("transition.save")}
            check={sums.check("rateCents", "vatBasisPoints", "budgetCents")}
            onSubmit={async (values) => {
              const next = {
                plannedEndOn: values.plannedEndOn || null,
                months: values.months ? Number(values.months) : null,
                currency: currencies.find((one) => one === values.currency) ?? currency,
                rateCents: sums.read(values, "rateCents"),
                vatBasisPoints: sums.read(values, "vatBasisPoints"),
                budgetCents: sums.read(values, "budgetCents"),
              };
              const { plannedEndOn: keptEndOn } = await set(next, before);
              undo(say("transition.saved"), () => set(before, { ...next, plannedEndOn: keptEndOn }));
            }}
          >
            <div className="transition-fields">
              <TextField
                name="months"
                label={say("transition.months")}
                digits
                optional
                initial={months === null ? "" : String(months)}
              />
              <TextField
                name="plannedEndOn"
                type="date"
                label={say("transition.planned-end")}
                optional
                initial={plannedEndOn ?? endOn ?? ""}
              />
              <SelectField
                name="currency"
                label={say("transition.currency")}
                initial={currency}
                choices={currencies.map((value) => ({ value, label: value }))}
              />
              <TextField
                name="rateCents"
                label={say("transition.rate")}
                optional
                initial={sums.typed(rateCents)}
              />
              <TextField
                name="vatBasisPoints"
                label={say("transition.vat")}
                optional
                initial={sums.typed(vatBasisPoints)}
              />
              <TextField
                name="budgetCents"
                label={say("transition.budget")}
                optional
                initial={sums.typed(budgetCents)}
              />
            </div>
          </FormShell>
        )}
        {months !== null && (
          <p>
            {leadsTo === null
              ? say("transition.no-end")
              : `${say("transition.leads-to", { day: dates.longDay(leadsTo) })} `}
            {leadsTo !== null &&
              (leadsTo === endOn ? (
                say("transition.there")
              ) : (
                <Link to={paths.plan(dossierId)}>{say("transition.move")}</Link>
              ))}
          </p>
        )}
      </Section>
    </div>
  );
}
