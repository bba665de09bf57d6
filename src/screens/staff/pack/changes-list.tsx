import type { Answer } from "#screens/api.ts";
import { useWords } from "#screens/words.tsx";
import { useSided } from "../dossier/use-sided.ts";

const ways = ["added", "changed", "gone"] as const;

/** What came, changed and went, kind by kind and by name. */
export function ChangesList(props: { readonly changes: Answer<"pack.compare">["changes"] }) {
  const { say, dates } = useWords();
  const sayOf = useSided();
  // Of the end date the name is the day itself.
  const shown = (kind: string, name: string) =>
    kind === "dossier" && /^\d{4}-\d\d-\d\d$/.test(name) ? dates.day(name) : name;
  if (props.changes.length === 0) return <p>{say("pack.compare.none")}</p>;
  return props.changes.map((change) => (
    <div key={change.kind}>
      <h3>{change.kind === "dossier" ? sayOf("pack.kind.dossier") : say(`pack.kind.${change.kind}`)}</h3>
      {ways.map((way) => {
        const { count, names } = change[way];
        if (count === 0) return null;
        return (
          <details key={way}>
            <summary>{say(`pack.compare.${way}`, { count })}</summary>
            <ul>
              {[...new Set(names)].map((name) => (
                <li key={name}>{shown(change.kind, name)}</li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  ));
}
