import { Button } from "@mantine/core";
import type { Answer } from "#screens/api.ts";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useOnce } from "#screens/ui/use-once.ts";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { FieldChanges } from "../playbooks/field-changes.tsx";
import { useReason } from "../reason.ts";
import { type PlanRead, usePlanWords } from "./use-plan-words.ts";

type Change = Answer<"plan.preview-version">["changes"][number];

/** What a newer version of the playbook makes of this plan, before the plan follows it. */
export function TakeVersion(props: {
  readonly dossierId: string;
  readonly plan: PlanRead;
  readonly onClose: () => void;
}) {
  const { dossierId, plan, onClose } = props;
  const { say } = useWords();
  const { data, error, refetch } = useAsk("plan.preview-version", { dossierId });
  const version = data?.to ?? plan.newer?.version ?? plan.playbook.version;
  return (
    <Section title={say("plan.version.title", { version })} lead={say("plan.version.lead")}>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data ? (
        <Preview dossierId={dossierId} plan={plan} preview={data} onClose={onClose} />
      ) : (
        <Loading />
      )}
    </Section>
  );
}

function Preview(props: {
  readonly dossierId: string;
  readonly plan: PlanRead;
  readonly preview: Answer<"plan.preview-version">;
  readonly onClose: () => void;
}) {
  const { dossierId, plan, preview, onClose } = props;
  const { say } = useWords();
  const tell = useTell();
  const undo = useUndo();
  const reason = useReason("plan.write");
  const { once, busy, error: failed } = useOnce();
  const { changes, to, note } = preview;
  const late = changes.filter(({ move }) => move.becomesLate).length;
  const counted = (["added", "changed", "removed", "kept", "same"] as const).flatMap((what) => {
    const count = changes.filter((one) => one.what === what).length;
    return count > 0 ? [say(`plan.version.count.${what}`, { count })] : [];
  });
  const apply = async () => {
    await tell("plan.take-version", { dossierId, version: to });
    undo(say("plan.version.done", { version: to }), () => tell("plan.undo-version", { dossierId }));
    onClose();
  };
  return (
    <section className="stack plan-moves" aria-live="polite">
      {note && <blockquote className="plan-version-note">{note}</blockquote>}
      <p>{counted.length > 0 ? `${counted.join(" · ")}.` : say("plan.version.nothing")}</p>
      {late > 0 && <Notice tone="danger">{say("plan.late.summary", { count: late })}.</Notice>}
      {failed !== undefined && <ErrorState error={failed} />}
      <div className="row">
        <ReasonedButton
          label={say("plan.version.apply", { version: to })}
          reason={reason}
          loading={busy}
          onClick={() => void once(apply)}
        />
        <Button variant="default" onClick={onClose}>
          {say("form.cancel")}
        </Button>
      </div>
      {changes.length > 0 && <Changes plan={plan} changes={changes} />}
    </section>
  );
}

/** One line for each step that is not the same afterwards, with what differs and the day before and after. */
function Changes({ plan, changes }: { readonly plan: PlanRead; readonly changes: readonly Change[] }) {
  const { say, dates } = useWords();
  const { both } = usePlanWords();
  const titles = new Map([...plan.steps, ...changes].map(({ key, title }) => [key, both(title)]));
  const titleOf = (key: string) => titles.get(key) ?? key;
  const day = (iso: string | null) => (iso ? dates.shortDay(iso) : "");
  return (
    <Table
      caption={say("plan.move.outcome")}
      rows={changes}
      keyOf={({ key }) => key}
      columns={[
        {
          key: "title",
          head: say("plan.step"),
          isName: true,
          cell: ({ title, fields }) => (
            <>
              {both(title)}
              {fields.length > 0 && (
                <details className="plan-version-fields">
                  <summary>{say("plan.version.fields", { count: fields.length })}</summary>
                  <FieldChanges title={both(title)} rows={fields} titleOf={titleOf} />
                </details>
              )}
            </>
          ),
        },
        { key: "what", head: say("plan.move.outcome"), cell: (change) => <Outcome change={change} /> },
        { key: "from", head: say("plan.move.before"), cell: ({ move }) => day(move.from) },
        { key: "to", head: say("plan.move.after"), cell: ({ move }) => day(move.to) },
      ]}
    />
  );
}

function Outcome({ change: { what, keptFor, move } }: { readonly change: Change }) {
  const { say } = useWords();
  const more = [
    ...keptFor.map((one) => say(`plan.version.kept.${one}`)),
    ...(what === "changed" && (move.what === "joins" || move.what === "leaves")
      ? [say(`plan.move.what.${move.what}`)]
      : []),
    ...(move.because ? [say(`plan.move.because.${move.because}`)] : []),
  ];
  return (
    <>
      {what === "same" ? say(`plan.move.what.${move.what}`) : say(`plan.version.what.${what}`)}
      {more.length > 0 && <span className="quiet"> · {more.join(", ")}</span>}
      {move.becomesLate && <div className="late">{say("plan.move.late")}</div>}
    </>
  );
}
