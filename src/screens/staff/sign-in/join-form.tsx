import { Button } from "@mantine/core";
import { useState } from "react";
import { sameAddress } from "#core/agency/agency.ts";
import { signInApi } from "#screens/sign-in-api.ts";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { useWords } from "#screens/words.tsx";
import { useStaff } from "../session.tsx";
import { checkAccount } from "./check-account.ts";
import { NewPasswordField } from "./new-password-field.tsx";
import { PasswordForm } from "./password-form.tsx";
import { SecondProofForm } from "./second-proof-form.tsx";

type Invitation = { readonly email: string; readonly agencyName: string; readonly token: string };

/** Joins as who is signed in, or with a new account, or with the account of the invited address. */
export function JoinForm(props: { readonly invitation: Invitation; readonly join: () => Promise<void> }) {
  const { invitation, join } = props;
  const { say } = useWords();
  const { session, ended, signOut } = useStaff();
  const [way, setWay] = useState<"new" | "known" | "second-proof">("new");
  const { email, agencyName, token } = invitation;
  const person = ended ? undefined : session?.person;

  if (person && !sameAddress(person.email, email)) {
    return (
      <div className="stack">
        <Notice tone="amber">{say("invitation.other", { email: person.email })}</Notice>
        <Button variant="default" onClick={() => void signOut()}>
          {say("shell.sign-out")}
        </Button>
      </div>
    );
  }
  if (person) {
    return (
      <FormShell submit={say("invitation.join", { agency: agencyName })} onSubmit={join}>
        <p>{say("invitation.as", { name: person.name })}</p>
      </FormShell>
    );
  }
  if (way === "second-proof") return <SecondProofForm onSignedIn={join} onBack={() => setWay("known")} />;
  if (way === "known") {
    return (
      <div className="stack">
        <PasswordForm email={email} onSignedIn={join} onSecondProof={() => setWay("second-proof")} />
        <LinkButton onClick={() => setWay("new")}>{say("invitation.make-account")}</LinkButton>
      </div>
    );
  }
  return (
    <div className="stack">
      <FormShell
        submit={say("invitation.join", { agency: agencyName })}
        check={(values) => checkAccount(values, say)}
        onSubmit={async ({ name = "", password = "" }) => {
          await signInApi.signUp({ name, email, password }, token);
          await join();
        }}
      >
        <TextField name="name" label={say("account.name")} complete="name" focus />
        <TextField
          name="email"
          type="email"
          label={say("account.email")}
          complete="username"
          initial={email}
          readOnly
        />
        <NewPasswordField name="password" label={say("password.label")} ownWords={[email, agencyName]} />
      </FormShell>
      <LinkButton onClick={() => setWay("known")}>{say("invitation.have-account")}</LinkButton>
    </div>
  );
}
