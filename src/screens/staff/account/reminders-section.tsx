import { firstHour, lastHour, rhythms } from "#core/reminder/schedule.ts";
import type { Answer } from "#screens/api.ts";
import { languages } from "#screens/languages.ts";
import { SelectField, TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { RemindersPreview } from "./reminders-preview.tsx";

type Setting = Answer<"reminder.read">;

/** How often am I told of what is due, and what would I be told now? */
export function RemindersSection() {
  const { say, dates } = useWords();
  const { data, error, refetch } = useAsk("reminder.read", {});
  return (
    <Section title={say("reminders.title")} lead={say("reminders.lead")}>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : (
        <>
          <RhythmForm key={JSON.stringify(data)} setting={data} />
          <p className="quiet">
            {data.nextAt === null
              ? say("reminders.none-planned")
              : say("reminders.next", { when: dates.moment(data.nextAt) })}
          </p>
          <RemindersPreview />
        </>
      )}
    </Section>
  );
}

function RhythmForm({ setting }: { readonly setting: Setting }) {
  const { say, language } = useWords();
  const tell = useTell();
  const toast = useToast();
  const hours = Array.from({ length: lastHour - firstHour + 1 }, (_, at) => firstHour + at);
  return (
    <FormShell
      submit={say("form.save")}
      onSubmit={async ({ every, hour, weekday, timeZone = "", language: written }) => {
        await tell("reminder.set", {
          every: rhythms.find((one) => one === every) ?? setting.every,
          hour: Number(hour),
          weekday: Number(weekday),
          timeZone,
          language: written === "fr" || written === "en" ? written : null,
        });
        toast(say("form.saved"));
      }}
    >
      <SelectField
        name="every"
        label={say("reminders.every")}
        initial={setting.every}
        choices={rhythms.map((value) => ({ value, label: say(`reminders.every.${value}`) }))}
      />
      <SelectField
        name="weekday"
        label={say("reminders.weekday")}
        initial={String(setting.weekday)}
        choices={[1, 2, 3, 4, 5].map((day) => ({ value: String(day), label: weekdayName(day, language) }))}
      />
      <SelectField
        name="hour"
        label={say("reminders.hour")}
        initial={String(setting.hour)}
        choices={hours.map((hour) => ({ value: String(hour), label: hourName(hour, language) }))}
      />
      <TextField
        name="timeZone"
        label={say("reminders.zone")}
        help={say("reminders.zone.help")}
        initial={setting.timeZone}
        complete="off"
      />
      <SelectField
        name="language"
        label={say("reminders.language")}
        initial={setting.language ?? ""}
        choices={[
          { value: "", label: say("reminders.language.agency") },
          ...Object.entries(languages).map(([value, label]) => ({ value, label })),
        ]}
      />
    </FormShell>
  );
}

/** `lundi`: 1 is Monday, as it was on 1 January 2024. */
const weekdayName = (day: number, language: string) =>
  new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2024, 0, day));

const hourName = (hour: number, language: string) =>
  new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", {
    timeStyle: "short",
    timeZone: "UTC",
  }).format(Date.UTC(2024, 0, 1, hour));
