import { Button } from "@mantine/core";
import { useState } from "react";
import type { WorkItem } from "#core/tracking/tracking.ts";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { Notice } from "#screens/ui/notice.tsx";
import { useWords } from "#screens/words.tsx";
import { useReason } from "../../reason.ts";
import { DrawerDecision } from "./drawer-decision.tsx";
import { DrawerField } from "./drawer-field.tsx";
import { Attachments, Checklist, Comments, WebLink } from "./drawer-lists.tsx";
import { Sharing } from "./drawer-sharing.tsx";
import { type Change, type Entry, type EntryKind, saidOf } from "./entry.ts";
import { fieldsOf } from "./fields.ts";
import { readOf } from "./typed.ts";
import { useRemoveEntries } from "./use-remove-entries.ts";
import { useResetField, useSaveEntry } from "./use-save-entry.ts";
import { useSourceNames } from "./use-source-names.ts";
import { useStates } from "./use-states.ts";

/** Everything that is known of an entry, written in its place by who may. */
export function EntryDetails(props: {
  readonly kind: EntryKind;
  readonly dossierId: string;
  readonly entry: Entry;
  readonly imported: object | null;
  readonly changedSince: readonly string[];
  readonly onRemoved: () => void;
}) {
  const { kind, dossierId, entry, imported, changedSince, onRemoved } = props;
  const reason = useReason("tracking.edit");
  const save = useSaveEntry(kind, dossierId);
  const reset = useResetField(kind, dossierId);
  const mayEdit = reason === undefined;
  const onSave = mayEdit ? (change: Change) => save(entry, change) : undefined;
  const isWork = kind === "work-item";
  const item = entry.record as WorkItem;
  return (
    <>
      <Origin entry={entry} url={isWork ? item.url : undefined} />
      {reason && <p className="quiet">{reason}</p>}
      {isWork && item.state === "open" && mayEdit && <DrawerDecision dossierId={dossierId} entry={entry} />}
      {onSave ? (
        fieldsOf[kind].map((field) => (
          <DrawerField
            key={field.name}
            field={field}
            entry={entry}
            imported={imported}
            hasChanged={changedSince.includes(field.name)}
            onSave={onSave}
            onReset={(name) => reset(entry, name)}
          />
        ))
      ) : (
        <Said kind={kind} entry={entry} />
      )}
      {isWork && (
        <>
          <Checklist lines={item.checklist} onSave={onSave} />
          <Attachments attachments={item.attachments} />
          <Comments comments={item.comments} />
          <Other other={item.other} />
        </>
      )}
      <Sharing entry={entry} onSave={onSave} />
      {mayEdit && entry.byHand && (
        <Remove kind={kind} dossierId={dossierId} entry={entry} onRemoved={onRemoved} />
      )}
    </>
  );
}

/** Where an entry comes from: its export, or the hand of somebody; and the way to its tool. */
function Origin({ entry, url }: { readonly entry: Entry; readonly url: string | undefined }) {
  const { say, dates } = useWords();
  const sourceName = useSourceNames();
  return (
    <p className="quiet">
      {entry.byHand ? say("entries.by-hand") : sourceName(entry.sourceId)}
      {" · "}
      {say("entries.updated", { when: dates.moment(entry.updatedAt) })}
      {url && (
        <>
          {" · "}
          <WebLink url={url}>{say("entries.in-tool")}</WebLink>
        </>
      )}
    </p>
  );
}

/** What an entry says, for who may only read. */
function Said({ kind, entry }: { readonly kind: EntryKind; readonly entry: Entry }) {
  const { say, dates } = useWords();
  const states = useStates();
  const said = fieldsOf[kind].flatMap((field) => {
    const value = saidOf(entry, field.name);
    const text = readOf(field.by, value);
    if (text === "" || field.name === "title" || field.name === "name") return [];
    if (field.by === "day") return [{ field, text: dates.day(text) }];
    return [{ field, text: states.find((one) => field.by === "state" && one.value === text)?.label ?? text }];
  });
  return (
    <dl className="facts">
      {kind === "work-item" && (
        <div>
          <dt>{say("entries.decision")}</dt>
          <dd>
            {say(`handling.${entry.handling ?? "none"}`)}
            {entry.handlingNote && ` — ${entry.handlingNote}`}
          </dd>
        </div>
      )}
      {said.map(({ field, text }) => (
        <div key={field.name}>
          <dt>{say(field.label)}</dt>
          <dd className="drawer-text">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Columns of the tool that have no place of their own here. */
function Other({ other }: { readonly other: WorkItem["other"] }) {
  const { say } = useWords();
  const rows = Object.entries(other);
  if (rows.length === 0) return null;
  return (
    <details className="drawer-part">
      <summary>{say("entries.other", { count: rows.length })}</summary>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="drawer-text">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Remove(props: {
  readonly kind: EntryKind;
  readonly dossierId: string;
  readonly entry: Entry;
  readonly onRemoved: () => void;
}) {
  const { kind, dossierId, entry, onRemoved } = props;
  const { say } = useWords();
  const remove = useRemoveEntries(kind, dossierId);
  const [problem, setProblem] = useState<string>();
  return (
    <>
      {problem && <Notice tone="danger">{problem}</Notice>}
      <Button
        variant="default"
        onClick={() =>
          remove([entry.id]).then(onRemoved, (thrown) => setProblem(sentenceOf(problemOf(thrown), say)))
        }
      >
        {say("entries.remove")}
      </Button>
    </>
  );
}
