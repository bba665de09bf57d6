import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { useWords } from "#screens/words.tsx";
import { useStaff } from "../session.tsx";
import { PasswordForm } from "./password-form.tsx";
import { SecondProofForm } from "./second-proof-form.tsx";
import "#screens/ui/dialog.css";
import "./sign-in-again.css";

/** The way back in for somebody whose session ended, over a page that keeps what was typed and shows none of it. */
export function SignInAgain() {
  const { say } = useWords();
  const { session, refresh, leave } = useStaff();
  const [asked, setAsked] = useState<"password" | "second-proof">("password");
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // Gives the focus back to where it was.
    return () => dialog?.close();
  }, []);
  /** Nothing of the page behind hears what is typed here, and Escape closes nothing. */
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") event.preventDefault();
  };
  return (
    <dialog
      ref={ref}
      className="dialog sign-in-again"
      aria-labelledby="sign-in-again"
      onKeyDown={onKeyDown}
      onCancel={(event) => event.preventDefault()}
      // A phone's gesture of going back closes a dialog all the same.
      onClose={({ currentTarget }) => currentTarget.isConnected && currentTarget.showModal()}
    >
      <div className="stack">
        <h2 id="sign-in-again">{say(asked === "password" ? "sign-in.title" : "second-proof.title")}</h2>
        <Notice tone="amber">{say("sign-in.ended")}</Notice>
        {asked === "password" ? (
          <PasswordForm
            email={session?.person?.email ?? ""}
            isOverPage
            onSignedIn={refresh}
            onSecondProof={() => setAsked("second-proof")}
          />
        ) : (
          <SecondProofForm onSignedIn={refresh} onBack={() => setAsked("password")} />
        )}
        <p className="quiet">
          {say("sign-in.leave.lead")} <LinkButton onClick={leave}>{say("sign-in.leave")}</LinkButton>
        </p>
      </div>
    </dialog>
  );
}
