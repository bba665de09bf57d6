import { type ReactNode, useState } from "react";

/**
 * What is folded away and drawn once somebody unfolds it: hundreds of rows that nobody asked for cost no time.
 * Whoever looks for a word in the page finds it there from then on.
 */
export function Folded(props: {
  readonly summary: string;
  /** What tells it from others of the same words, for who hears it. */
  readonly label?: string;
  readonly className?: string;
  readonly children: () => ReactNode;
}) {
  const { summary, label, className, children } = props;
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details className={className} onToggle={() => setWasOpened(true)}>
      <summary aria-label={label}>{summary}</summary>
      {wasOpened && children()}
    </details>
  );
}
