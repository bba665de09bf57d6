import type { Answer } from "#screens/api.ts";
import { Section } from "#screens/ui/page.tsx";
import { useWords } from "#screens/words.tsx";

/** The tries of the worker to send the letter; nothing before the first. */
export function AttemptList({ attempts }: Pick<Answer<"letter.read">, "attempts">) {
  const { say, dates } = useWords();
  if (attempts.length === 0) return null;
  return (
    <Section title={say("letter.attempts")}>
      <ol className="letter-attempts">
        {attempts.map(({ number, startedAt, outcome, answer }) => (
          <li key={number}>
            {say("letter.attempt", { day: dates.moment(startedAt) })}{" "}
            {say(`letter.attempt.${outcome ?? "cut"}`)}
            {answer && <span className="quiet"> · {answer}</span>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
