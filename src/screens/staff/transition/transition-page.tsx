import { useParams } from "@tanstack/react-router";
import { hundredthsAsTyped, hundredthsIn } from "#core/transition/decimal.ts";
import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell, type Values } from "#screens/ui/form-shell.tsx";
import { Link } from "#screens/ui/link.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { useReason } from "../reason.ts";
import { LearningSections } from "./learning-sections.tsx";
import { MilestonesSection } from "./milestones-section.tsx";
import { QuoteSection } from "./quote-section.tsx";
import "../meeting/meeting.css";

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
      <LearningSections {...part} />
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
  const { say, dates, language } = useWords();
  const tell = useTell();
  const toast = useToast();
  const { transition, leadsTo, endOn } = data;
  const { months, rateCents, vatBasisPoints, budgetCents, currency } = transition;
  const typed = (value: number | null) =>
    value === null ? {} : { initial: hundredthsAsTyped(value, language === "fr" ? "," : ".") };
  const sums = ["rateCents", "vatBasisPoints", "budgetCents"] as const;
  const check = (values: Values) =>
    Object.fromEntries(
      sums.flatMap((name) => {
        const text = values[name] ?? "";
        return text === "" || hundredthsIn(text) !== null ? [] : [[name, say("transition.number")]];
      }),
    );
  return (
    <Section title={say("transition.title")} lead={say("transition.lead")}>
      {reason ? (
        <p className="quiet">{reason}</p>
      ) : (
        <FormShell
          submit={say("transition.save")}
          check={check}
          onSubmit={async (values) => {
            const given = (name: (typeof sums)[number]) => hundredthsIn(values[name] ?? "");
            await tell("transition.set", {
              dossierId,
              months: values.months ? Number(values.months) : null,
              rateCents: given("rateCents"),
              vatBasisPoints: given("vatBasisPoints"),
              budgetCents: given("budgetCents"),
            });
            toast(say("transition.saved"));
          }}
        >
          <TextField
            name="months"
            label={say("transition.months")}
            digits
            optional
            {...(months === null ? {} : { initial: String(months) })}
          />
          <TextField
            name="rateCents"
            label={say("transition.rate", { currency })}
            optional
            {...typed(rateCents)}
          />
          <TextField
            name="vatBasisPoints"
            label={say("transition.vat")}
            optional
            {...typed(vatBasisPoints)}
          />
          <TextField
            name="budgetCents"
            label={say("transition.budget", { currency })}
            optional
            {...typed(budgetCents)}
          />
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
  );
}
