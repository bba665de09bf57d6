import { useState } from "react";
import { addressOfPortalLink, paths } from "#screens/paths.ts";
import { CopyField } from "#screens/ui/copy-field.tsx";
import { CheckField, SelectField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Link } from "#screens/ui/link.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { useStaff } from "../session.tsx";

type Invited = {
  readonly name: string;
  /** Where it was mailed to; undefined for a link that is shown instead. */
  readonly mailedTo: string | undefined;
  readonly link: string;
  readonly until: string;
};

/** Makes a link for a contact: mailed to its address, or shown once to be handed over; a client may get the sheet too. */
export function InviteContact(props: { readonly dossierId: string; readonly isClients: boolean }) {
  const { dossierId, isClients } = props;
  const { say, dates } = useWords();
  const { session } = useStaff();
  const sendsMail = session?.sendsMail === true;
  const tell = useTell();
  const { data, error, refetch } = useAsk("contact.list", { dossierId, limit: 200 });
  const [invited, setInvited] = useState<Invited>();
  const contacts = data?.rows ?? [];
  return (
    <Section title={say("portal.invite")} lead={say("portal.invite.lead")}>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : contacts.length === 0 ? (
        <p className="quiet">
          {say("portal.invite.none")} <Link to={paths.dossier(dossierId)}>{say("portal.invite.add")}</Link>
        </p>
      ) : (
        <FormShell
          inline
          submit={say("portal.invite.submit")}
          onSubmit={async ({ contactId = "", mail: wanted, sheet: withSheet, withCode: codeWanted }) => {
            setInvited(undefined);
            const mail = wanted === "on";
            const sheet = mail && withSheet === "on";
            const withCode = codeWanted === "on";
            const asked = { dossierId, contactId, mail, sheet, withCode };
            const { token, expiresAt } = await tell("portal.invite", asked);
            const { name = "", email = "" } = contacts.find(({ id }) => id === contactId) ?? {};
            setInvited({
              name,
              mailedTo: mail ? (email ?? "") : undefined,
              link: `${location.origin}${addressOfPortalLink(token)}`,
              until: dates.longDayAt(expiresAt),
            });
          }}
        >
          <SelectField
            name="contactId"
            label={say("portal.contact")}
            choices={contacts.map(({ id, name, email }) => ({
              value: id,
              label: email === null ? name : `${name} · ${email}`,
            }))}
          />
          {sendsMail && <CheckField name="mail" label={say("portal.invite.mail")} initial />}
          {sendsMail && isClients && <CheckField name="sheet" label={say("sheet.invite")} initial={false} />}
          {sendsMail && <CheckField name="withCode" label={say("portal.invite.code")} initial={false} />}
        </FormShell>
      )}
      {invited && (
        <div className="stack" role="status">
          {invited.mailedTo === undefined ? (
            <CopyField
              label={say("portal.invite.link", { name: invited.name })}
              value={invited.link}
              help={say("portal.invite.help", { day: invited.until })}
            />
          ) : (
            <Notice tone="accent">{say("portal.invite.mailed", { email: invited.mailedTo })}</Notice>
          )}
        </div>
      )}
    </Section>
  );
}
