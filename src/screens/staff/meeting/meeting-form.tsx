import { Button } from "@mantine/core";
import { type Purpose, purposes } from "#core/meeting/meeting.ts";
import type { Given } from "#screens/api.ts";
import { AreaField, CheckField, SelectField, TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import type { Meeting } from "./meeting-card.tsx";
import { SlotFields, slotIn } from "./slot-fields.tsx";

/** The least number of times that a form offers to write. */
const leastSlots = 3;

/** What is written of a meeting. */
export type MeetingWritten = Required<
  Pick<Given<"meeting.propose">, "purpose" | "title" | "place" | "link" | "note" | "people" | "slots">
>;

/** A meeting as it is written: what for, with whom, at which times; its times only while none is chosen. */
export function MeetingForm(props: {
  readonly dossierId: string;
  readonly meeting?: Meeting;
  readonly submit: string;
  readonly onSubmit: (written: MeetingWritten) => Promise<unknown>;
  readonly onClose: () => void;
}) {
  const { dossierId, meeting, submit, onSubmit, onClose } = props;
  const { say } = useWords();
  const contacts = useAsk("contact.list", { dossierId, limit: 200 });
  const team = useAsk("agency.list-members", {});
  if ((!contacts.data && !contacts.error) || (!team.data && !team.error)) return <Loading />;
  const members = team.data?.members ?? [];
  const reachable = contacts.data?.rows ?? [];
  const people = meeting?.people ?? [];
  const others = people.filter(({ kind }) => kind === "other");
  const takesPart = (id: string) =>
    people.some(({ memberId, contactId }) => memberId === id || contactId === id);
  const offersSlots = meeting === undefined || meeting.state === "proposed";
  const slots = meeting?.slots ?? [];
  const numbers = Array.from({ length: Math.max(leastSlots, slots.length + 1) }, (_, at) => at + 1);
  const purposeOf = (value: string | undefined): Purpose =>
    purposes.find((one) => one === value) ?? "handover";
  return (
    <FormShell
      submit={submit}
      beside={
        <Button variant="default" onClick={onClose}>
          {say("form.cancel")}
        </Button>
      }
      onSubmit={async (values) => {
        const { title = "", place = "", link = "", note = "", other = "", email = "" } = values;
        const isOn = (name: string) => values[name] === "on";
        await onSubmit({
          purpose: purposeOf(values.purpose),
          title,
          place: place || null,
          link: link || null,
          note: note.trim() || null,
          slots: offersSlots ? numbers.flatMap((at) => slotIn(values, at)) : [],
          people: [
            ...members
              .filter(({ id }) => isOn(`member-${id}`))
              .map(({ id: memberId }) => ({ kind: "member" as const, memberId })),
            ...reachable
              .filter(({ id }) => isOn(`contact-${id}`))
              .map(({ id: contactId }) => ({ kind: "contact" as const, contactId })),
            ...others
              .filter((_, at) => isOn(`other-${at}`))
              .map((one) => ({ kind: "other" as const, name: one.name, email: one.email })),
            ...(other === "" ? [] : [{ kind: "other" as const, name: other, email: email || null }]),
          ],
        });
        onClose();
      }}
    >
      <TextField name="title" label={say("meeting.name")} focus initial={meeting?.title ?? ""} />
      <SelectField
        name="purpose"
        label={say("meeting.purpose")}
        initial={meeting?.purpose ?? "handover"}
        choices={purposes.map((value) => ({ value, label: say(`meeting.purpose.${value}`) }))}
      />
      {offersSlots && numbers.map((at) => <SlotFields key={at} at={at} optional initial={slots[at - 1]} />)}
      <TextField name="place" label={say("meeting.place")} optional initial={meeting?.place ?? ""} />
      <TextField name="link" label={say("meeting.link")} optional initial={meeting?.link ?? ""} />
      <AreaField name="note" label={say("meeting.note")} optional initial={meeting?.note ?? ""} />
      <fieldset>
        <legend>{say("meeting.people")}</legend>
        <div className="stack">
          {members.map(({ id, name }) => (
            <CheckField key={id} name={`member-${id}`} label={name} initial={takesPart(id)} />
          ))}
          {reachable.map(({ id, name, organisation, email }) => (
            <CheckField
              key={id}
              name={`contact-${id}`}
              label={[
                organisation ? `${name} (${organisation})` : name,
                email ?? say("meeting.no-address"),
              ].join(" · ")}
              initial={takesPart(id)}
            />
          ))}
          {others.map(({ name, email }, at) => (
            <CheckField
              key={`${name} ${email}`}
              name={`other-${at}`}
              label={[name, email ?? say("meeting.no-address")].join(" · ")}
              initial={true}
            />
          ))}
        </div>
      </fieldset>
      <TextField name="other" label={say("meeting.other")} optional />
      <TextField name="email" type="email" label={say("meeting.other.email")} optional />
    </FormShell>
  );
}

/** What was written of a meeting, as it is written again to take an edit back. */
export function writtenOf({ purpose, title, place, link, note, people, slots }: Meeting): MeetingWritten {
  return {
    ...{ purpose, title, place, link, note },
    slots: slots.map(({ on, at, minutes }) => ({ on, at, minutes })),
    people: people.map(({ kind, memberId = "", contactId = "", name, email }) => {
      if (kind === "member") return { kind, memberId };
      return kind === "contact" ? { kind, contactId } : { kind, name, email };
    }),
  };
}
