import { useId } from "react";
import { paths } from "#screens/paths.ts";
import { Drawer } from "#screens/ui/drawer.tsx";
import { Link } from "#screens/ui/link.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { WhoIsMeant } from "../accesses/who-is-meant.tsx";
import { useAsk } from "../ask.ts";
import { DepartureSection } from "../departures/departure-section.tsx";
import { useReason } from "../reason.ts";
import { Outside, Steps } from "../tools/tool-sections.tsx";

/** The access of a line: how one leaves its tool, and all of ours on it with what shows it closed. */
export function SweepDrawer(props: {
  readonly dossierId: string;
  readonly accessId: string;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { dossierId, accessId, name, onClose } = props;
  const { say } = useWords();
  const id = useId();
  const reason = useReason("departure.write");
  const { data, error, refetch } = useAsk("access.read", { dossierId, accessId });
  const part = { dossierId, reason, reasonId: reason === undefined ? undefined : id };
  const leave = data?.tool?.departure;
  return (
    <Drawer title={name} onClose={onClose}>
      {reason !== undefined && (
        <p id={id} className="quiet">
          {reason}
        </p>
      )}
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data ? (
        <>
          <WhoIsMeant />
          {leave && leave.steps.length > 0 && (
            <details>
              <summary>{say("sweep.how", { name: data.access.tool.name })}</summary>
              <Steps of={leave.steps} />
              {leave.url && (
                <Outside url={leave.url} text={say("sweep.go", { name: data.access.tool.name })} />
              )}
            </details>
          )}
          <DepartureSection {...part} access={data.access} tool={data.tool ?? undefined} />
          <p>
            <Link to={paths.access(dossierId, accessId)}>{say("sweep.to-access")}</Link>
          </p>
        </>
      ) : (
        <Loading />
      )}
    </Drawer>
  );
}
