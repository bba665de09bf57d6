import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { Section } from "#screens/ui/page.tsx";
import { EmptyState, ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { FieldChanges } from "./field-changes.tsx";
import { type Content, type PlaybookRead, titlesOf, usePlaybookWords } from "./use-playbook-words.ts";

/** One side of a comparison: a version, or the draft. */
export type Side = { readonly key: string; readonly version?: number; readonly draft?: true };

const nameOf = ({ key, version, draft }: Side) => `${key}@${draft ? "draft" : (version ?? "newest")}`;

/** What a playbook was copied from, in the version that there still is, with the one that was copied. */
export function sourceOf({ basedOn }: Pick<PlaybookRead, "basedOn">) {
  if (basedOn === null || basedOn.comparable === null) return undefined;
  return { key: basedOn.key, version: basedOn.comparable, copied: basedOn.version };
}

/** Two versions, the draft, what it was copied from: what differs, step by step and field by field. */
export function CompareView({ read }: { readonly read: PlaybookRead }) {
  const { say } = useWords();
  const { key, versions, hasDraft, playbookId } = read;
  const { data: own } = useAsk("playbook.list", { limit: 200 });
  const copies = playbookId === null ? (own?.rows ?? []) : [];
  const label = (side: string, version: number) =>
    `${side === key ? "" : `${side} · `}${say("playbooks.version.of", { version })}`;
  const source = sourceOf(read);
  const labelOfSource = ({ key: from, version, copied }: NonNullable<typeof source>) =>
    version === copied
      ? label(from, version)
      : `${from} · ${say("playbooks.version.since", { version, copied })}`;
  const choices: readonly { readonly side: Side; readonly label: string }[] = [
    ...(source ? [{ side: source, label: labelOfSource(source) }] : []),
    ...versions.toReversed().map(({ version }) => ({ side: { key, version }, label: label(key, version) })),
    ...(hasDraft ? [{ side: { key, draft: true } as const, label: say("playbooks.draft") }] : []),
    ...(playbookId === null && read.version !== null
      ? [{ side: { key, version: read.version }, label: label(key, read.version) }]
      : []),
    ...copies
      .filter((one) => one.basedOn?.key === key && one.version > 0)
      .map((one) => ({ side: { key: one.key, version: one.version }, label: label(one.key, one.version) })),
  ];
  const [chosen, setChosen] = useState<{ readonly from?: string; readonly to?: string }>({});
  const sideOf = (name: string | undefined) => choices.find(({ side }) => nameOf(side) === name)?.side;
  const from = sideOf(chosen.from) ?? choices.at(-2)?.side;
  const to = sideOf(chosen.to) ?? choices.at(-1)?.side;
  if (from === undefined || to === undefined)
    return (
      <EmptyState title={say("playbooks.compare.alone")}>
        <p>{say("playbooks.compare.alone.lead")}</p>
      </EmptyState>
    );
  const data = choices.map((one) => ({ value: nameOf(one.side), label: one.label }));
  return (
    <>
      <div className="row playbook-sides">
        <NativeSelect
          label={say("playbooks.compare.from")}
          value={nameOf(from)}
          data={data}
          onChange={({ currentTarget: { value } }) => setChosen({ ...chosen, from: value })}
        />
        <NativeSelect
          label={say("playbooks.compare.to")}
          value={nameOf(to)}
          data={data}
          onChange={({ currentTarget: { value } }) => setChosen({ ...chosen, to: value })}
        />
      </div>
      <Section title={say("playbooks.compare.title")}>
        <Compared from={from} to={to} content={read.content} />
      </Section>
    </>
  );
}

/** What differs from one side to the other. */
export function Compared(props: {
  readonly from: Side;
  readonly to: Side;
  /** Says the titles of steps that moved or are named. */
  readonly content: Content | null;
}) {
  const { from, to, content } = props;
  const { say, language } = useWords();
  const { both } = usePlaybookWords();
  const { data, error, refetch } = useAsk("playbook.compare", {
    key: from.key,
    ...(from.version === undefined ? {} : { version: from.version }),
    ...(from.draft ? { draft: true } : {}),
    withKey: to.key,
    ...(to.version === undefined ? {} : { withVersion: to.version }),
    ...(to.draft ? { withDraft: true } : {}),
  });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { added, removed, changed, moved } = data;
  const whole = data.fields.filter(({ field }) => field !== "key" && field !== "version");
  const known = new Map(
    [...added, ...removed, ...changed.map((one) => ({ ...one, key: one.step }))].map(({ key, title }) => [
      key,
      both(title),
    ]),
  );
  const inContent = titlesOf(content, language);
  const titleOf = (key: string) => known.get(key) ?? inContent(key);
  if ([whole, added, removed, changed, moved].every((list) => list.length === 0))
    return <p>{say("playbooks.compare.same")}</p>;
  return (
    <>
      {whole.length > 0 && (
        <section>
          <h3>{say("playbooks.compare.whole")}</h3>
          <FieldChanges title={say("playbooks.compare.whole")} rows={whole} titleOf={titleOf} />
        </section>
      )}
      <Titles
        title={say("playbooks.compare.added", { count: added.length })}
        keys={added.map(({ key }) => key)}
        titleOf={titleOf}
      />
      <Titles
        title={say("playbooks.compare.removed", { count: removed.length })}
        keys={removed.map(({ key }) => key)}
        titleOf={titleOf}
      />
      <Titles
        title={say("playbooks.compare.moved", { count: moved.length })}
        keys={moved}
        titleOf={titleOf}
      />
      {changed.length > 0 && (
        <section>
          <h3>{say("playbooks.compare.changed", { count: changed.length })}</h3>
          {changed.map(({ step, title, fields }) => (
            <div key={step} className="playbook-change">
              <h4>{both(title)}</h4>
              <FieldChanges title={both(title)} rows={fields} titleOf={titleOf} />
            </div>
          ))}
        </section>
      )}
    </>
  );
}

type TitleOf = (key: string) => string;

function Titles(props: {
  readonly title: string;
  readonly keys: readonly string[];
  readonly titleOf: TitleOf;
}) {
  if (props.keys.length === 0) return null;
  return (
    <section>
      <h3>{props.title}</h3>
      <ul>
        {props.keys.map((key) => (
          <li key={key}>{props.titleOf(key)}</li>
        ))}
      </ul>
    </section>
  );
}
