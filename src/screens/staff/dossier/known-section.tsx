import type { ReactNode } from "react";
import { directions, initiators, reasons, tones } from "#core/dossier/dossier.ts";
import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { type EditBy, InlineEdit } from "#screens/ui/inline-edit.tsx";
import { Link } from "#screens/ui/link.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { useReason } from "../reason.ts";
import { type EditedField, hoursOf, strategicWord } from "./dossier-values.ts";
import { NoteEdit } from "./note-edit.tsx";
import { ServicesEdit } from "./services-edit.tsx";
import { useDossierEdit } from "./use-dossier-edit.ts";

type Dossier = Answer<"dossier.read">;
type Shown = {
  readonly field: EditedField;
  readonly by: EditBy;
  /** As it is typed and chosen. */
  readonly typed: string;
  /** As it is read; absent while nothing is known. */
  readonly read: ReactNode;
};

/** What is known of the dossier, each thing written in its place. */
export function KnownSection({ dossier }: { readonly dossier: Dossier }) {
  const { say, dates } = useWords();
  const reason = useReason("dossier.write");
  const { label, save } = useDossierEdit(dossier);
  const facts = useKnownFacts(dossier);
  const { data } = useAsk("dossier.read-overview", { dossierId: dossier.id });
  return (
    <Section title={say("known.title")} {...(reason ? { lead: reason } : {})}>
      <dl className="facts">
        {facts.map(({ field, by, typed, read }) => {
          const shown = read || <span className="quiet">{say("dossier.unknown")}</span>;
          return (
            <div key={field}>
              <dt>{label(field)}</dt>
              <dd>
                {reason ? (
                  shown
                ) : (
                  <InlineEdit
                    label={label(field)}
                    by={by}
                    typed={typed}
                    onSave={(value) => save(field, value)}
                  >
                    {shown}
                  </InlineEdit>
                )}
              </dd>
            </div>
          );
        })}
        <div>
          <dt>{say("dossier.created")}</dt>
          <dd>{dates.moment(dossier.createdAt)}</dd>
        </div>
      </dl>
      <ServicesEdit key={dossier.id} dossier={dossier} />
      {data?.planOutdated && (
        <Notice tone="amber">
          {say("plan.outdated")} <Link to={paths.planMoves(dossier.id)}>{say("plan.outdated.look")}</Link>
        </Notice>
      )}
      {(["clientView", "internalView"] as const).map((field) => (
        <NoteEdit
          key={`${dossier.id} ${field}`}
          label={label(field)}
          {...(field === "internalView" ? { help: say("dossier.internal-view.help") } : {})}
          typed={dossier[field] ?? ""}
          readOnly={reason !== undefined}
          onSave={(value, seen) => save(field, value, { ...dossier, [field]: seen || null })}
        />
      ))}
    </Section>
  );
}

function useKnownFacts(dossier: Dossier): readonly Shown[] {
  const { say, dates, language } = useWords();
  const unknown = { value: "", label: say("dossier.unknown") };
  const choice = (choices: readonly { readonly value: string; readonly label: string }[], optional = true) =>
    ({ kind: "choice", choices: optional ? [unknown, ...choices] : choices }) as const;
  const { party, name, direction, endOn, initiator, reason, tone, strategic, timeBudgetMinutes, sites } =
    dossier;
  const hours = hoursOf(timeBudgetMinutes, language);
  const line = { kind: "line" } as const;
  return [
    { field: "party", by: line, typed: party, read: party },
    { field: "name", by: line, typed: name, read: name },
    {
      field: "direction",
      by: choice(
        directions.map((value) => ({ value, label: say(`direction.${value}.long`) })),
        false,
      ),
      typed: direction,
      read: say(`direction.${direction}.long`),
    },
    { field: "endOn", by: { kind: "day" }, typed: endOn ?? "", read: endOn && dates.day(endOn) },
    {
      field: "initiator",
      by: choice(initiators.map((value) => ({ value, label: say(`initiator.${value}`) }))),
      typed: initiator ?? "",
      read: initiator && say(`initiator.${initiator}`),
    },
    {
      field: "reason",
      by: choice(reasons.map((value) => ({ value, label: say(`reason.${value}`) }))),
      typed: reason ?? "",
      read: reason && say(`reason.${reason}`),
    },
    {
      field: "tone",
      by: choice(tones.map((value) => ({ value, label: say(`tone.${value}`) }))),
      typed: tone ?? "",
      read: tone && say(`tone.${tone}`),
    },
    {
      field: "strategic",
      by: choice((["yes", "no"] as const).map((value) => ({ value, label: say(`strategic.${value}`) }))),
      typed: strategicWord(strategic),
      read: strategic !== null && say(`strategic.${strategic ? "yes" : "no"}`),
    },
    {
      field: "timeBudgetMinutes",
      by: line,
      typed: hours,
      read: hours && say("dossier.budget.hours", { hours }),
    },
    {
      field: "sites",
      by: line,
      typed: sites.join(" "),
      read: sites.map((site) => site.replace(/^https:\/\//, "")).join(", "),
    },
  ];
}
