import { NativeSelect } from "@mantine/core";
import { rhythms } from "#core/reminder/schedule.ts";
import type { Answer } from "#screens/api.ts";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { useOnce } from "#screens/ui/use-once.ts";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";

export type ContactReminderSetting = Answer<"reminder.list">["rows"][number];

/** How often a contact is reminded by mail: never, until somebody of the agency says otherwise. */
export function ContactReminder(props: {
  readonly dossierId: string;
  readonly contact: { readonly id: string; readonly name: string };
  readonly setting: ContactReminderSetting | undefined;
}) {
  const { dossierId, contact, setting } = props;
  const { say, dates } = useWords();
  const tell = useTell();
  const toast = useToast();
  const { once, busy, error } = useOnce();
  const choose = async (wanted: string) => {
    const every = rhythms.find((one) => one === wanted);
    if (!every) return;
    await tell("reminder.set-contact", { dossierId, contactId: contact.id, every });
    toast(say("form.saved"));
  };
  const last =
    setting?.lastState === "sent" && setting.lastAt !== null
      ? say("reminders.last", { when: dates.moment(setting.lastAt) })
      : undefined;
  return (
    <NativeSelect
      label={say("reminders.of-contact")}
      aria-label={`${say("reminders.of-contact")} — ${contact.name}`}
      value={setting?.every ?? "off"}
      disabled={busy}
      onChange={({ currentTarget: { value } }) => void once(() => choose(value))}
      data={rhythms.map((value) => ({ value, label: say(`reminders.every.${value}`) }))}
      inputWrapperOrder={["label", "input", "description", "error"]}
      {...(last ? { description: last } : {})}
      {...(error === undefined ? {} : { error: sentenceOf(problemOf(error), say) })}
    />
  );
}
