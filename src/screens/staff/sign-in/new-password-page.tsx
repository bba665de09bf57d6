import { useState } from "react";
import { paths } from "#screens/paths.ts";
import { signInApi } from "#screens/sign-in-api.ts";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Link } from "#screens/ui/link.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { Page } from "#screens/ui/page.tsx";
import { useWords } from "#screens/words.tsx";
import { PublicFrame } from "../frame.tsx";
import { checkNewPassword } from "./check-account.ts";
import { NewPasswordField } from "./new-password-field.tsx";
import { tokenOfAddress } from "./token-of-address.ts";

/** The page behind a link that was asked for, or that the server's keeper made. */
export function NewPasswordPage() {
  const { say } = useWords();
  const [token] = useState(tokenOfAddress);
  const [done, setDone] = useState(false);
  return (
    <PublicFrame>
      <Page title={say("new-password.title")} lead={say("new-password.lead")} narrow>
        {done ? (
          <Notice tone="accent">{say("new-password.done")}</Notice>
        ) : token === "" ? (
          <Notice tone="danger">{say("sign-in.no.link")}</Notice>
        ) : (
          <FormShell
            submit={say("new-password.submit")}
            check={({ newPassword = "" }) => checkNewPassword("newPassword", newPassword, say)}
            onSubmit={async ({ newPassword = "" }) => {
              await signInApi.resetPassword({ token, newPassword });
              setDone(true);
            }}
          >
            <NewPasswordField name="newPassword" label={say("password.new")} />
          </FormShell>
        )}
        <p>
          <Link to={paths.home()}>{say("sign-in.back")}</Link>
        </p>
      </Page>
    </PublicFrame>
  );
}
