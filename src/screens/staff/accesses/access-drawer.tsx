import { useId } from "react";
import type { AccessShown } from "#core/access/fields.ts";
import { Drawer } from "#screens/ui/drawer.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { DepartureSection } from "../departures/departure-section.tsx";
import { useReason } from "../reason.ts";
import { Steps, type Tool } from "../tools/tool-sections.tsx";
import { AccessEvidence } from "./access-evidence.tsx";
import { AccessException } from "./access-exception.tsx";
import { AccessRights } from "./access-rights.tsx";
import { AccessTool } from "./access-tool.tsx";
import { MarkShape } from "./mark-shape.tsx";
import { markOf } from "./marks.ts";
import { nameOf, useAccessWords } from "./use-access-words.ts";
import { WhoIsMeant } from "./who-is-meant.tsx";

/** What every part of the drawer is about, and why nothing may be written: told once, at its top. */
export type AccessPart = {
  readonly dossierId: string;
  readonly access: AccessShown;
  readonly reason: string | undefined;
  readonly reasonId: string | undefined;
};

/** One access: why the client is not alone on it yet, who has what, what shows it, and what the tool asks for. */
export function AccessDrawer(props: {
  readonly dossierId: string;
  readonly access: AccessShown;
  readonly onClose: () => void;
}) {
  const { dossierId, access, onClose } = props;
  const id = useId();
  const reason = useReason("access.write");
  const { data, error, refetch } = useAsk("access.read", { dossierId, accessId: access.id });
  const part = { dossierId, access, reason, reasonId: reason === undefined ? undefined : id };
  return (
    <Drawer title={nameOf(access)} onClose={onClose}>
      {reason !== undefined && (
        <p id={id} className="quiet">
          {reason}
        </p>
      )}
      <WhoIsMeant />
      <State access={access} tool={data?.tool ?? undefined} />
      <AccessRights {...part} tool={data?.tool ?? undefined} />
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data ? (
        <>
          <AccessEvidence {...part} evidence={data.evidence} />
          <DepartureSection {...part} tool={data.tool ?? undefined} />
          <AccessTool tool={data.tool ?? undefined} resource={access.resource} />
        </>
      ) : (
        <Loading />
      )}
      <AccessException {...part} onRemoved={onClose} />
    </Drawer>
  );
}

/** Where it stands, each reason as a sentence; for what lives with who leaves, what to do about it. */
function State({ access, tool }: { readonly access: AccessShown; readonly tool: Tool | undefined }) {
  const { say } = useWords();
  const { blocker, lack, both } = useAccessWords();
  const { blockers, lacks } = access.autonomy;
  const mark = markOf(access);
  const account = blockers.find(({ kind }) => kind === "our-account");
  const isStuck = account?.transferable === "no" || account?.transferable === "nothing";
  return (
    <section className="stack">
      <p className="access-state">
        <MarkShape mark={mark} />
        <span>
          <strong className="access-word" data-mark={mark}>
            {say(`accesses.mark.${mark}`)}
          </strong>
          {access.tool.role && (
            <span className="quiet">
              {" "}
              · {say("accesses.takes")} {both(access.tool.role)}
            </span>
          )}
        </span>
      </p>
      {blockers.length + lacks.length > 0 && (
        <ul className="access-reasons" aria-label={say("accesses.why")}>
          {blockers.map((one) => (
            <li key={one.kind} data-blocks>
              {blocker(one)}
              {one.names.length > 0 && <span className="quiet"> {one.names.join(", ")}</span>}
            </li>
          ))}
          {lacks.map((one) => (
            <li key={one.kind}>{lack(one)}</li>
          ))}
        </ul>
      )}
      {account && tool && tool.handover.steps.length > 0 && (
        <div>
          <h3>{say(isStuck ? "accesses.instead" : "accesses.how-to-move")}</h3>
          <Steps of={tool.handover.steps} />
        </div>
      )}
    </section>
  );
}
