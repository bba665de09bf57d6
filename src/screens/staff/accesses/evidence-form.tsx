import { Button } from "@mantine/core";
import { rightLevels } from "#core/tool/kinds.ts";
import { AreaField, SelectField, TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { EvidenceFile } from "../files/evidence-file.tsx";
import { useToday } from "../today.ts";
import type { AccessPart } from "./access-drawer.tsx";
import { useAccessWords } from "./use-access-words.ts";

/** What one of us saw: which level, where, when, until when it counts, with a file of the dossier. */
export function EvidenceForm({ dossierId, access, onDone }: AccessPart & { readonly onDone: () => void }) {
  const { say } = useWords();
  const today = useToday();
  const { level } = useAccessWords();
  const tell = useTell();
  const toast = useToast();
  const { clientLevel, tool } = access;
  const usual = clientLevel === "unknown" ? (tool.level ?? "owner") : clientLevel;
  return (
    <FormShell
      submit={say("accesses.evidence.give")}
      beside={
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
      }
      check={({ statement = "" }) => (statement.trim() === "" ? { statement: say("form.blank") } : {})}
      onSubmit={async ({ statement = "", on, until, fileId, ...values }) => {
        await tell("access.give-evidence", {
          dossierId,
          accessId: access.id,
          level: rightLevels.find((one) => one === values.level) ?? usual,
          statement,
          fileId: fileId || null,
          ...(on ? { on } : {}),
          until: until || null,
        });
        toast(say("accesses.evidence.given"));
        onDone();
      }}
    >
      <p className="quiet">{say("accesses.evidence.lead")}</p>
      <AreaField name="statement" label={say("accesses.evidence.statement")} rows={2} focus />
      <SelectField
        name="level"
        label={say("accesses.evidence.level")}
        initial={usual}
        choices={rightLevels.map((value) => ({ value, label: level(value) }))}
      />
      <TextField name="on" type="date" label={say("accesses.evidence.on")} initial={today} />
      <TextField name="until" type="date" label={say("accesses.evidence.until")} optional />
      <EvidenceFile dossierId={dossierId} />
    </FormShell>
  );
}
