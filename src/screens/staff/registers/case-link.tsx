import { useWords } from "#screens/words.tsx";

/** The way to a case at its vendor's. */
export function CaseLink({ link, about }: { readonly link: string; readonly about: string }) {
  const { say } = useWords();
  const label = say("tickets.link.open");
  return (
    <a href={link} target="_blank" rel="noopener noreferrer" aria-label={`${label} — ${about}`}>
      {label}
    </a>
  );
}
