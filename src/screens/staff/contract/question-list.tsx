import type { Answer } from "#screens/api.ts";
import { Section } from "#screens/ui/page.tsx";
import { useWords } from "#screens/words.tsx";

/** What the law may add to the contract, each with its source and how sure it is. */
export function QuestionList(props: { readonly warnings: Answer<"contract.list-obligations">["warnings"] }) {
  const { say, language } = useWords();
  if (props.warnings.length === 0) return null;
  return (
    <Section title={say("contract.questions")} lead={say("contract.questions.lead")}>
      <ul className="contract-questions">
        {props.warnings.map(({ key, cite, sure, ...words }) => (
          <li key={key}>
            {words[language]}
            <div className="quiet">
              {cite} — {sure[language]}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
