import { useState } from "react";
import { factKinds } from "#core/kernel/fact.ts";
import { hostOf } from "#core/webhook/webhook.ts";
import type { Answer } from "#screens/api.ts";
import { Confirm } from "#screens/ui/confirm.tsx";
import { CopyField } from "#screens/ui/copy-field.tsx";
import { CheckField, TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { WebhookDeliveries } from "./webhook-deliveries.tsx";
import { groupOf, webhookGroupNames as groups } from "./webhook-groups.ts";

type Webhook = Answer<"webhook.list">["webhooks"][number];

/** Which other programs are told of what happens here? */
export function WebhooksSection() {
  const { say } = useWords();
  const { data, error, refetch } = useAsk("webhook.list", {});
  return (
    <Section title={say("webhooks.title")} lead={say("webhooks.lead")}>
      <AddWebhook />
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : (
        data.webhooks.length > 0 && <Webhooks webhooks={data.webhooks} />
      )}
    </Section>
  );
}

function AddWebhook() {
  const { say } = useWords();
  const tell = useTell();
  const [made, setMade] = useState<{ readonly host: string; readonly secret: string }>();
  return (
    <>
      <FormShell
        key={made?.secret}
        submit={say("webhooks.add")}
        check={(values) =>
          groups.some((group) => values[group] === "on") ? {} : { url: say("webhooks.choose") }
        }
        onSubmit={async ({ url = "", ...wanted }) => {
          const events = factKinds.filter((kind) => wanted[groupOf(kind) ?? ""] === "on");
          const { secret } = await tell("webhook.add", { url, events });
          setMade({ host: hostOf(url), secret });
        }}
      >
        <TextField name="url" label={say("webhooks.url")} help={say("webhooks.url.help")} complete="off" />
        <fieldset>
          <legend>{say("webhooks.events")}</legend>
          {groups.map((group) => (
            <CheckField
              key={group}
              name={group}
              label={say(`webhooks.group.${group}`)}
              initial={group === "dossier"}
            />
          ))}
        </fieldset>
      </FormShell>
      {made && (
        <div className="stack" role="status">
          <Notice tone="amber">{say("webhooks.once")}</Notice>
          <CopyField label={say("webhooks.secret", { host: made.host })} value={made.secret} />
        </div>
      )}
    </>
  );
}

function Webhooks({ webhooks }: { readonly webhooks: readonly Webhook[] }) {
  const { say } = useWords();
  const tell = useTell();
  const toast = useToast();
  const [shown, setShown] = useState<string>();
  const [ending, setEnding] = useState<Webhook>();
  const open = webhooks.find(({ webhookId }) => webhookId === shown);
  return (
    <>
      <Table
        caption={say("webhooks.title")}
        rows={webhooks}
        keyOf={({ webhookId }) => webhookId}
        columns={[
          { key: "url", head: say("webhooks.url"), isName: true, cell: ({ url }) => hostOf(url) },
          { key: "events", head: say("webhooks.events"), cell: ({ events }) => namesOf(events, say) },
          {
            key: "deliveries",
            head: "",
            cell: ({ webhookId, url }) => (
              <ReasonedButton
                quiet
                label={say("webhooks.deliveries")}
                about={hostOf(url)}
                onClick={() => setShown(webhookId === shown ? undefined : webhookId)}
              />
            ),
          },
          {
            key: "remove",
            head: "",
            cell: (one) => (
              <ReasonedButton
                quiet
                label={say("webhooks.remove")}
                about={hostOf(one.url)}
                onClick={() => setEnding(one)}
              />
            ),
          },
        ]}
      />
      {open && <WebhookDeliveries webhookId={open.webhookId} host={hostOf(open.url)} />}
      {ending && (
        <Confirm
          title={say("webhooks.remove.title", { host: hostOf(ending.url) })}
          consequence={say("webhooks.remove.lead")}
          action={say("webhooks.remove")}
          onConfirm={async () => {
            await tell("webhook.remove", { webhookId: ending.webhookId });
            toast(say("webhooks.removed"));
          }}
          onClose={() => setEnding(undefined)}
        />
      )}
    </>
  );
}

/** The groups that a webhook is told of, in words. */
function namesOf(events: readonly string[], say: ReturnType<typeof useWords>["say"]): string {
  const told = new Set(events.map(groupOf));
  return groups
    .filter((group) => told.has(group))
    .map((group) => say(`webhooks.group.${group}`))
    .join(", ");
}
