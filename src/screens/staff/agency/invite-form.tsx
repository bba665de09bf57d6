import { useState } from "react";
import { refusalToHandle } from "#core/agency/agency.ts";
import { roles } from "#core/kernel/actor.ts";
import { paths } from "#screens/paths.ts";
import { CopyField } from "#screens/ui/copy-field.tsx";
import { CheckField, SelectField, TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { useStaff } from "../session.tsx";

type Invited = {
  readonly email: string;
  readonly link: string;
  readonly until: string;
  readonly mailed: boolean;
};

/** Invites an address: the link is shown once, to be handed over. */
export function InviteForm() {
  const { say, dates } = useWords();
  const { actor, agency, session } = useStaff();
  const sendsMail = session?.sendsMail === true;
  const tell = useTell();
  const [invited, setInvited] = useState<Invited>();
  const offered = roles.filter((role) => refusalToHandle(actor, role) === undefined);
  return (
    <>
      <FormShell
        key={invited?.link}
        inline
        submit={say("team.invite.submit")}
        onSubmit={async ({ email = "", role, mail }) => {
          const mailed = mail === "on";
          const wanted = roles.find((one) => one === role) ?? "member";
          const given = { email: email.trim(), role: wanted, mail: mailed };
          const { token, expiresAt } = await tell("agency.invite", given);
          const link = `${location.origin}${paths.invitation(token)}`;
          setInvited({ email: given.email, link, until: dates.longDayAt(expiresAt), mailed });
        }}
      >
        <TextField name="email" type="email" label={say("account.email")} complete="off" />
        <SelectField
          name="role"
          label={say("team.role")}
          initial="member"
          choices={offered.map((value) => ({ value, label: say(`role.${value}.long`) }))}
        />
        {sendsMail && <CheckField name="mail" label={say("team.invite.mail")} initial />}
      </FormShell>
      {invited && (
        <div className="stack" role="status">
          {invited.mailed && (
            <Notice tone="accent">{say("team.invite.mailed", { email: invited.email })}</Notice>
          )}
          <CopyField
            label={say("team.link", { email: invited.email })}
            value={invited.link}
            help={say("team.link.help", { day: invited.until })}
          />
          {!invited.mailed && (
            <a
              href={mailTo(
                invited,
                say("team.mail.subject", { agency: agency?.name ?? "" }),
                say("team.mail.text", { link: invited.link, until: invited.until }),
              )}
            >
              {say("team.mail")}
            </a>
          )}
        </div>
      )}
    </>
  );
}

/** A mail ready to be sent from the person's own mailbox. */
function mailTo({ email }: Invited, subject: string, text: string): string {
  return `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
}
