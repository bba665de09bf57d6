import { useParams } from "@tanstack/react-router";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { usePath } from "#screens/ui/use-path.ts";
import { useWords } from "#screens/words.tsx";
import "../tracking/tracking-frame.css";

/** The registers of a dossier, and the one that is shown. */
export function RegisterTabs() {
  const { dossierId = "" } = useParams({ strict: false });
  const { say } = useWords();
  const path = usePath((at) => at);
  const tab = (address: string, label: string) => (
    <Link to={address} current={address === path}>
      {label}
    </Link>
  );
  return (
    <nav className="subtabs" aria-label={say("tab.registers.parts")}>
      {tab(paths.monitors(dossierId), say("tab.monitors"))}
      {tab(paths.tickets(dossierId), say("tab.tickets"))}
    </nav>
  );
}
