import { Button } from "@mantine/core";
import { useState } from "react";
import type { Answer } from "#screens/api.ts";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ErrorState } from "#screens/ui/states.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";

type Closing = Answer<"portal.list">["closing"];

/** Until when contacts may read the portal, and another day for it. */
export function ClosingPart(props: {
  readonly dossierId: string;
  readonly closing: Closing;
  readonly mayChange: boolean;
}) {
  const { dossierId, closing, mayChange } = props;
  const { readableUntil: until, chosen, usual, earliest, isOver } = closing;
  const { say, dates } = useWords();
  const tell = useTell();
  const toast = useToast();
  const [isChanging, setChanging] = useState(false);
  const [error, setError] = useState<unknown>();
  const day = until === null ? "" : dates.longDay(until);
  const stands =
    until === null
      ? say("portal.closing.open")
      : say(chosen === null ? "portal.closing.usual" : "portal.closing.chosen", { day });
  const set = async (readableUntil: string | null) => {
    await tell("portal.set-closing", { dossierId, readableUntil });
    setChanging(false);
    setError(undefined);
    toast(say("portal.closing.saved"));
  };
  const change = mayChange && !isChanging && (
    <Button variant="default" size="compact-sm" onClick={() => setChanging(true)}>
      {say("portal.closing.change")}
    </Button>
  );
  return (
    <Section title={say("portal.closing")} lead={say("portal.closing.lead")} actions={change}>
      {isOver ? <Notice tone="amber">{say("portal.closing.over", { day })}</Notice> : <p>{stands}</p>}
      {error !== undefined && <ErrorState error={error} />}
      {isChanging && (
        <FormShell
          inline
          submit={say("portal.closing.save")}
          onSubmit={({ readableUntil = "" }) => set(readableUntil)}
          beside={
            <>
              {chosen !== null && (usual === null || usual >= earliest) && (
                <Button variant="default" onClick={() => void set(null).catch(setError)}>
                  {say("portal.closing.reset")}
                </Button>
              )}
              <Button variant="default" onClick={() => setChanging(false)}>
                {say("portal.closing.keep")}
              </Button>
            </>
          }
        >
          <TextField
            name="readableUntil"
            label={say("portal.closing.day")}
            help={say("portal.closing.earliest", { day: dates.longDay(earliest) })}
            type="date"
            initial={until ?? earliest}
            focus
          />
        </FormShell>
      )}
    </Section>
  );
}
