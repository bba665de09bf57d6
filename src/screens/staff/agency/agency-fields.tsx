import type { Answer } from "#screens/api.ts";
import { languages } from "#screens/languages.ts";
import { SelectField, TextField } from "#screens/ui/fields.tsx";
import type { Values } from "#screens/ui/form-shell.tsx";
import { useWords } from "#screens/words.tsx";

/** What an agency is made of, in the form of a new one. */
export function AgencyFields({ agency }: { readonly agency?: Answer<"agency.read"> }) {
  const { say, language } = useWords();
  return (
    <>
      <TextField
        name="name"
        label={say("agency.name")}
        complete="organization"
        help={say("agency.name.help")}
        {...(agency ? { initial: agency.name } : {})}
      />
      <SelectField
        name="language"
        label={say("agency.language")}
        help={say("agency.language.help")}
        initial={agency?.language ?? language}
        choices={[
          { value: "fr", label: languages.fr },
          { value: "en", label: languages.en },
        ]}
      />
    </>
  );
}

/** The same as `agency.create` takes it. */
export const agencyOf = ({ name = "", language }: Values) =>
  ({ name, language: language === "en" ? "en" : "fr" }) as const;
