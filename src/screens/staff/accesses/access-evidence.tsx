import { Button } from "@mantine/core";
import { useState } from "react";
import type { EvidenceShown } from "#core/access/fields.ts";
import { paths } from "#screens/paths.ts";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Link } from "#screens/ui/link.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { useAddedBy } from "../files/use-files.ts";
import type { AccessPart } from "./access-drawer.tsx";
import { EvidenceForm } from "./evidence-form.tsx";
import { MarkShape } from "./mark-shape.tsx";
import { useAccessWords } from "./use-access-words.ts";

type Part = AccessPart & { readonly evidence: readonly EvidenceShown[] };

/** What shows the right of the client, the newest first; what was withdrawn stays, with why. */
export function AccessEvidence(props: Part) {
  const { evidence, reason, reasonId } = props;
  const { say } = useWords();
  const [isGiving, setIsGiving] = useState(false);
  return (
    <section className="stack">
      <h3>{say("accesses.evidence")}</h3>
      {evidence.length === 0 ? (
        <p className="quiet">{say("accesses.evidence.none")}</p>
      ) : (
        <ul className="access-evidence">
          {evidence.map((one) => (
            <OneEvidence key={one.id} {...props} one={one} />
          ))}
        </ul>
      )}
      {isGiving ? (
        <EvidenceForm {...props} onDone={() => setIsGiving(false)} />
      ) : (
        <ReasonedButton
          quiet
          label={say("accesses.evidence.give")}
          reason={reason}
          reasonId={reasonId}
          onClick={() => setIsGiving(true)}
        />
      )}
    </section>
  );
}

function OneEvidence(props: Part & { readonly one: EvidenceShown }) {
  const { dossierId, access, one, reason, reasonId } = props;
  const { say, dates } = useWords();
  const { level } = useAccessWords();
  const nameOfActor = useAddedBy();
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  const { grade, statement, on, until, by, fileId, giverLeft, withdrawn } = one;
  return (
    <li>
      <div className="access-state">
        <MarkShape mark={withdrawn !== null ? "waived" : giverLeft ? "none" : grade} />
        <span>
          <strong>{say(`accesses.grade.${grade}`)}</strong>{" "}
          {withdrawn === null ? statement : <s>{statement}</s>}
          <div className="quiet">
            {say("accesses.evidence.told", {
              level: level(one.level),
              day: dates.shortDay(on),
              name: nameOfActor(by),
            })}
            {until !== null && ` · ${say("accesses.evidence.counts-until", { day: dates.shortDay(until) })}`}
            {fileId !== null && (
              <>
                {" · "}
                <Link to={paths.file(dossierId, fileId)}>{say("accesses.evidence.open-file")}</Link>
              </>
            )}
          </div>
          {withdrawn === null && giverLeft && <div>{say("accesses.evidence.giver-left")}</div>}
          {withdrawn !== null && <div>{say("accesses.evidence.withdrawn", { reason: withdrawn })}</div>}
        </span>
      </div>
      {withdrawn === null &&
        (isWithdrawing ? (
          <WithdrawForm
            dossierId={dossierId}
            accessId={access.id}
            evidenceId={one.id}
            onDone={() => setIsWithdrawing(false)}
          />
        ) : (
          <ReasonedButton
            quiet
            label={say("accesses.evidence.withdraw")}
            about={statement}
            reason={reason}
            reasonId={reasonId}
            onClick={() => setIsWithdrawing(true)}
          />
        ))}
    </li>
  );
}

function WithdrawForm(props: {
  readonly dossierId: string;
  readonly accessId: string;
  readonly evidenceId: string;
  readonly onDone: () => void;
}) {
  const { onDone, ...given } = props;
  const { say } = useWords();
  const tell = useTell();
  const toast = useToast();
  return (
    <FormShell
      submit={say("accesses.evidence.withdraw")}
      beside={
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
      }
      onSubmit={async ({ reason = "" }) => {
        await tell("access.withdraw-evidence", { ...given, reason });
        toast(say("accesses.evidence.withdrawn.done"));
        onDone();
      }}
    >
      <TextField name="reason" label={say("accesses.evidence.withdraw.reason")} focus />
    </FormShell>
  );
}
