import { Button } from "@mantine/core";
import { useState } from "react";
import type { Answer } from "#screens/api.ts";
import { Confirm } from "#screens/ui/confirm.tsx";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { useReason } from "../reason.ts";

/** Files a dossier away, cancels the exit, or opens it again. */
export function ClosingSection({ dossier }: { readonly dossier: Answer<"dossier.read"> }) {
  const { say } = useWords();
  const tell = useTell();
  const toast = useToast();
  const reason = useReason("dossier.write");
  const [asking, setAsking] = useState<"archive" | "cancel">();
  const dossierId = dossier.id;
  if (dossier.state !== "open") {
    const reopen = async () => {
      await tell("dossier.reopen", { dossierId, reason: null });
      toast(say("close.reopened"));
    };
    const state = say(`dossiers.state.${dossier.state}`);
    const why = dossier.stateReason;
    return (
      <Section
        title={why ? say("dossier.state.since", { state, reason: why }) : state}
        actions={<ReasonedButton quiet label={say("close.reopen")} reason={reason} onClick={reopen} />}
      />
    );
  }
  return (
    <Section title={say("close.title")} lead={say("close.lead")}>
      {asking === "cancel" ? (
        <FormShell
          submit={say("close.cancel")}
          beside={
            <Button variant="default" onClick={() => setAsking(undefined)}>
              {say("form.cancel")}
            </Button>
          }
          onSubmit={async ({ reason: why = "" }) => {
            await tell("dossier.cancel", { dossierId, reason: why });
            toast(say("close.cancelled"));
          }}
        >
          <TextField name="reason" label={say("close.reason")} help={say("close.cancel.consequence")} focus />
        </FormShell>
      ) : (
        <div className="row">
          <ReasonedButton
            quiet
            label={say("close.archive")}
            reason={reason}
            onClick={() => setAsking("archive")}
          />
          <ReasonedButton
            quiet
            label={say("close.cancel")}
            reason={reason}
            onClick={() => setAsking("cancel")}
          />
        </div>
      )}
      {asking === "archive" && (
        <Confirm
          title={say("close.archive")}
          consequence={say("close.archive.consequence")}
          action={say("close.archive")}
          onClose={() => setAsking(undefined)}
          onConfirm={async () => {
            await tell("dossier.archive", { dossierId, reason: null });
            toast(say("close.archived"));
          }}
        />
      )}
    </Section>
  );
}
