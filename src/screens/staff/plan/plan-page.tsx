import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { StepState } from "#core/plan/step.ts";
import { Beside } from "#screens/ui/drawer.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useItem } from "#screens/ui/use-item.ts";
import { useOneOpen } from "#screens/ui/use-one-open.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { AddStep } from "./add-step.tsx";
import { ChoosePlaybook } from "./choose-playbook.tsx";
import { MovePlan } from "./move-plan.tsx";
import "./plan.css";
import { PlanBoard } from "./plan-board.tsx";
import { PlanHead } from "./plan-head.tsx";
import { PlanList } from "./plan-list.tsx";
import { PlanMonth } from "./plan-month.tsx";
import { PlanTimeline } from "./plan-timeline.tsx";
import { RequestsSection } from "./requests-section.tsx";
import { StepDrawer } from "./step-drawer.tsx";
import { TakeVersion } from "./take-version.tsx";
import type { PlanRead } from "./use-plan-words.ts";

const views = ["list", "timeline", "board", "month"] as const;
type View = (typeof views)[number];

/** What must be done, by whom and when, so that the relationship ends well? The plan of a dossier. */
export function PlanPage() {
  const { dossierId = "" } = useParams({ strict: false });
  const { data, error, refetch } = useAsk("plan.list-playbooks", { dossierId });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return data.hasPlan ? <OfDossier dossierId={dossierId} /> : <ChoosePlaybook dossierId={dossierId} />;
}

function OfDossier({ dossierId }: { readonly dossierId: string }) {
  const { data: plan, error, refetch } = useAsk("plan.read", { dossierId });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  return plan ? <Planned dossierId={dossierId} plan={plan} /> : <Loading />;
}

function Planned({ dossierId, plan }: { readonly dossierId: string; readonly plan: PlanRead }) {
  const { openKey, open, close: closeItem } = useItem();
  const [view, setView] = useView();
  const [asking, setAsking, close] = useAsking();
  // Where a step was let go on the board: its form asks for what that wants to know.
  const [wanted, setWanted] = useState<{ readonly stepId: string; readonly to: StepState }>();
  const step = plan.steps.find(({ id }) => id === openKey);
  return (
    <div className="plan">
      <PlanHead
        dossierId={dossierId}
        plan={plan}
        onMove={() => setAsking("move")}
        onAdd={() => setAsking("add")}
        onVersion={() => setAsking("version")}
      />
      {asking === "move" && <MovePlan dossierId={dossierId} plan={plan} onClose={() => close("move")} />}
      {asking === "add" && <AddStep dossierId={dossierId} onDone={() => close("add")} />}
      {asking === "version" && (
        <TakeVersion dossierId={dossierId} plan={plan} onClose={() => close("version")} />
      )}
      <Beside isOpen={step !== undefined}>
        <div className="plan-view">
          <ViewSwitch view={view} onChange={setView} />
          {view === "list" && <PlanList dossierId={dossierId} plan={plan} />}
          {view === "timeline" && <PlanTimeline dossierId={dossierId} plan={plan} />}
          {view === "board" && (
            <PlanBoard
              dossierId={dossierId}
              plan={plan}
              onAsk={(stepId, to) => {
                setWanted({ stepId, to });
                open(stepId);
              }}
            />
          )}
          {view === "month" && <PlanMonth dossierId={dossierId} plan={plan} />}
        </div>
        {step && (
          <StepDrawer
            key={step.id}
            dossierId={dossierId}
            plan={plan}
            step={step}
            {...(wanted?.stepId === step.id ? { to: wanted.to } : {})}
            onClose={() => {
              setWanted(undefined);
              closeItem();
            }}
          />
        )}
      </Beside>
      <RequestsSection dossierId={dossierId} />
    </div>
  );
}

function ViewSwitch(props: { readonly view: View; readonly onChange: (view: View) => void }) {
  const { say } = useWords();
  return (
    <fieldset className="foot-choice plan-views">
      <legend className="visually-hidden">{say("plan.view")}</legend>
      {views.map((one) => (
        <button key={one} type="button" aria-pressed={one === props.view} onClick={() => props.onChange(one)}>
          {say(`plan.view.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}

type Asking = "move" | "add" | "version";

/** What is asked above the plan; who comes to see what a change of the dossier moves is shown that at once. */
function useAsking() {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  return useOneOpen<Asking>(search.look === "moves" ? "move" : undefined);
}

/** How one looks at the plan stands in the address; the list is the way it is first seen. */
function useView() {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const view = views.find((one) => one === search.view) ?? "list";
  const choose = (next: View) => {
    const { view: _, ...others } = search;
    const now = next === "list" ? others : { ...others, view: next };
    void navigate({ to: ".", search: now, resetScroll: false });
  };
  return [view, choose] as const;
}
