import { useState } from "react";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import type { AccessPart } from "../accesses/access-drawer.tsx";
import { useAsk } from "../ask.ts";
import type { Tool } from "../tools/tool-sections.tsx";
import { DepartureFacts } from "./departure-facts.tsx";
import { AskForm, CloseForm, ReopenForm } from "./departure-forms.tsx";
import { DepartureThings } from "./departure-things.tsx";
import { PlanForm } from "./plan-form.tsx";
import { type DepartureRow, useDepartureWords } from "./use-departure-words.ts";
import "./departures.css";

/** What every part of a departure is about, and why nothing may be written. */
export type DeparturePart = {
  readonly dossierId: string;
  readonly departure: DepartureRow;
  readonly reason: string | undefined;
  readonly reasonId: string | undefined;
};

type Doing = "plan" | "ask" | "close" | "reopen";

/** How we leave one access: where it stands, what of ours is still there, and closing it, never first. */
export function DepartureSection(props: AccessPart & { readonly tool: Tool | undefined }) {
  const { dossierId, access, reason, reasonId, tool } = props;
  const { side } = useDepartureWords();
  const { data, error, refetch } = useAsk("departure.list", { dossierId });
  const departure = data?.departures.find(({ accessId }) => accessId === access.id);
  // Nothing of ours is on what concerns nobody: there is no other way to leave it.
  const isAside =
    access.exception?.is === "not-applicable" && !departure?.open.some(({ is }) => is === "right");
  return (
    <section className="stack departure">
      <h3>{side("title")}</h3>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : departure ? (
        <OneDeparture
          dossierId={dossierId}
          departure={departure}
          reason={reason}
          reasonId={reasonId}
          isAside={isAside}
          tool={tool}
        />
      ) : (
        !data && <Loading />
      )}
    </section>
  );
}

function OneDeparture(props: DeparturePart & { readonly isAside: boolean; readonly tool: Tool | undefined }) {
  const { departure, reason, reasonId, isAside } = props;
  const { say } = useWords();
  const { side, refusal } = useDepartureWords();
  const [doing, setDoing] = useState<Doing>();
  const { name, state } = departure;
  const part = { ...props, onDone: () => setDoing(undefined) };
  const button = (label: string, what: Doing) => (
    <ReasonedButton
      quiet
      label={label}
      about={name}
      reason={reason}
      reasonId={reasonId}
      onClick={() => setDoing(what)}
    />
  );
  if (isAside) return <p className="quiet">{say("departures.aside")}</p>;
  const isOpen = state !== "closed" && state !== "not-applicable";
  return (
    <>
      <DepartureFacts departure={departure} dossierId={props.dossierId} />
      <DepartureThings {...props} />
      {doing === "plan" && <PlanForm {...part} />}
      {doing === "ask" && isOpen && <AskForm {...part} />}
      {doing === "close" && isOpen && <CloseForm {...part} />}
      {doing === "reopen" && state === "closed" && <ReopenForm {...part} />}
      {doing === undefined && (
        <>
          {isOpen && (
            <ReasonedButton
              quiet
              label={say("departures.close")}
              about={name}
              reason={reason ?? refusal(departure.mayClose, departure)}
              reasonId={reasonId}
              onClick={() => setDoing("close")}
            />
          )}
          <div className="row">
            {isOpen && button(side("ask"), "ask")}
            {state === "closed"
              ? button(say("departures.reopen"), "reopen")
              : button(say("departures.plan"), "plan")}
          </div>
        </>
      )}
    </>
  );
}
