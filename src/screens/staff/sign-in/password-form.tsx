import { Button } from "@mantine/core";
import { knowsPasskeys, signInWithPasskey } from "#screens/passkeys.ts";
import { paths } from "#screens/paths.ts";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { signInApi } from "#screens/sign-in-api.ts";
import { PasswordField, TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Link } from "#screens/ui/link.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { useOnce } from "#screens/ui/use-once.ts";
import { useWords } from "#screens/words.tsx";
import { useStaff } from "../session.tsx";

/** Address and password, or a passkey. An unknown address and a wrong password get one answer. */
export function PasswordForm(props: {
  readonly email?: string;
  /** What stands behind the form must not be left: a forgotten password is dealt with in another window. */
  readonly isOverPage?: boolean;
  readonly onSignedIn: () => Promise<unknown>;
  readonly onSecondProof: () => void;
}) {
  const { email, isOverPage = false, onSignedIn, onSecondProof } = props;
  const { say } = useWords();
  const { session } = useStaff();
  return (
    <div className="stack">
      <FormShell
        submit={say("sign-in.submit")}
        onSubmit={async ({ email: address = "", password = "" }) => {
          const { twoFactorRedirect } = await signInApi.signIn({ email: address.trim(), password });
          if (twoFactorRedirect) onSecondProof();
          else await onSignedIn();
        }}
      >
        <TextField
          name="email"
          type="email"
          label={say("account.email")}
          complete="username"
          focus={!email}
          {...(email ? { initial: email, readOnly: true } : {})}
        />
        <PasswordField
          name="password"
          label={say("password.label")}
          complete="current-password"
          focus={email !== undefined}
        />
      </FormShell>
      {knowsPasskeys() && <PasskeyButton onSignedIn={onSignedIn} />}
      <p className="quiet">
        {session?.sendsMail ? (
          <Link to={paths.forgottenPassword()} elsewhere={isOverPage}>
            {say("sign-in.forgotten")}
          </Link>
        ) : (
          say("sign-in.forgotten-no-mail")
        )}
      </p>
    </div>
  );
}

function PasskeyButton({ onSignedIn }: { readonly onSignedIn: () => Promise<unknown> }) {
  const { say } = useWords();
  const { once, busy, error } = useOnce();
  const show = () => signInWithPasskey().then(onSignedIn);
  return (
    <>
      <Button variant="default" loading={busy} onClick={() => void once(show)}>
        {say("sign-in.passkey")}
      </Button>
      {error !== undefined && <Notice tone="danger">{sentenceOf(problemOf(error), say)}</Notice>}
    </>
  );
}
