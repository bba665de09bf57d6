import { Button } from "@mantine/core";
import { useState } from "react";
import type { Given } from "#screens/api.ts";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useOnce } from "#screens/ui/use-once.ts";
import { useToast } from "#screens/ui/use-toast.ts";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { type PlanRead, usePlanWords } from "./use-plan-words.ts";

type Asked = Omit<Given<"plan.preview-move">, "dossierId">;

/** Another end, or months of transition: what moves, what cannot and what becomes late, before it is applied. */
export function MovePlan(props: {
  readonly dossierId: string;
  readonly plan: PlanRead;
  readonly onClose: () => void;
}) {
  const { dossierId, plan, onClose } = props;
  const { say } = useWords();
  // What changed in the dossier is looked at without asking for another end.
  const [asked, setAsked] = useState<Asked | undefined>(plan.outdated ? {} : undefined);
  return (
    <Section title={say("plan.move")} lead={say("plan.move.lead")}>
      <FormShell
        submit={say("plan.move.look")}
        beside={
          <Button variant="default" onClick={onClose}>
            {say("form.cancel")}
          </Button>
        }
        check={({ months = "" }) =>
          months.trim() === "" || monthsIn(months) ? {} : { months: say("plan.move.months.wrong") }
        }
        onSubmit={async ({ endOn = "", months = "" }) => {
          const count = monthsIn(months);
          setAsked({ ...(endOn ? { endOn } : {}), ...(count ? { months: count } : {}) });
        }}
      >
        <TextField name="endOn" type="date" label={say("plan.move.end")} optional focus />
        <TextField name="months" label={say("plan.move.months")} digits optional />
      </FormShell>
      {asked && <Moves key={JSON.stringify(asked)} dossierId={dossierId} asked={asked} onApplied={onClose} />}
    </Section>
  );
}

const mostMonths = 24;

function monthsIn(text: string): number | undefined {
  const months = Number(text);
  return Number.isInteger(months) && months >= 1 && months <= mostMonths ? months : undefined;
}

function Moves(props: { readonly dossierId: string; readonly asked: Asked; readonly onApplied: () => void }) {
  const { dossierId, asked, onApplied } = props;
  const { say, dates } = useWords();
  const { both } = usePlanWords();
  const tell = useTell();
  const toast = useToast();
  const undo = useUndo();
  const { once, busy, error: failed } = useOnce();
  const { data, error, refetch } = useAsk("plan.preview-move", { dossierId, ...asked });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const rows = data.moves.filter(({ what }) => what !== "stays");
  const moving = rows.filter(({ what }) => what !== "cannot-move").length;
  const day = (iso: string | null) => (iso ? dates.longDay(iso) : "—");
  const late = rows.filter(({ becomesLate }) => becomesLate);
  const apply = async () => {
    const { endOn, strategic, before } = await tell("plan.move-end", { dossierId, ...asked });
    if (Object.keys(asked).length > 0) {
      undo(say("plan.move.done"), async () => {
        // An end that somebody wrote meanwhile is theirs.
        await tell("dossier.edit", { dossierId, ...before, seen: { endOn, strategic } });
        await tell("plan.move-end", { dossierId });
      });
    } else toast(say("plan.move.done"));
    onApplied();
  };
  return (
    <section className="stack plan-moves" aria-live="polite">
      <p>
        {data.from === data.to
          ? say("plan.move.same", { to: day(data.to) })
          : say("plan.move.to", { from: day(data.from), to: day(data.to) })}{" "}
        {say("plan.move.count", { count: moving })}
      </p>
      {late.length > 0 && <Notice tone="danger">{say("plan.late.summary", { count: late.length })}.</Notice>}
      {failed !== undefined && <ErrorState error={failed} />}
      <Button loading={busy} onClick={() => void once(apply)}>
        {say("plan.move.apply")}
      </Button>
      {rows.length > 0 && (
        <Table
          caption={say("plan.move.outcome")}
          rows={rows}
          keyOf={({ stepId }) => stepId}
          columns={[
            { key: "title", head: say("plan.step"), isName: true, cell: ({ title }) => both(title) },
            {
              key: "from",
              head: say("plan.move.before"),
              cell: ({ from }) => (from ? dates.shortDay(from) : ""),
            },
            { key: "to", head: say("plan.move.after"), cell: ({ to }) => (to ? dates.shortDay(to) : "") },
            {
              key: "what",
              head: say("plan.move.outcome"),
              cell: ({ what, because, becomesLate }) => (
                <>
                  {say(`plan.move.what.${what}`)}
                  {because && <span className="quiet"> · {say(`plan.move.because.${because}`)}</span>}
                  {becomesLate && <div className="late">{say("plan.move.late")}</div>}
                </>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
