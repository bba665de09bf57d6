import { type Problem, sentenceOf } from "#screens/problem.ts";
import { Notice } from "#screens/ui/notice.tsx";
import { useWords } from "#screens/words.tsx";

/** That something was not done, and why. */
export function ProblemNotice({ title, problem }: { readonly title: string; readonly problem: Problem }) {
  const { say } = useWords();
  return (
    <Notice tone={problem.kind === "offline" ? "amber" : "danger"} title={title}>
      {sentenceOf(problem, say)}
    </Notice>
  );
}
