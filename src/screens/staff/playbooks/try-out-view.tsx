import { NativeSelect, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { reasons, tones } from "#core/dossier/dossier.ts";
import { services } from "#core/playbook/playbook.ts";
import type { Answer, Given } from "#screens/api.ts";
import { CheckGroup } from "#screens/ui/check-group.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { known } from "../dossier/dossier-values.ts";
import { useSettled } from "../letters/use-settled.ts";
import { usePlanWords } from "../plan/use-plan-words.ts";
import { useToday } from "../today.ts";
import type { Content, PlaybookRead } from "./use-playbook-words.ts";

/** Three months ahead: an exit that is neither hurried nor far. */
function inThreeMonths(today: string): string {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 90);
  return day.toISOString().slice(0, 10);
}

/** What would this playbook make of an exit? Nothing is kept. */
export function TryOutView({ read, content }: { readonly read: PlaybookRead; readonly content: Content }) {
  const { say } = useWords();
  const today = useToday();
  const [endOn, setEndOn] = useState(() => inThreeMonths(today));
  const [chosen, setChosen] = useState<readonly (typeof services)[number][]>([]);
  const [tone, setTone] = useState<(typeof tones)[number] | null>(null);
  const [reason, setReason] = useState<(typeof reasons)[number] | null>(null);
  const [strategic, setStrategic] = useState(false);
  const which = read.isDraft ? { draft: true } : read.version === null ? {} : { version: read.version };
  const asked = useSettled(
    useMemo(
      () => ({ endOn: endOn || null, services: [...chosen], tone, reason, strategic }),
      [endOn, chosen, tone, reason, strategic],
    ),
  );
  return (
    <>
      <Section
        title={say("playbooks.try.title")}
        lead={`${say(`direction.${content.direction}.long`)}. ${say("playbooks.try.lead")}`}
      >
        <div className="playbook-try">
          <TextInput
            type="date"
            label={say("dossier.end")}
            value={endOn}
            onChange={({ currentTarget: { value } }) => setEndOn(value)}
          />
          <NativeSelect
            label={say("dossier.tone")}
            value={tone ?? ""}
            onChange={({ currentTarget: { value } }) => setTone(known(tones, value))}
            data={[
              { value: "", label: say("playbooks.try.no-tone") },
              ...tones.map((value) => ({ value, label: say(`tone.${value}`) })),
            ]}
          />
          <NativeSelect
            label={say("dossier.reason")}
            value={reason ?? ""}
            onChange={({ currentTarget: { value } }) => setReason(known(reasons, value))}
            data={[
              { value: "", label: say("dossier.unknown") },
              ...reasons.map((value) => ({ value, label: say(`reason.${value}`) })),
            ]}
          />
        </div>
        <label className="check">
          <input
            type="checkbox"
            checked={strategic}
            onChange={({ currentTarget: { checked } }) => setStrategic(checked)}
          />
          {say("playbooks.try.strategic")}
        </label>
        <CheckGroup
          label={say("plan.choose.services")}
          help={say("plan.choose.services.help")}
          choices={services.map((value) => ({ value, label: say(`plan.service.${value}`) }))}
          chosen={chosen}
          onChange={setChosen}
        />
      </Section>
      <Outcome given={{ key: read.key, ...which, ...asked }} />
    </>
  );
}

type Tried = Answer<"playbook.try-out">["steps"][number];

function Outcome({ given }: { readonly given: Given<"playbook.try-out"> }) {
  const { say, dates } = useWords();
  const words = usePlanWords();
  const { data, error, refetch } = useAsk("playbook.try-out", given);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const included = data.steps.filter((step) => step.included);
  const leftOut = data.steps.filter((step) => !step.included);
  const minutes = data.minutes.map(({ side, minutes: spent }) =>
    say("playbooks.try.minutes", { side: say(`plan.side.${side}`), time: words.hours(spent) }),
  );
  const day = (step: Tried) => {
    const problem = words.verdict(step.verdict);
    return (
      <>
        {step.dueOn ? dates.shortDay(step.dueOn) : <span className="quiet">{say("plan.due.none")}</span>}
        {step.wait && <div className="quiet">{say("plan.wait", { count: step.wait.days })}</div>}
        {problem && (
          <div className={step.verdict.is === "too-late" ? "late" : "playbook-amber"}>{problem}</div>
        )}
      </>
    );
  };
  return (
    <>
      <Section
        title={say("playbooks.try.steps")}
        lead={[say("plan.choose.included", { count: data.stepsIn }), ...minutes].join(" · ")}
      >
        <Table
          caption={say("playbooks.try.steps")}
          rows={included}
          keyOf={({ key }) => key}
          columns={[
            { key: "title", head: say("plan.step"), isName: true, cell: ({ title }) => words.both(title) },
            { key: "phase", head: say("plan.add.phase"), cell: ({ phase }) => say(`plan.phase.${phase}`) },
            { key: "side", head: say("plan.who"), cell: ({ side }) => say(`plan.side.${side}`) },
            { key: "day", head: say("plan.due"), cell: day },
          ]}
        />
      </Section>
      <Section title={say("playbooks.try.left-out")}>
        {leftOut.length === 0 ? (
          <p className="quiet">{say("playbooks.try.left-out.none")}</p>
        ) : (
          <ul className="playbook-versions">
            {leftOut.map(({ key, title, leftOutFor }) => (
              <li key={key}>
                {words.both(title)}{" "}
                <span className="quiet">
                  · {leftOutFor.map((one) => say(`plan.left-out.${one}`)).join(", ")}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
