import { FormShell } from "#screens/ui/form-shell.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { useStaff } from "../session.tsx";
import { AgencyFields, agencyOf } from "./agency-fields.tsx";

/** The agency itself: how it is called, and in which language it writes. */
export function AgencySection() {
  const { say } = useWords();
  const { refresh } = useStaff();
  const tell = useTell();
  const toast = useToast();
  const { data, error, refetch } = useAsk("agency.read", {});
  return (
    <Section title={say("settings.name")}>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : (
        <FormShell
          submit={say("form.save")}
          onSubmit={async (values) => {
            await tell("agency.edit", agencyOf(values));
            await refresh();
            toast(say("form.saved"));
          }}
        >
          <AgencyFields agency={data} />
        </FormShell>
      )}
    </Section>
  );
}
