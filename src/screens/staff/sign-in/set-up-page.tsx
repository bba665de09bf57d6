import { useState } from "react";
import { problemOf } from "#screens/problem.ts";
import { signInApi } from "#screens/sign-in-api.ts";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell, type Values } from "#screens/ui/form-shell.tsx";
import { Page } from "#screens/ui/page.tsx";
import { useWords } from "#screens/words.tsx";
import { AgencyFields, agencyOf } from "../agency/agency-fields.tsx";
import { useStaff } from "../session.tsx";
import { checkAccount } from "./check-account.ts";
import { NewPasswordField } from "./new-password-field.tsx";

/** The first page of a new server: its first person opens the first agency. */
export function SetUpPage() {
  const { say } = useWords();
  const { session, api, refresh } = useStaff();
  const known = session?.person;
  const [own, setOwn] = useState<readonly string[]>([]);

  const setUp = async (values: Values) => {
    const { person = "", email = "", password = "" } = values;
    if (!known) await openAccount({ name: person, email: email.trim(), password });
    try {
      await api.call("agency.create", agencyOf(values));
    } finally {
      await refresh();
    }
  };

  return (
    <Page title={say("set-up.title")} lead={say("set-up.lead")} narrow>
      <div onChange={(event) => setOwn(ownWordsIn(event.currentTarget))}>
        <FormShell
          submit={say("set-up.submit")}
          onSubmit={setUp}
          check={(values) => (known ? {} : checkAccount(values, say))}
        >
          {known ? (
            <p>{say("set-up.known", { email: known.email })}</p>
          ) : (
            <>
              <TextField name="person" label={say("account.name")} complete="name" focus />
              <TextField name="email" type="email" label={say("account.email")} complete="username" />
              <NewPasswordField name="password" label={say("password.label")} ownWords={own} />
            </>
          )}
          <AgencyFields />
        </FormShell>
      </div>
    </Page>
  );
}

/** The account may be there already, when the agency could not be opened the time before. */
async function openAccount(account: { name: string; email: string; password: string }): Promise<void> {
  try {
    await signInApi.signUp(account);
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (problem.details.key !== "sign-in.no.taken") throw problem;
    await signInApi.signIn(account);
  }
}

function ownWordsIn(form: Element): readonly string[] {
  return [...form.querySelectorAll<HTMLInputElement>("[name=person],[name=email],[name=name]")].map(
    (field) => field.value,
  );
}
