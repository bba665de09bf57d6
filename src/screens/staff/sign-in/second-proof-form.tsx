import { useState } from "react";
import { signInApi } from "#screens/sign-in-api.ts";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { useWords } from "#screens/words.tsx";

/** The code of the phone, or one of the codes kept for the day that the phone is lost. */
export function SecondProofForm(props: {
  readonly onSignedIn: () => Promise<unknown>;
  readonly onBack: () => void;
}) {
  const { onSignedIn, onBack } = props;
  const { say } = useWords();
  const [kind, setKind] = useState<"code" | "backup">("code");
  const isCode = kind === "code";
  return (
    <div className="stack">
      <FormShell
        key={kind}
        submit={say("sign-in.submit")}
        onSubmit={async ({ code = "" }) => {
          if (isCode) await signInApi.checkCode(code.replace(/\D/g, ""));
          else await signInApi.checkBackupCode(code.trim());
          await onSignedIn();
        }}
      >
        <TextField
          name="code"
          label={say(isCode ? "second-proof.code" : "second-proof.backup")}
          help={say(isCode ? "second-proof.code.help" : "second-proof.backup.help")}
          digits={isCode}
          complete={isCode ? "one-time-code" : "off"}
          focus
        />
      </FormShell>
      <LinkButton onClick={() => setKind(isCode ? "backup" : "code")}>
        {say(isCode ? "second-proof.use-backup" : "second-proof.use-code")}
      </LinkButton>
      <LinkButton onClick={onBack}>{say("second-proof.back")}</LinkButton>
    </div>
  );
}
