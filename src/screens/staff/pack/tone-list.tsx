import type { Answer } from "#screens/api.ts";
import { useWords } from "#screens/words.tsx";

/** What the texts of a pack say that a handover does not, kind by kind: why, then which sentences, for the agency alone. */
export function ToneList({ tone: { labels, told } }: { readonly tone: Answer<"pack.preview">["tone"] }) {
  const { say } = useWords();
  if (labels.length === 0) return <p>{say("preview.tone.none")}</p>;
  return (
    <ul className="left-out">
      {labels.map(({ label, count }) => {
        const own = told.filter((one) => one.label === label);
        return (
          <li key={label}>
            <p>
              {say("preview.left.line", {
                what: say(`preview.tone.${label}`, { count }),
                why: say(`preview.tone-why.${label}`),
              })}
            </p>
            <details>
              <summary>{say("preview.left.which")}</summary>
              <ul>
                {own.map(({ what, name, sentence, rewrite }) => (
                  <li key={`${what} ${name} ${sentence}`}>
                    <span className="quiet">{say("preview.tone.where", { name })}</span> <q>{sentence}</q>
                    {rewrite !== undefined && (
                      <p className="quiet">{say("preview.tone.rewrite", { rewrite })}</p>
                    )}
                  </li>
                ))}
              </ul>
              {count > own.length && (
                <p className="quiet">{say("preview.left.more", { count: count - own.length })}</p>
              )}
            </details>
          </li>
        );
      })}
    </ul>
  );
}
