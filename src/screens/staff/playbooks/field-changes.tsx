import type { Answer } from "#screens/api.ts";
import { Table } from "#screens/ui/table.tsx";
import { useWords } from "#screens/words.tsx";
import "./field-changes.css";
import { usePlaybookWords } from "./use-playbook-words.ts";

type Change = Answer<"playbook.compare">["fields"][number];
type TitleOf = (key: string) => string;

/** What a field said and what it says, one line for each that differs. */
export function FieldChanges(props: {
  readonly title: string;
  readonly rows: readonly Change[];
  readonly titleOf: TitleOf;
}) {
  const { say } = useWords();
  const { field: nameOfField, value } = usePlaybookWords();
  const bare = (path: string) => path.replace(/\.(?:fr|en)$/, "");
  return (
    <Table
      caption={props.title}
      rows={props.rows}
      keyOf={({ field }) => field}
      columns={[
        {
          key: "field",
          head: say("playbooks.compare.field"),
          isName: true,
          cell: ({ field }) => nameOfField(field),
        },
        {
          key: "before",
          head: say("playbooks.compare.before"),
          cell: ({ field, from }) => (
            <del className="playbook-value">{value(bare(field), from, props.titleOf)}</del>
          ),
        },
        {
          key: "after",
          head: say("playbooks.compare.after"),
          cell: ({ field, to }) => (
            <ins className="playbook-value">{value(bare(field), to, props.titleOf)}</ins>
          ),
        },
      ]}
    />
  );
}
