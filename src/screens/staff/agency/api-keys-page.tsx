import { useState } from "react";
import { refusalToHandle } from "#core/agency/agency.ts";
import { roles } from "#core/kernel/actor.ts";
import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { Confirm } from "#screens/ui/confirm.tsx";
import { CopyField } from "#screens/ui/copy-field.tsx";
import { SelectField, TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { Page, Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { EmptyState, ErrorState, Loading } from "#screens/ui/states.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { useReason } from "../reason.ts";
import { useStaff } from "../session.tsx";
import { useToday } from "../today.ts";

type ApiKey = Answer<"agency.list-api-keys">["apiKeys"][number];

/** Which scripts act for us? The keys that work, each to be ended. */
export function ApiKeysPage() {
  const { say } = useWords();
  const reason = useReason("agency.manage-members");
  return (
    <Page
      title={say("api-keys.title")}
      lead={
        <>
          {say("api-keys.lead")} <a href={paths.apiReference()}>{say("frame.api")}</a>
        </>
      }
    >
      {reason ? (
        <Notice tone="amber">{reason}</Notice>
      ) : (
        <>
          <MakeKey />
          <Keys />
        </>
      )}
    </Page>
  );
}

function MakeKey() {
  const { say } = useWords();
  const { actor } = useStaff();
  const tell = useTell();
  const [made, setMade] = useState<{ readonly name: string; readonly token: string }>();
  const offered = roles.filter((role) => refusalToHandle(actor, role) === undefined);
  return (
    <Section title={say("api-keys.new")} lead={say("api-keys.new.lead")}>
      <FormShell
        key={made?.token}
        inline
        submit={say("api-keys.new.submit")}
        onSubmit={async ({ name = "", role, until = "" }) => {
          const { token } = await tell("agency.create-api-key", {
            name,
            role: roles.find((one) => one === role) ?? "read-only",
            ...(until ? { expiresAt: endOfDay(until) } : {}),
          });
          setMade({ name, token });
        }}
      >
        <TextField name="name" label={say("api-keys.name")} help={say("api-keys.name.help")} complete="off" />
        <SelectField
          name="role"
          label={say("team.role")}
          initial="read-only"
          choices={offered.map((value) => ({ value, label: say(`role.${value}`) }))}
        />
        <TextField name="until" type="date" label={say("api-keys.until")} optional />
      </FormShell>
      {made && (
        <div className="stack" role="status">
          <Notice tone="amber" title={say("api-keys.once")}>
            {say("api-keys.once.lead")}
          </Notice>
          <CopyField label={say("api-keys.made", { name: made.name })} value={made.token} />
        </div>
      )}
    </Section>
  );
}

/** A key that ends on a day works until the end of that day, here. */
const endOfDay = (day: string) => new Date(`${day}T23:59:59`).toISOString();

function Keys() {
  const { say, dates } = useWords();
  const tell = useTell();
  const toast = useToast();
  const { data, error, refetch } = useAsk("agency.list-api-keys", {});
  const [ending, setEnding] = useState<ApiKey>();
  const today = useToday();
  return (
    <Section title={say("api-keys.list")}>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : data.apiKeys.length === 0 ? (
        <EmptyState title={say("api-keys.empty")} />
      ) : (
        <Table
          caption={say("api-keys.list")}
          rows={data.apiKeys}
          keyOf={({ id }) => id}
          columns={[
            { key: "name", head: say("api-keys.name"), isName: true, cell: ({ name }) => name },
            { key: "role", head: say("team.role"), cell: ({ role }) => say(`role.${role}`) },
            {
              key: "made",
              head: say("api-keys.made-on"),
              cell: ({ createdAt }) => dates.shortDayAt(createdAt),
            },
            {
              key: "until",
              head: say("team.until"),
              cell: ({ expiresAt }) =>
                expiresAt ? (
                  <>
                    {dates.shortDayAt(expiresAt)}{" "}
                    <span className="quiet">· {dates.apart(expiresAt, today)}</span>
                  </>
                ) : (
                  <span className="quiet">{say("api-keys.no-end")}</span>
                ),
            },
            {
              key: "revoke",
              head: "",
              cell: (one) => (
                <ReasonedButton
                  quiet
                  label={say("api-keys.revoke")}
                  about={one.name}
                  onClick={() => setEnding(one)}
                />
              ),
            },
          ]}
        />
      )}
      {ending && (
        <Confirm
          title={say("api-keys.revoke.title", { name: ending.name })}
          consequence={say("api-keys.revoke.consequence")}
          action={say("api-keys.revoke")}
          onClose={() => setEnding(undefined)}
          onConfirm={async () => {
            await tell("agency.revoke-api-key", { apiKeyId: ending.id });
            toast(say("api-keys.revoked", { name: ending.name }));
          }}
        />
      )}
    </Section>
  );
}
