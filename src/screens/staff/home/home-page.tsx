import { useNavigate } from "@tanstack/react-router";
import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { Page } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { EmptyState, ErrorState, Loading } from "#screens/ui/states.tsx";
import { useFilters } from "#screens/ui/use-filters.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { useReason } from "../reason.ts";
import { useStaff } from "../session.tsx";
import { BlockedSection } from "./blocked-section.tsx";
import { DatesSection } from "./dates-section.tsx";
import "./home.css";
import { HoursSection } from "./hours-section.tsx";
import { NextSection, type Whose } from "./next-section.tsx";
import { PortfolioSection } from "./portfolio-section.tsx";
import { OverdueSection, WaitingSection } from "./step-lines.tsx";
import { useCounts } from "./use-counts.ts";

type Home = Answer<"plan.read-home">;
type Portfolio = Answer<"dossier.read-portfolio">;

const whoseNames = ["whose"] as const;
const everybody: readonly Whose[] = ["mine", "everyone"];

/** What must I do now? In all dossiers: what presses, who keeps us waiting, what hurts when it is missed. */
export function HomePage() {
  const { say } = useWords();
  const { session } = useStaff();
  const { values, change } = useFilters(whoseNames);
  const whose = values.whose === "everyone" ? "everyone" : "mine";
  const home = useAsk("plan.read-home", { whose });
  const portfolio = useAsk("dossier.read-portfolio", {});
  const counts = useCounts();
  const failed = [home, portfolio].find(({ error }) => error);
  const isEmpty = portfolio.data !== undefined && isWithout(portfolio.data);
  const isThere = home.data && portfolio.data;
  const name = (session?.person?.name ?? "").trim().split(/\s+/)[0] ?? "";
  return (
    <Page
      title={say("home.greeting", { name })}
      inWindow={say("home.title")}
      lead={home.data && !isEmpty && counts(home.data.counts)}
      actions={!isEmpty && <WhoseSteps whose={whose} onChange={(now) => change({ whose: now })} />}
    >
      {failed ? (
        <ErrorState error={failed.error} retry={() => void [home, portfolio].map((one) => one.refetch())} />
      ) : isEmpty ? (
        <FirstDossier />
      ) : isThere ? (
        <Parts home={home.data} portfolio={portfolio.data} whose={whose} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

/** Whether the agency has no dossier, and never put one away. */
const isWithout = ({ stages, archived, cancelled }: Portfolio) =>
  Object.values(stages).every((count) => count === 0) && archived + cancelled === 0;

/** What an agency reads before its first dossier, and the one thing to do. */
function FirstDossier() {
  const { say } = useWords();
  const navigate = useNavigate();
  const reason = useReason("dossier.write");
  return (
    <EmptyState title={say("dossiers.empty.title")}>
      <p>{say("dossiers.empty.lead")}</p>
      <p className="quiet">{say("dossiers.empty.example")}</p>
      <ReasonedButton
        label={say("dossiers.new")}
        reason={reason}
        onClick={() => void navigate({ to: paths.newDossier() })}
      />
    </EmptyState>
  );
}

function Parts(props: { readonly home: Home; readonly portfolio: Portfolio; readonly whose: Whose }) {
  const { home, portfolio, whose } = props;
  return (
    <div className="home">
      <div>
        <NextSection home={home} whose={whose} />
        <BlockedSection home={home} />
        <OverdueSection home={home} />
        <WaitingSection home={home} />
      </div>
      <div>
        <DatesSection home={home} />
        <PortfolioSection portfolio={portfolio} />
        <HoursSection hours={home.hours} />
      </div>
    </div>
  );
}

/** Whose steps one looks at: one's own with those of nobody, or those of all. */
function WhoseSteps(props: {
  readonly whose: Whose;
  readonly onChange: (whose: string | undefined) => void;
}) {
  const { say } = useWords();
  return (
    <fieldset className="foot-choice home-whose">
      <legend className="visually-hidden">{say("home.whose")}</legend>
      {everybody.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === props.whose}
          onClick={() => props.onChange(one === "mine" ? undefined : one)}
        >
          {say(`home.whose.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}
