import { useState } from "react";
import { Page } from "#screens/ui/page.tsx";
import { useWords } from "#screens/words.tsx";
import { useStaff } from "../session.tsx";
import { PasswordForm } from "./password-form.tsx";
import { SecondProofForm } from "./second-proof-form.tsx";

/** The way in, shown at the address that one wanted, so that one is there once signed in. */
export function SignInPage() {
  const { say } = useWords();
  const { refresh } = useStaff();
  const [asked, setAsked] = useState<"password" | "second-proof">("password");
  return (
    <Page title={say(asked === "password" ? "sign-in.title" : "second-proof.title")} narrow>
      {asked === "password" ? (
        <PasswordForm onSignedIn={refresh} onSecondProof={() => setAsked("second-proof")} />
      ) : (
        <SecondProofForm onSignedIn={refresh} onBack={() => setAsked("password")} />
      )}
    </Page>
  );
}
