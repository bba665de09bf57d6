import { Button } from "@mantine/core";
import { type Purpose, purposes } from "#core/meeting/meeting.ts";
import { CheckField, SelectField, TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { SlotFields, slotIn } from "./slot-fields.tsx";

const slotsOffered = [1, 2, 3] as const;

/** Proposes a meeting: what for, with whom, at which times. */
export function ProposeForm({
  dossierId,
  onClose,
}: {
  readonly dossierId: string;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const tell = useTell();
  const contacts = useAsk("contact.list", { dossierId, limit: 50 }).data?.rows ?? [];
  const members = useAsk("agency.list-members", {}).data?.members ?? [];
  const purposeOf = (value: string | undefined): Purpose =>
    purposes.find((one) => one === value) ?? "handover";
  return (
    <FormShell
      submit={say("meeting.propose.submit")}
      beside={
        <Button variant="default" onClick={onClose}>
          {say("form.cancel")}
        </Button>
      }
      onSubmit={async (values) => {
        const { title = "", place = "", link = "", other = "", email = "" } = values;
        await tell("meeting.propose", {
          dossierId,
          purpose: purposeOf(values.purpose),
          title,
          place: place || null,
          link: link || null,
          slots: slotsOffered.flatMap((at) => slotIn(values, at)),
          people: [
            ...members
              .filter(({ id }) => values[`member-${id}`] === "on")
              .map(({ id: memberId }) => ({ kind: "member" as const, memberId })),
            ...contacts
              .filter(({ id }) => values[`contact-${id}`] === "on")
              .map(({ id: contactId }) => ({ kind: "contact" as const, contactId })),
            ...(other === "" ? [] : [{ kind: "other" as const, name: other, email: email || null }]),
          ],
        });
        onClose();
      }}
    >
      <TextField name="title" label={say("meeting.name")} focus />
      <SelectField
        name="purpose"
        label={say("meeting.purpose")}
        choices={purposes.map((value) => ({ value, label: say(`meeting.purpose.${value}`) }))}
      />
      {slotsOffered.map((at) => (
        <SlotFields key={at} at={at} optional />
      ))}
      <TextField name="place" label={say("meeting.place")} optional />
      <TextField name="link" label={say("meeting.link")} optional />
      <fieldset>
        <legend>{say("meeting.people")}</legend>
        <div className="stack">
          {members.map(({ id, name }) => (
            <CheckField key={id} name={`member-${id}`} label={name} initial={false} />
          ))}
          {contacts.map(({ id, name, organisation }) => (
            <CheckField
              key={id}
              name={`contact-${id}`}
              label={organisation ? `${name} (${organisation})` : name}
              initial={false}
            />
          ))}
        </div>
      </fieldset>
      <TextField name="other" label={say("meeting.other")} optional />
      <TextField name="email" type="email" label={say("meeting.other.email")} optional />
    </FormShell>
  );
}
