import { Button } from "@mantine/core";
import { clientQualities, noticeSides } from "#core/contract/contract.ts";
import { calendarKeys } from "#core/kernel/calendar-keys.ts";
import type { KeyOf } from "#messages/messages.ts";
import type { Answer } from "#screens/api.ts";
import { SelectField, TextField } from "#screens/ui/fields.tsx";
import { FormShell, type Values } from "#screens/ui/form-shell.tsx";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";

/** The facts that are days, in the order in which they are told. */
export const dayFacts = [
  "signedOn",
  "startedOn",
  "relationSince",
  "noticeSentOn",
  "noticeReceivedOn",
  "formalNoticeOn",
  "invoicedOn",
  "publishedOn",
] as const;
/** What a label alone does not say. */
const helps = {
  relationSince: "contract.relation.help",
  formalNoticeOn: "contract.formal-notice.help",
  invoicedOn: "contract.invoiced.help",
  publishedOn: "contract.published.help",
} as const satisfies Partial<Record<(typeof dayFacts)[number], KeyOf<"screens">>>;

type DayFact = (typeof dayFacts)[number];

type Facts = Answer<"contract.list-obligations">["facts"];

/** Says what dates are counted from; ten seconds to take it back. */
export function FactsForm(props: {
  readonly dossierId: string;
  readonly facts: Facts;
  readonly onDone: () => void;
}) {
  const { dossierId, facts, onDone } = props;
  const { say } = useWords();
  const tell = useTell();
  const undo = useUndo();
  const day = (name: DayFact) => (
    <TextField
      name={name}
      type="date"
      label={say(`contract.fact.${name}`)}
      optional
      initial={facts[name] ?? ""}
      focus={name === "signedOn"}
      {...(name in helps ? { help: say(helps[name as keyof typeof helps]) } : {})}
    />
  );
  const unknown = { value: "", label: say("contract.facts.unknown") };
  return (
    <FormShell
      submit={say("form.save")}
      beside={
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
      }
      check={({
        noticeSentOn: sent,
        noticeReceivedOn: received,
        relationSince: since,
        startedOn: started,
      }) => ({
        ...(sent && received && sent > received ? { noticeReceivedOn: say("contract.notice.order") } : {}),
        ...(since && started && since > started ? { relationSince: say("contract.relation.order") } : {}),
      })}
      onSubmit={async (given) => {
        await tell("contract.set-facts", { dossierId, ...factsOf(given) });
        undo(say("contract.facts.saved"), () => tell("contract.set-facts", { dossierId, ...facts }));
        onDone();
      }}
    >
      <div className="contract-fields">
        {day("signedOn")}
        {day("startedOn")}
        {day("relationSince")}
        <SelectField
          name="clientQuality"
          label={say("contract.fact.clientQuality")}
          initial={facts.clientQuality ?? ""}
          choices={[
            unknown,
            ...clientQualities.map((value) => ({ value, label: say(`contract.quality.${value}`) })),
          ]}
        />
        <SelectField
          name="noticeBy"
          label={say("contract.fact.noticeBy")}
          initial={facts.noticeBy ?? ""}
          choices={[
            unknown,
            ...noticeSides.map((value) => ({ value, label: say(`contract.side.${value}`) })),
          ]}
        />
        {day("noticeSentOn")}
        {day("noticeReceivedOn")}
        {day("formalNoticeOn")}
        {day("invoicedOn")}
        {day("publishedOn")}
        <SelectField
          name="calendar"
          label={say("contract.fact.calendar")}
          initial={facts.calendar ?? ""}
          choices={[
            { value: "", label: say("contract.calendar.agency") },
            ...calendarKeys.map((value) => ({ value, label: say(`calendar.${value}`) })),
          ]}
        />
      </div>
    </FormShell>
  );
}

/** The facts as the form gives them; an emptied field empties its fact. */
function factsOf(given: Values): Facts {
  return {
    signedOn: given.signedOn || null,
    startedOn: given.startedOn || null,
    relationSince: given.relationSince || null,
    noticeSentOn: given.noticeSentOn || null,
    noticeReceivedOn: given.noticeReceivedOn || null,
    formalNoticeOn: given.formalNoticeOn || null,
    invoicedOn: given.invoicedOn || null,
    publishedOn: given.publishedOn || null,
    noticeBy: noticeSides.find((one) => one === given.noticeBy) ?? null,
    clientQuality: clientQualities.find((one) => one === given.clientQuality) ?? null,
    calendar: calendarKeys.find((one) => one === given.calendar) ?? null,
  };
}
