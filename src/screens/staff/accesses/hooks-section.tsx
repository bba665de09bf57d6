import { Suspense, useState } from "react";
import type { Answer } from "#screens/api.ts";
import { Confirm } from "#screens/ui/confirm.tsx";
import { CopyField } from "#screens/ui/copy-field.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { useReason } from "../reason.ts";
import { WarningList } from "../tracking/warnings.tsx";

type Hooks = Answer<"access.list-hooks">;

/** The address at which Leadsie reports what it obtained, and what came by it: folded, few need it. */
export function HooksSection({ dossierId }: { readonly dossierId: string }) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="section">
      <details className="departures-use" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{say("hooks.title")}</summary>
        {isOpen && (
          <Suspense fallback={<Loading />}>
            <Opened dossierId={dossierId} />
          </Suspense>
        )}
      </details>
    </section>
  );
}

function Opened({ dossierId }: { readonly dossierId: string }) {
  const { say } = useWords();
  const reason = useReason("webhook.manage");
  const tell = useTell();
  const [address, setAddress] = useState<string>();
  const [problem, setProblem] = useState<unknown>();
  const { data, error, refetch } = useAsk("access.list-hooks", { dossierId });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const open = async () => {
    setProblem(undefined);
    const { path } = await tell("access.open-hook", { dossierId });
    setAddress(`${location.origin}${path}`);
  };
  return (
    <div className="stack">
      <p className="quiet">{say("hooks.lead")}</p>
      <OpenHooks dossierId={dossierId} hooks={data.hooks} reason={reason} />
      {problem !== undefined && <ErrorState error={problem} />}
      <ReasonedButton
        quiet
        label={say("hooks.open")}
        reason={reason}
        onClick={() => void open().catch(setProblem)}
      />
      {address && (
        <div role="status">
          <CopyField label={say("hooks.address")} value={address} help={say("hooks.once")} />
        </div>
      )}
      {data.reports.length > 0 && <Reports reports={data.reports} />}
    </div>
  );
}

function OpenHooks(props: {
  readonly dossierId: string;
  readonly hooks: Hooks["hooks"];
  readonly reason: string | undefined;
}) {
  const { dossierId, hooks, reason } = props;
  const { say, dates } = useWords();
  const tell = useTell();
  const toast = useToast();
  const [ending, setEnding] = useState<Hooks["hooks"][number]>();
  const open = hooks.filter(({ revokedAt }) => revokedAt === null);
  if (open.length === 0) return <p className="quiet">{say("hooks.none")}</p>;
  return (
    <>
      <ul className="access-reasons departure-things">
        {open.map((hook) => {
          const since = say("hooks.since", { day: dates.longDayAt(hook.madeAt) });
          return (
            <li key={hook.id}>
              <span>Leadsie, {since}</span>
              <ReasonedButton
                quiet
                label={say("hooks.revoke")}
                about={since}
                reason={reason}
                onClick={() => setEnding(hook)}
              />
            </li>
          );
        })}
      </ul>
      {ending && (
        <Confirm
          title={say("hooks.revoke.title", { day: dates.longDayAt(ending.madeAt) })}
          consequence={say("hooks.revoke.consequence")}
          action={say("hooks.revoke")}
          onClose={() => setEnding(undefined)}
          onConfirm={async () => {
            await tell("access.revoke-hook", { dossierId, hookId: ending.id });
            toast(say("hooks.revoked"));
          }}
        />
      )}
    </>
  );
}

function Reports({ reports }: { readonly reports: Hooks["reports"] }) {
  const { say, dates } = useWords();
  return (
    <Table
      caption={say("hooks.reports")}
      rows={reports}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "at",
          head: say("hooks.report"),
          isName: true,
          cell: ({ receivedAt, times }) => (
            <>
              {dates.moment(receivedAt)}
              {times > 1 && <div className="quiet">{say("hooks.times", { count: times })}</div>}
            </>
          ),
        },
        {
          key: "became",
          head: say("hooks.became"),
          cell: ({ state, added, changed, same, remarks }) => (
            <>
              {say(`hooks.state.${state}`)}
              {state !== "kept" && (
                <div className="quiet">{say("hooks.counts", { added, changed, same })}</div>
              )}
              {remarks.length > 0 && <WarningList warnings={remarks} />}
            </>
          ),
        },
      ]}
    />
  );
}
