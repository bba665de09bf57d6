import { useEffect, useState } from "react";
import type { Answer, Given } from "#screens/api.ts";
import { Section } from "#screens/ui/page.tsx";
import { MarkedText, SafeMarkup } from "#screens/ui/safe-markup.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { useSettled } from "./use-settled.ts";

/** The letter as its reader will see it, a moment after what is typed; what was seen last stays meanwhile. */
export function LetterPreview({ asked }: { readonly asked: Given<"letter.preview"> }) {
  const { say } = useWords();
  const written = useSettled(JSON.stringify(asked));
  const { data, error } = useAsk("letter.preview", JSON.parse(written));
  const [last, setLast] = useState<Answer<"letter.preview">>();
  useEffect(() => {
    if (data) setLast(data);
  }, [data]);
  const seen = data ?? last;
  return (
    <Section title={say("letter.preview")}>
      {error && <ErrorState error={error} />}
      {seen ? (
        <article className="letter-sheet" lang={seen.language} aria-busy={data === undefined}>
          <p className="letter-subject">
            <MarkedText text={seen.subject} />
          </p>
          <SafeMarkup html={seen.html} />
        </article>
      ) : (
        !error && <Loading />
      )}
    </Section>
  );
}
