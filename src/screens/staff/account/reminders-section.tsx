import { firstHour, lastHour, rhythms } from "#core/reminder/schedule.ts";
import { placeOfZone } from "#messages/written-days.ts";
import type { Answer } from "#screens/api.ts";
import { isElsewhere } from "#screens/dates.ts";
import { languages } from "#screens/languages.ts";
import { SelectField, TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { useStaff } from "../session.tsx";
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
              : say(isElsewhere(data.timeZone, data.nextAt) ? "reminders.next-there" : "reminders.next", {
                  when: dates.momentIn(data.nextAt, data.timeZone),
                  place: placeOfZone(data.timeZone),
                })}
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
  const { agency } = useStaff();
  const leads = agency?.role === "owner" || agency?.role === "manager";
  const waits = [...new Set([1, 2, 3, 5, 7, 10, 14, 21, 30, setting.silentDays])].sort((a, b) => a - b);
  const hours = Array.from({ length: lastHour - firstHour + 1 }, (_, at) => firstHour + at);
  return (
    <FormShell
      submit={say("form.save")}
      onSubmit={async ({ every, hour, weekday, timeZone = "", language: written, silentDays }) => {
        await tell("reminder.set", {
          every: rhythms.find((one) => one === every) ?? setting.every,
          hour: Number(hour),
          weekday: Number(weekday),
          timeZone,
          language: written === "fr" || written === "en" ? written : null,
          ...(silentDays === undefined ? {} : { silentDays: Number(silentDays) }),
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
      {leads && (
        <SelectField
          name="silentDays"
          label={say("reminders.silent")}
          help={say("reminders.silent.help")}
          initial={String(setting.silentDays)}
          choices={waits.map((days) => ({
            value: String(days),
            label: say("reminders.silent.days", { count: days }),
          }))}
        />
      )}
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
