import { useMemo } from "react";
import { renderSVG } from "uqr";
import { type OneTimeCodes, signInApi } from "#screens/sign-in-api.ts";
import { CopyField } from "#screens/ui/copy-field.tsx";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useWords } from "#screens/words.tsx";
import "./new-codes.css";

/** The QR code to show to the phone, and the first code that proves that it was read. */
export function NewCodes(props: {
  readonly codes: OneTimeCodes;
  readonly onOn: () => Promise<unknown>;
  readonly onCancel: () => void;
}) {
  const { codes, onOn, onCancel } = props;
  const { say } = useWords();
  const image = useMemo(
    () => `data:image/svg+xml,${encodeURIComponent(renderSVG(codes.totpURI, { ecc: "M" }))}`,
    [codes.totpURI],
  );
  const secret = URL.parse(codes.totpURI)?.searchParams.get("secret") ?? "";
  return (
    <div className="new-codes">
      <img src={image} alt={say("codes.qr")} width="200" height="200" />
      <div className="stack">
        <p>{say("codes.scan")}</p>
        <CopyField label={say("codes.secret")} value={secret} help={say("codes.secret.help")} />
        <FormShell
          submit={say("codes.check")}
          beside={<ReasonedButton quiet label={say("form.cancel")} onClick={onCancel} />}
          onSubmit={async ({ code = "" }) => {
            await signInApi.checkCode(code.replace(/\D/g, ""));
            await onOn();
          }}
        >
          <TextField
            name="code"
            label={say("second-proof.code")}
            help={say("codes.check.help")}
            digits
            complete="one-time-code"
          />
        </FormShell>
      </div>
    </div>
  );
}
