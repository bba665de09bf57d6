import type { LetterRemark } from "#core/letter/letter-tone.ts";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { Section } from "#screens/ui/page.tsx";
import { useWords } from "#screens/words.tsx";
import type { LetterText } from "./letter-text.ts";

/** The sentences that a handover letter does not say, each with why, and with what may stand in its place. */
export function RemarkList(props: {
  readonly remarks: readonly LetterRemark[];
  readonly text: LetterText;
  readonly onRewrite: (some: Partial<LetterText>) => void;
}) {
  const { remarks, text, onRewrite } = props;
  const { say, language } = useWords();
  if (remarks.length === 0) return null;
  return (
    <Section title={say("letter.remarks")} lead={say("letter.remarks.lead")}>
      <ul className="letter-remarks">
        {remarks.map(({ part, label, from, sentence, why, rewrite }) => (
          <li key={`${part}-${from}-${label}`}>
            <p>
              <strong>{say(`letter.remark.${label}`)}</strong> · <q>{sentence}</q>
            </p>
            <p className="quiet">{why[language]}</p>
            {rewrite !== null && text[part].includes(sentence) && (
              <LinkButton onClick={() => onRewrite({ [part]: text[part].replace(sentence, () => rewrite) })}>
                {say("letter.remark.rewrite", { rewrite })}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
