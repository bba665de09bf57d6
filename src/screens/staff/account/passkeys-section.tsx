import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { addPasskey, knowsPasskeys } from "#screens/passkeys.ts";
import { type Passkey, signInApi } from "#screens/sign-in-api.ts";
import { Confirm } from "#screens/ui/confirm.tsx";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { EmptyState, ErrorState, Loading } from "#screens/ui/states.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useOneOpen } from "#screens/ui/use-one-open.ts";
import { useWords } from "#screens/words.tsx";
import { useAccountChanged, useAccountKey } from "./account-answers.ts";

/** The passkeys of the person: what each is called, one more, one less. */
export function PasskeysSection() {
  const { say, dates } = useWords();
  const changed = useAccountChanged();
  const key = useAccountKey();
  const { data, error, refetch } = useQuery({
    queryKey: [...key, "passkeys"],
    queryFn: signInApi.passkeys,
  });
  const [removing, setRemoving] = useState<Passkey>();
  const [naming, setNaming, named] = useOneOpen<string>();
  const nameOf = ({ name }: Passkey) => name || say("passkey.unnamed");
  return (
    <Section title={say("passkeys.title")} lead={say("passkeys.lead")}>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : data.length === 0 ? (
        <EmptyState title={say("passkeys.empty")} />
      ) : (
        <Table
          caption={say("passkeys.title")}
          rows={data}
          keyOf={({ id }) => id}
          columns={[
            {
              key: "name",
              head: say("passkey.name"),
              isName: true,
              cell: (one) =>
                naming === one.id ? <Rename passkey={one} onDone={() => named(one.id)} /> : nameOf(one),
            },
            {
              key: "since",
              head: say("passkey.since"),
              cell: ({ createdAt }) => (createdAt ? dates.shortDayAt(createdAt) : ""),
            },
            {
              key: "do",
              head: "",
              cell: (one) => (
                <span className="row">
                  <ReasonedButton
                    quiet
                    label={say("passkey.rename")}
                    about={nameOf(one)}
                    onClick={() => setNaming(one.id)}
                  />
                  <ReasonedButton
                    quiet
                    label={say("passkey.remove")}
                    about={nameOf(one)}
                    onClick={() => setRemoving(one)}
                  />
                </span>
              ),
            },
          ]}
        />
      )}
      {knowsPasskeys() ? (
        <FormShell
          key={data?.length ?? 0}
          inline
          submit={say("passkeys.add")}
          onSubmit={async ({ name = "" }) => {
            await addPasskey(name.trim());
            await changed();
          }}
        >
          <TextField
            name="name"
            label={say("passkeys.new-name")}
            help={say("passkeys.new-name.help")}
            complete="off"
          />
        </FormShell>
      ) : (
        <p className="quiet">{say("passkeys.unknown")}</p>
      )}
      {removing && (
        <Confirm
          title={say("passkey.remove.title", { name: nameOf(removing) })}
          consequence={say("passkey.remove.consequence")}
          action={say("passkey.remove")}
          onClose={() => setRemoving(undefined)}
          onConfirm={async () => {
            await signInApi.removePasskey(removing.id);
            await changed();
          }}
        />
      )}
    </Section>
  );
}

function Rename({ passkey, onDone }: { readonly passkey: Passkey; readonly onDone: () => void }) {
  const { say } = useWords();
  const changed = useAccountChanged();
  return (
    <FormShell
      submit={say("form.save")}
      beside={
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
      }
      onSubmit={async ({ name = "" }) => {
        await signInApi.renamePasskey({ id: passkey.id, name: name.trim() });
        await changed();
        onDone();
      }}
    >
      <TextField name="name" label={say("passkey.name")} initial={passkey.name ?? ""} complete="off" focus />
    </FormShell>
  );
}
