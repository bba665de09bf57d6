import { useState } from "react";
import { warningInWords } from "#core/pack/warnings.ts";
import type { ImportWarning } from "#core/tracking/ports.ts";
import type { Answer } from "#screens/api.ts";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { useWords } from "#screens/words.tsx";
import { useImportWords } from "./import-words.ts";
import "./warnings.css";

type Shown = Answer<"tracking.preview">["sources"][number]["warnings"];

/** Fewer are read at once. */
const folded = 3;
/** Remarks of one kind told at first, and how many more each time one asks. */
const [first, more] = [5, 100];

/** The remarks about a source: where each is, then what it says; many are folded, kind by kind. */
export function Warnings({ warnings }: { readonly warnings: Shown }) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(warnings.length < folded);
  if (warnings.length === 0) return null;
  return (
    <details className="warnings" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say("warnings", { count: warnings.length })}</summary>
      {isOpen && <WarningList warnings={warnings} />}
    </details>
  );
}

/** The same in plain sight: the first of each kind, then the others when one asks. */
export function WarningList({ warnings }: { readonly warnings: Shown }) {
  const kinds = Map.groupBy(warnings as readonly ImportWarning[], ({ key, file }) => `${key} ${file}`);
  return (
    <ul className="warning-list">
      {[...kinds].map(([kind, alike]) => (
        <OfOneKind key={kind} warnings={alike} />
      ))}
    </ul>
  );
}

function OfOneKind({ warnings }: { readonly warnings: readonly ImportWarning[] }) {
  const { say } = useWords();
  const words = useImportWords();
  const [shown, setShown] = useState(first);
  const said = [...new Set(warnings.map((one) => warningInWords(one, words)))];
  const rest = said.length - shown;
  return (
    <>
      {said.slice(0, rest > 1 ? shown : undefined).map((text) => (
        <li key={text}>{text}</li>
      ))}
      {rest > 1 && (
        <li>
          <LinkButton onClick={() => setShown(shown + more)}>
            {say("warnings.more", { count: rest })}
          </LinkButton>
        </li>
      )}
    </>
  );
}
