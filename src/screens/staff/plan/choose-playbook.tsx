import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useOnce } from "#screens/ui/use-once.ts";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { ServicesEdit } from "../dossier/services-edit.tsx";
import { useReason } from "../reason.ts";
import { usePlanWords } from "./use-plan-words.ts";

/** Which playbook does this exit follow? Chosen with what it would make in sight, before anything is kept. */
export function ChoosePlaybook({ dossierId }: { readonly dossierId: string }) {
  const { say } = useWords();
  const { both } = usePlanWords();
  const { data, error, refetch } = useAsk("plan.list-playbooks", { dossierId });
  const { data: dossier } = useAsk("dossier.read", { dossierId });
  const [looking, setLooking] = useState<string>();
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data || !dossier) return <Loading />;
  return (
    <>
      <Section title={say("plan.choose.title")} lead={say("plan.choose.lead")}>
        {dossier.endOn === null && <Notice tone="amber">{say("plan.choose.no-end")}</Notice>}
        <ServicesEdit dossier={dossier} />
        {data.rows.length === 0 && <p className="quiet">{say("plan.choose.none")}</p>}
        <ul className="plan-choices">
          {data.rows.map(({ key, title, about, steps, suggested }) => (
            <li key={key} data-chosen={looking === key || undefined}>
              <strong>{both(title)}</strong>{" "}
              <span className="quiet">{say("plan.choose.steps", { count: steps })}</span>
              {suggested && (
                <p className="plan-suggested">
                  {say(`plan.choose.suggested.${suggested.because}`, { count: suggested.days })}
                </p>
              )}
              <p>{both(about)}</p>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={`${say("plan.choose.look")} — ${both(title)}`}
                onClick={() => setLooking(key)}
              >
                {say("plan.choose.look")}
              </Button>
            </li>
          ))}
        </ul>
      </Section>
      {looking && <Preview key={looking} dossierId={dossierId} playbookKey={looking} />}
    </>
  );
}

function Preview({ dossierId, playbookKey }: { readonly dossierId: string; readonly playbookKey: string }) {
  const { say, dates } = useWords();
  const words = usePlanWords();
  const { both } = words;
  const tell = useTell();
  const toast = useToast();
  const reason = useReason("plan.write");
  const { once, busy, error: failed } = useOnce();
  const { data, error, refetch } = useAsk("plan.preview", { dossierId, playbookKey });
  const place = useRef<HTMLDivElement>(null);
  const isThere = data !== undefined;
  // It comes below all the playbooks, often out of sight: who asked for it is brought to it.
  useEffect(() => {
    if (!isThere) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: "start" });
  }, [isThere]);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const included = data.steps.filter((step) => step.included);
  const leftOut = data.steps.length - included.length;
  const tooLate = included.filter(({ verdict }) => verdict.is === "too-late").length;
  const late = included.filter(({ verdict }) => verdict.is === "late").length;
  const make = async () => {
    await tell("plan.make", { dossierId, playbookKey });
    toast(say("plan.choose.made"));
  };
  return (
    <div ref={place} className="plan-preview" tabIndex={-1}>
      <Section
        title={both(data.playbook.title)}
        lead={[
          say("plan.choose.included", { count: included.length }),
          leftOut > 0 && say("plan.choose.left-out", { count: leftOut }),
        ]
          .filter(Boolean)
          .join(" · ")}
        actions={
          <ReasonedButton
            label={say("plan.choose.make")}
            reason={reason}
            loading={busy}
            onClick={() => void once(make)}
          />
        }
      >
        {failed !== undefined && <ErrorState error={failed} />}
        {late + tooLate > 0 && (
          <Notice tone={tooLate > 0 ? "danger" : "amber"}>
            {tooLate > 0 && <p>{say("plan.too-late.summary", { count: tooLate })}.</p>}
            {late > 0 && <p>{say("plan.late.summary", { count: late })}.</p>}
          </Notice>
        )}
        <Table
          caption={both(data.playbook.title)}
          rows={data.steps}
          keyOf={({ key }) => key}
          columns={[
            {
              key: "title",
              head: say("plan.step"),
              isName: true,
              cell: (step) => <span className={step.included ? undefined : "quiet"}>{both(step.title)}</span>,
            },
            { key: "phase", head: say("plan.add.phase"), cell: ({ phase }) => say(`plan.phase.${phase}`) },
            { key: "side", head: say("plan.who"), cell: ({ side }) => say(`plan.side.${side}`) },
            {
              key: "due",
              head: say("plan.due"),
              cell: (step) => {
                if (!step.included)
                  return (
                    <span className="quiet">
                      {step.leftOutFor.map((one) => say(`plan.left-out.${one}`)).join(", ")}
                    </span>
                  );
                const problem = words.verdict(step.verdict);
                return (
                  <>
                    {step.dueOn ? (
                      dates.shortDay(step.dueOn)
                    ) : (
                      <span className="quiet">{say("plan.due.none")}</span>
                    )}
                    {step.wait && <div className="quiet">{say("plan.wait", { count: step.wait.days })}</div>}
                    {problem && (
                      <div className={step.verdict.is === "too-late" ? "late" : "plan-amber"}>{problem}</div>
                    )}
                  </>
                );
              },
            },
          ]}
        />
      </Section>
    </div>
  );
}
