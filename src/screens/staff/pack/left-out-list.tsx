import type { Answer } from "#screens/api.ts";
import { useWords } from "#screens/words.tsx";
import { useSided } from "../dossier/use-sided.ts";

/** What stays inside the agency and why, in words; the names are for the agency alone. */
export function LeftOutList(props: { readonly leftOut: Answer<"pack.preview">["leftOut"] }) {
  const { say } = useWords();
  const sayOf = useSided();
  if (props.leftOut.length === 0) return <p>{sayOf("preview.left.none")}</p>;
  return (
    <ul className="left-out">
      {props.leftOut.map(({ what, why, count, examples }) => (
        <li key={`${what} ${why}`}>
          <p>
            {say("preview.left.line", {
              what: say(`preview.left.${what}`, { count }),
              why: say(`preview.why.${why}`),
            })}
          </p>
          {examples.length > 0 && (
            <details>
              <summary>{say("preview.left.which")}</summary>
              <ul>
                {[...new Set(examples)].map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
              {count > examples.length && (
                <p className="quiet">{say("preview.left.more", { count: count - examples.length })}</p>
              )}
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
