import { paths } from "#screens/paths.ts";
import { AreaField, SelectField, TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Link } from "#screens/ui/link.tsx";
import { Loading } from "#screens/ui/states.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { useToday } from "../today.ts";
import { blankIn, Cancel } from "./departure-forms.tsx";
import type { UsePart } from "./use-of-accesses.tsx";

type FormPart = UsePart & { readonly onDone: () => void };

/** What the client wrote, with the writing itself: without it there is no authorisation. */
export function AuthoriseForm({ dossierId, list, onDone }: FormPart) {
  const { say } = useWords();
  const today = useToday();
  const tell = useTell();
  const toast = useToast();
  const { data } = useAsk("file.list", { dossierId, sort: "newest", limit: 100 });
  if (!data) return <Loading />;
  if (data.rows.length === 0)
    return (
      <p>
        {say("departures.use.no-file")}{" "}
        <Link to={paths.files(dossierId)}>{say("departures.use.to-files")}</Link>
      </p>
    );
  return (
    <FormShell
      submit={say("departures.use.authorise")}
      beside={<Cancel onDone={onDone} />}
      check={(values) => blankIn(values, say("form.blank"))}
      onSubmit={async ({ accessId, statement = "", from, until = "", fileId = "" }) => {
        await tell("departure.authorise", {
          dossierId,
          accessId: accessId || null,
          statement,
          fileId,
          ...(from ? { from } : {}),
          until,
        });
        toast(say("departures.use.authorised"));
        onDone();
      }}
    >
      <AreaField name="statement" label={say("departures.use.said")} rows={2} focus />
      <SelectField
        name="fileId"
        label={say("departures.use.file")}
        choices={data.rows.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="accessId"
        label={say("departures.use.what")}
        choices={[{ value: "", label: say("departures.use.all") }, ...choicesOf(list)]}
      />
      <TextField name="from" type="date" label={say("departures.use.from")} initial={today} />
      <TextField name="until" type="date" label={say("departures.use.until")} />
    </FormShell>
  );
}

const choicesOf = ({ departures }: UsePart["list"]) =>
  departures.map(({ accessId, name }) => ({ value: accessId, label: name }));

/** An authorisation counts no more; the uses that it allowed stay allowed. */
export function RevokeForm(props: {
  readonly dossierId: string;
  readonly authorisationId: string;
  readonly onDone: () => void;
}) {
  const { onDone, ...one } = props;
  const { say } = useWords();
  const tell = useTell();
  const toast = useToast();
  return (
    <FormShell
      submit={say("departures.use.revoke")}
      beside={<Cancel onDone={onDone} />}
      onSubmit={async ({ reason = "" }) => {
        await tell("departure.revoke-authorisation", { ...one, reason });
        toast(say("departures.use.revoke.done"));
        onDone();
      }}
    >
      <TextField name="reason" label={say("departures.use.revoke.reason")} focus />
    </FormShell>
  );
}

/** One time that an access was used; refused on a day that no authorisation covers. */
export function LogUseForm({ dossierId, list, onDone }: FormPart) {
  const { say } = useWords();
  const today = useToday();
  const tell = useTell();
  const toast = useToast();
  return (
    <FormShell
      submit={say("departures.use.log")}
      beside={<Cancel onDone={onDone} />}
      onSubmit={async ({ accessId = "", why = "", on }) => {
        await tell("departure.log-use", { dossierId, accessId, why, ...(on ? { on } : {}) });
        toast(say("departures.use.log.done"));
        onDone();
      }}
    >
      <SelectField name="accessId" label={say("departures.use.log.access")} choices={choicesOf(list)} focus />
      <TextField name="why" label={say("departures.use.log.why")} />
      <TextField name="on" type="date" label={say("departures.use.log.on")} initial={today} />
    </FormShell>
  );
}
