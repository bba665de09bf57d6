import { useState } from "react";
import { signInApi } from "#screens/sign-in-api.ts";
import { PasswordField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { useWords } from "#screens/words.tsx";
import { useStaff } from "../session.tsx";
import { checkNewPassword } from "../sign-in/check-account.ts";
import { NewPasswordField } from "../sign-in/new-password-field.tsx";
import { useAccountChanged } from "./account-answers.ts";

/** Changes the password, which ends every other session. */
export function PasswordSection() {
  const { say } = useWords();
  const { api, session } = useStaff();
  const changed = useAccountChanged();
  const [times, setTimes] = useState(0);
  const { name = "", email = "" } = session?.person ?? {};
  return (
    <Section title={say("password.label")} lead={say("password.change.lead")}>
      {times > 0 && <Notice tone="accent">{say("password.changed")}</Notice>}
      <FormShell
        key={times}
        submit={say("password.change")}
        check={({ newPassword = "" }) => checkNewPassword("newPassword", newPassword, say)}
        onSubmit={async ({ currentPassword = "", newPassword = "" }) => {
          await api.patiently(() => signInApi.changePassword({ currentPassword, newPassword }));
          await changed();
          setTimes(times + 1);
        }}
      >
        {/* Password managers want to know whose password it is. */}
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <PasswordField name="currentPassword" label={say("password.current")} complete="current-password" />
        <NewPasswordField name="newPassword" label={say("password.new")} ownWords={[name, email]} />
      </FormShell>
    </Section>
  );
}
