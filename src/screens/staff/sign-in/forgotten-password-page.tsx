import { useState } from "react";
import { paths } from "#screens/paths.ts";
import { signInApi } from "#screens/sign-in-api.ts";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Link } from "#screens/ui/link.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { Page } from "#screens/ui/page.tsx";
import { useWords } from "#screens/words.tsx";
import { PublicFrame } from "../frame.tsx";
import { useStaff } from "../session.tsx";

/** Asks for a link by mail. The answer is the same whether the address is known or not. */
export function ForgottenPasswordPage() {
  const { say } = useWords();
  const { session } = useStaff();
  const [sent, setSent] = useState(false);
  const canSend = session?.sendsMail !== false;
  return (
    <PublicFrame>
      <Page
        title={say("forgotten.title")}
        lead={say(canSend ? "forgotten.lead" : "sign-in.forgotten-no-mail")}
        narrow
      >
        {sent ? (
          <Notice tone="accent">{say("forgotten.sent")}</Notice>
        ) : (
          canSend && (
            <FormShell
              submit={say("forgotten.submit")}
              onSubmit={async ({ email = "" }) => {
                await signInApi.requestReset(email.trim());
                setSent(true);
              }}
            >
              <TextField name="email" type="email" label={say("account.email")} complete="username" focus />
            </FormShell>
          )
        )}
        <p>
          <Link to={paths.home()}>{say("sign-in.back")}</Link>
        </p>
      </Page>
    </PublicFrame>
  );
}
