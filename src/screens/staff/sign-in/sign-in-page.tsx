import { useState } from "react";
import { Notice } from "#screens/ui/notice.tsx";
import { Page } from "#screens/ui/page.tsx";
import { useWords } from "#screens/words.tsx";
import { useStaff } from "../session.tsx";
import { PasswordForm } from "./password-form.tsx";
import { SecondProofForm } from "./second-proof-form.tsx";

/** The way in, shown at the address that one wanted, so that one is there once signed in. */
export function SignInPage() {
  const { say } = useWords();
  const { ended, refresh } = useStaff();
  const [asked, setAsked] = useState<"password" | "second-proof">("password");
  return (
    <Page title={say(asked === "password" ? "sign-in.title" : "second-proof.title")} narrow>
      {ended && asked === "password" && <Notice tone="amber">{say("sign-in.ended")}</Notice>}
      {asked === "password" ? (
        <PasswordForm onSignedIn={refresh} onSecondProof={() => setAsked("second-proof")} />
      ) : (
        <SecondProofForm onSignedIn={refresh} onBack={() => setAsked("password")} />
      )}
    </Page>
  );
}
