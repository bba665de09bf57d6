import type { Answer } from "#screens/api.ts";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Section } from "#screens/ui/page.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";

/** Whom people of the other side ask: what the agency writes here, and nothing of its members. */
export function ContactSection(props: { readonly agency: Answer<"agency.read">; readonly mayEdit: boolean }) {
  const { agency, mayEdit } = props;
  const { contactEmail, contactPhone } = agency;
  const { say } = useWords();
  const tell = useTell();
  const toast = useToast();
  const known = [contactEmail, contactPhone].filter(Boolean).join(" · ");
  return (
    <Section title={say("settings.contact")} lead={say("settings.contact.lead")}>
      {mayEdit ? (
        <FormShell
          submit={say("form.save")}
          onSubmit={async ({ contactEmail: email = "", contactPhone: phone = "" }) => {
            await tell("agency.edit", {
              contactEmail: email.trim() || null,
              contactPhone: phone.trim() || null,
            });
            toast(say("form.saved"));
          }}
        >
          <TextField
            name="contactEmail"
            type="email"
            label={say("settings.contact.email")}
            help={say("settings.contact.email.help")}
            initial={contactEmail ?? ""}
            optional
          />
          <TextField
            name="contactPhone"
            label={say("settings.contact.phone")}
            initial={contactPhone ?? ""}
            optional
          />
        </FormShell>
      ) : (
        <p>{known || say("settings.contact.none")}</p>
      )}
    </Section>
  );
}
