import type { Answer } from "#screens/api.ts";
import { Section } from "#screens/ui/page.tsx";
import { useWords } from "#screens/words.tsx";

/** What the document seems to say nothing of, and what to check then, with the source. */
export function NotFoundList(props: {
  readonly notFound: NonNullable<Answer<"contract.show-reading">["reading"]>["notFound"];
}) {
  const { say, language, dates } = useWords();
  if (props.notFound.length === 0) return null;
  return (
    <Section title={say("contract.silent")} lead={say("contract.silent.lead")}>
      <dl className="contract-silent">
        {props.notFound.map(({ kind, source, confidence, read, ...check }) => (
          <div key={kind}>
            <dt>{say(`contract.kind.${kind}`)}</dt>
            <dd>
              {check[language]}
              <div className="quiet">
                {say(`contract.sure.${confidence}`, { source, day: dates.day(read) })}
              </div>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
