import { openApi } from "#screens/api.ts";
import { signInApi } from "#screens/sign-in-api.ts";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Section } from "#screens/ui/page.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useStaff } from "../session.tsx";

/** The name by which the others of the agency know the person. */
export function NameSection() {
  const { say, language } = useWords();
  const { api, session, refresh } = useStaff();
  const toast = useToast();
  return (
    <Section title={say("account.name")}>
      <FormShell
        inline
        submit={say("form.save")}
        onSubmit={async ({ name = "" }) => {
          await api.patiently(() => signInApi.rename(name.trim()));
          // Each agency keeps the name that it shows; the person has one for all.
          for (const { agencyId } of session?.agencies ?? []) {
            const there = openApi({ language, agencyId, onLost: () => void refresh(), isBack: api.isBack });
            await there.call("agency.change-own-name", { name });
          }
          await refresh();
          toast(say("form.saved"));
        }}
      >
        <TextField
          name="name"
          label={say("account.name.label")}
          complete="name"
          initial={session?.person?.name ?? ""}
        />
      </FormShell>
    </Section>
  );
}
