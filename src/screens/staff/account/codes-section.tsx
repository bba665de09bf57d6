import { useState } from "react";
import { type OneTimeCodes, signInApi } from "#screens/sign-in-api.ts";
import { PasswordField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useWords } from "#screens/words.tsx";
import { useAccountChanged } from "./account-answers.ts";
import { BackupCodes } from "./backup-codes.tsx";
import { NewCodes } from "./new-codes.tsx";

type Asked = "nothing" | "start" | "stop" | "backup";

/** A second proof from the phone: on with its QR code, off with the password, codes for a lost phone. */
export function CodesSection({ isOn }: { readonly isOn: boolean }) {
  const { say } = useWords();
  const changed = useAccountChanged();
  const [asked, setAsked] = useState<Asked>("nothing");
  const [fresh, setFresh] = useState<OneTimeCodes>();
  const [backup, setBackup] = useState<readonly string[]>();

  const actions = {
    start: async (password: string) => setFresh(await signInApi.startCodes(password)),
    stop: async (password: string) => {
      await signInApi.stopCodes(password);
      await changed();
    },
    backup: async (password: string) => setBackup((await signInApi.newBackupCodes(password)).backupCodes),
  } as const;

  return (
    <Section title={say("codes.title")} lead={say(isOn ? "codes.on" : "codes.lead")}>
      {fresh && !isOn ? (
        <NewCodes
          codes={fresh}
          onOn={async () => {
            setBackup(fresh.backupCodes);
            setFresh(undefined);
            await changed();
          }}
          onCancel={() => setFresh(undefined)}
        />
      ) : asked === "nothing" ? (
        <div className="row">
          {isOn ? (
            <>
              <ReasonedButton quiet label={say("codes.new-backup")} onClick={() => setAsked("backup")} />
              <ReasonedButton quiet label={say("codes.stop")} onClick={() => setAsked("stop")} />
            </>
          ) : (
            <ReasonedButton label={say("codes.start")} onClick={() => setAsked("start")} />
          )}
        </div>
      ) : (
        <>
          {asked === "stop" && <Notice tone="amber">{say("codes.stop.consequence")}</Notice>}
          {asked === "backup" && <Notice tone="amber">{say("codes.new-backup.consequence")}</Notice>}
          <FormShell
            submit={say(`codes.${asked}.submit`)}
            beside={<ReasonedButton quiet label={say("form.cancel")} onClick={() => setAsked("nothing")} />}
            onSubmit={async ({ password = "" }) => {
              setBackup(undefined);
              await actions[asked](password);
              setAsked("nothing");
            }}
          >
            <PasswordField
              name="password"
              label={say("password.current")}
              complete="current-password"
              focus
            />
          </FormShell>
        </>
      )}
      {backup && isOn && <BackupCodes codes={backup} />}
    </Section>
  );
}
