import { addressOfLogo, paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { useAsk } from "../ask.ts";
import { useAccent } from "./use-accent.ts";

/** The way home: the logo of the agency, or ours while it has none. Its colour becomes the accent. */
export function AgencyMark() {
  const { data } = useAsk("agency.read", {});
  useAccent(data?.colour);
  if (!data?.logo) return <OwnMark />;
  return (
    <Link to={paths.home()} className="wordmark">
      <img
        className="agency-logo"
        src={addressOfLogo(data.agencyId, data.logo)}
        alt={`Passation · ${data.name}`}
      />
    </Link>
  );
}

/** The way home of who acts for no agency yet. */
export function OwnMark() {
  return (
    <Link to={paths.home()} className="wordmark">
      <img src="/icon.svg" alt="" width="28" height="28" />
      <span className="wordmark-name">Passation</span>
    </Link>
  );
}
