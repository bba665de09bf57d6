import { type Problem, sentenceOf } from "#screens/problem.ts";
import { useWords } from "#screens/words.tsx";

/** Why nothing was looked at or imported: the reason of each file where several cannot be read. */
export function WhyUnread({ problem }: { readonly problem: Problem }) {
  const { say } = useWords();
  const { files } = problem.details;
  if (!files) return sentenceOf(problem, say);
  return (
    <ul className="why-unread">
      {files.map(({ file, detail }) => (
        <li key={file} className="breaks">
          {detail}
        </li>
      ))}
    </ul>
  );
}
