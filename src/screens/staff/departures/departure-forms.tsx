import { Button } from "@mantine/core";
import { endings } from "#core/departure/kinds.ts";
import { AreaField, ChoiceField, TextField } from "#screens/ui/fields.tsx";
import { FormShell, type Values } from "#screens/ui/form-shell.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { EvidenceFile } from "../files/evidence-file.tsx";
import { useToday } from "../today.ts";
import type { DeparturePart } from "./departure-section.tsx";
import { type ThingRow, useDepartureWords } from "./use-departure-words.ts";

export type FormPart = DeparturePart & { readonly onDone: () => void };

export function Cancel({ onDone }: { readonly onDone: () => void }) {
  const { say } = useWords();
  return (
    <Button variant="default" onClick={onDone}>
      {say("form.cancel")}
    </Button>
  );
}

/** What was seen that shows it, when, in which file. */
function Seen({ dossierId }: { readonly dossierId: string }) {
  const { say } = useWords();
  const today = useToday();
  return (
    <>
      <AreaField name="statement" label={say("departures.statement")} rows={2} focus />
      <TextField name="on" type="date" label={say("departures.on")} initial={today} />
      <EvidenceFile dossierId={dossierId} />
    </>
  );
}

const seenIn = ({ statement = "", on, fileId }: Values) => ({
  statement,
  fileId: fileId || null,
  ...(on ? { on } : {}),
});

/** The form looks for blank fields of one line itself, not for a text of several. */
export const blankIn = ({ statement = "" }: Values, blank: string): Values =>
  statement.trim() ? {} : { statement: blank };

/** One right or thing of ours is closed, or there was none. */
export function CloseThingForm(props: FormPart & { readonly thing: ThingRow }) {
  const { dossierId, departure, thing, onDone } = props;
  const { say } = useWords();
  const { both } = useDepartureWords();
  const tell = useTell();
  const undo = useUndo();
  const toast = useToast();
  const { accessId, name, state } = departure;
  const one = { dossierId, accessId, what: thing.what };
  return (
    <FormShell
      submit={say("departures.thing.close")}
      beside={<Cancel onDone={onDone} />}
      check={(values) => blankIn(values, say("form.blank"))}
      onSubmit={async (values) => {
        const as = endings.find((is) => is === values.as) ?? "closed";
        await tell("departure.close-right", { ...one, as, ...seenIn(values) });
        const done = say("departures.thing.done", { what: both(thing.name), name });
        // Taking it back would open the whole departure again.
        if (state === "closed") toast(done);
        else undo(done, () => tell("departure.reopen", { ...one, reason: say("departures.undone") }));
        onDone();
      }}
    >
      <ChoiceField
        name="as"
        label={say("departures.thing.as")}
        initial="closed"
        choices={endings.map((value) => ({ value, label: say(`departures.thing.as.${value}`) }))}
      />
      <Seen dossierId={dossierId} />
    </FormShell>
  );
}

/** We left the access. */
export function CloseForm({ dossierId, departure: { accessId, name }, onDone }: FormPart) {
  const { say } = useWords();
  const tell = useTell();
  const undo = useUndo();
  const one = { dossierId, accessId };
  return (
    <FormShell
      submit={say("departures.close")}
      beside={<Cancel onDone={onDone} />}
      check={(values) => blankIn(values, say("form.blank"))}
      onSubmit={async (values) => {
        await tell("departure.close", { ...one, ...seenIn(values) });
        undo(say("departures.close.done", { name }), () =>
          tell("departure.reopen", { ...one, reason: say("departures.undone") }),
        );
        onDone();
      }}
    >
      <Seen dossierId={dossierId} />
    </FormShell>
  );
}

/** Something of ours turned out to be there: the departure is open again, or one right or thing of it. */
export function ReopenForm(props: FormPart & { readonly thing?: ThingRow }) {
  const { dossierId, departure, thing, onDone } = props;
  const { say } = useWords();
  const { both } = useDepartureWords();
  const tell = useTell();
  const undo = useUndo();
  const { accessId, name, closed } = departure;
  const one = { dossierId, accessId };
  const closeAgain = async () => {
    if (thing?.closed) {
      const { by: _, ...seen } = thing.closed;
      await tell("departure.close-right", { ...one, what: thing.what, ...seen });
    }
    if (closed) {
      const { by: _, ...seen } = closed;
      await tell("departure.close", { ...one, ...seen });
    }
  };
  return (
    <FormShell
      submit={say(thing ? "departures.thing.reopen" : "departures.reopen")}
      beside={<Cancel onDone={onDone} />}
      onSubmit={async ({ reason = "" }) => {
        await tell("departure.reopen", { ...one, ...(thing ? { what: thing.what } : {}), reason });
        const told = thing
          ? say("departures.thing.reopened", { what: both(thing.name), name })
          : say("departures.reopen.done", { name });
        undo(told, closeAgain);
        onDone();
      }}
    >
      <TextField name="reason" label={say("departures.reopen.reason")} focus />
    </FormShell>
  );
}

/** The client, or a colleague, was asked to remove us: it is noted, and may be again. */
export function AskForm({ dossierId, departure: { accessId, name }, onDone }: FormPart) {
  const { say } = useWords();
  const tell = useTell();
  const toast = useToast();
  return (
    <FormShell
      submit={say("departures.ask.submit")}
      beside={<Cancel onDone={onDone} />}
      onSubmit={async ({ note = "" }) => {
        const said = note.trim();
        await tell("departure.ask", { dossierId, accessId, ...(said ? { note: said } : {}) });
        toast(say("departures.ask.done", { name }));
        onDone();
      }}
    >
      <p className="quiet">{say("departures.ask.lead")}</p>
      <TextField name="note" label={say("departures.ask.note")} optional focus />
    </FormShell>
  );
}
