import { Button } from "@mantine/core";
import { useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { Answer } from "#screens/api.ts";
import { CheckField, SelectField, TextField } from "#screens/ui/fields.tsx";
import { FormShell, type Values } from "#screens/ui/form-shell.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useOneOpen } from "#screens/ui/use-one-open.ts";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useAskPages, useTell } from "../ask.ts";
import { useReason } from "../reason.ts";
import { ContactReminder, type ContactReminderSetting } from "./contact-reminder.tsx";
import { known } from "./dossier-values.ts";

type Contact = Answer<"contact.list">["rows"][number];

export const useContacts = (dossierId: string) => useAskPages("contact.list", { dossierId, limit: 50 });

/** Who to write to on the other side. */
export function ContactsSection({ dossierId }: { readonly dossierId: string }) {
  const { say } = useWords();
  const tell = useTell();
  const reason = useReason("dossier.write");
  const { rows, error, retry, more, loadingMore } = useContacts(dossierId);
  const reminders = useAskPages("reminder.list", { dossierId, limit: 200 });
  const party = useAsk("dossier.read", { dossierId }).data?.direction ?? "client";
  const [writing, setWriting, close] = useOneOpen<string>();
  const add = (
    <ReasonedButton quiet label={say("contacts.add")} reason={reason} onClick={() => setWriting("new")} />
  );
  return (
    <Section title={say("contacts.title")} lead={say("contacts.lead")} actions={writing !== "new" && add}>
      {writing === "new" && (
        <ContactForm
          party={party}
          submit={say("contacts.add.submit")}
          onDone={() => close("new")}
          onSave={(fields) => tell("contact.add", { dossierId, ...fields })}
        />
      )}
      {error ? (
        <ErrorState error={error} retry={retry} />
      ) : !rows ? (
        <Loading />
      ) : rows.length === 0 ? (
        writing !== "new" && <p className="quiet">{say("contacts.none")}</p>
      ) : (
        rows.map((contact) =>
          writing === contact.id ? (
            <ContactForm
              key={contact.id}
              contact={contact}
              party={party}
              submit={say("form.save")}
              onDone={() => close(contact.id)}
              onSave={(fields) => tell("contact.edit", { dossierId, contactId: contact.id, ...fields })}
            />
          ) : (
            <ContactCard
              key={contact.id}
              dossierId={dossierId}
              contact={contact}
              reminder={reminders.rows?.find(({ contactId }) => contactId === contact.id)}
              onEdit={() => setWriting(contact.id)}
            />
          ),
        )
      )}
      {more && (
        <Button variant="default" loading={loadingMore} onClick={more}>
          {say("table.more")}
        </Button>
      )}
    </Section>
  );
}

function ContactCard(props: {
  readonly dossierId: string;
  readonly contact: Contact;
  readonly reminder: ContactReminderSetting | undefined;
  readonly onEdit: () => void;
}) {
  const { dossierId, contact, reminder, onEdit } = props;
  const { say } = useWords();
  const tell = useTell();
  const undo = useUndo();
  const reason = useReason("dossier.write");
  const card = useSoughtCard(contact.id);
  const { id: contactId, name, email, phone, role, organisation, language, isMain, side } = contact;
  const remove = async () => {
    await tell("contact.remove", { dossierId, contactId });
    undo(say("contacts.removed", { name }), () => tell("contact.restore", { dossierId, contactId, isMain }));
  };
  const about = [
    role,
    organisation,
    language && say(`contact.language.${language}`),
    side === "successor" && say("contact.side.successor"),
    contact.invitedBy && say("contact.named"),
  ];
  return (
    <div ref={card} id={`contact-${contactId}`} className="contact-card" tabIndex={-1}>
      <div className="row">
        <strong>{name}</strong>
        {isMain && <span className="quiet">{say("contacts.main")}</span>}
      </div>
      <div className="quiet">{about.filter(Boolean).join(" · ")}</div>
      <div className="row">
        {email && <a href={`mailto:${email}`}>{email}</a>}
        {phone && <a href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</a>}
      </div>
      {!reason && email && side !== "successor" && (
        <ContactReminder dossierId={dossierId} contact={contact} setting={reminder} />
      )}
      {!reason && (
        <div className="row">
          <ReasonedButton quiet label={say("contacts.edit")} about={name} onClick={onEdit} />
          <ReasonedButton quiet label={say("contacts.remove")} about={name} onClick={() => void remove()} />
        </div>
      )}
    </div>
  );
}

/** Goes to the card of a contact that the address names, once it is there. */
function useSoughtCard(contactId: string) {
  const card = useRef<HTMLDivElement>(null);
  const isSought = useRouterState({ select: ({ location }) => location.hash === `contact-${contactId}` });
  useEffect(() => {
    if (!isSought) return;
    card.current?.scrollIntoView({ block: "center" });
    card.current?.focus({ preventScroll: true });
  }, [isSought]);
  return card;
}

function ContactForm(props: {
  readonly contact?: Contact;
  /** The side of whoever is not the successor. */
  readonly party: "client" | "supplier";
  readonly submit: string;
  readonly onSave: (fields: ReturnType<typeof fieldsOf>) => Promise<unknown>;
  readonly onDone: () => void;
}) {
  const { contact, party, submit, onSave, onDone } = props;
  const { say } = useWords();
  const initial = (value: string | null | undefined) => (value ? { initial: value } : {});
  return (
    <FormShell
      submit={submit}
      beside={
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
      }
      onSubmit={async (values) => {
        await onSave(fieldsOf(values));
        onDone();
      }}
    >
      <TextField name="name" label={say("contact.name")} focus {...initial(contact?.name)} />
      <TextField
        name="email"
        type="email"
        label={say("contact.email")}
        optional
        {...initial(contact?.email)}
      />
      <TextField name="phone" label={say("contact.phone")} optional {...initial(contact?.phone)} />
      <TextField name="role" label={say("contact.role")} optional {...initial(contact?.role)} />
      <TextField
        name="organisation"
        label={say("contact.organisation")}
        optional
        {...initial(contact?.organisation)}
      />
      <SelectField
        name="language"
        label={say("contact.language")}
        optional
        initial={contact?.language ?? ""}
        choices={[
          { value: "", label: say("dossier.unknown") },
          ...contactLanguages.map((value) => ({ value, label: say(`contact.language.${value}`) })),
        ]}
      />
      <SelectField
        name="side"
        label={say("contact.side")}
        initial={contact?.side ?? party}
        choices={[party, "successor" as const].map((value) => ({
          value,
          label: say(`contact.side.${value}`),
        }))}
      />
      <CheckField name="isMain" label={say("contacts.main")} initial={contact?.isMain ?? false} />
    </FormShell>
  );
}

const contactLanguages = ["fr", "en"] as const;

const fieldsOf = ({
  name = "",
  email = "",
  phone = "",
  role = "",
  organisation = "",
  language,
  side,
  isMain,
}: Values) => ({
  name,
  email: email || null,
  phone: phone || null,
  role: role || null,
  organisation: organisation || null,
  language: known(contactLanguages, language),
  side: known(["client", "successor", "supplier"] as const, side) ?? undefined,
  isMain: isMain === "on",
});
