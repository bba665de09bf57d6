import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { templateKeys } from "#core/letter/template-keys.ts";
import type { Answer, Given } from "#screens/api.ts";
import { languages } from "#screens/languages.ts";
import { paths } from "#screens/paths.ts";
import { SelectField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { known } from "../dossier/dossier-values.ts";

const writable = ["fr", "en"] as const;

/** Which letter, to whom, in which language: the rest is written on its own page. */
export function NewLetter({
  dossierId,
  template: asked,
  values = {},
  onClose,
}: {
  readonly dossierId: string;
  /** The letter that is wanted here; the first of the list when left out. */
  readonly template?: string;
  /** What is known already of what the letter has to say. */
  readonly values?: NonNullable<Given<"letter.draft">["values"]>;
  readonly onClose: () => void;
}) {
  const { say, language } = useWords();
  const tell = useTell();
  const navigate = useNavigate();
  const dossier = useAsk("dossier.read", { dossierId });
  const contacts = useAsk("contact.list", { dossierId, limit: 200 });
  const { data, error } = useAsk("letter.list-templates", { language });
  if (error) return <ErrorState error={error} />;
  if (!data || !contacts.data || !dossier.data) return <Loading />;
  const people = contacts.data.rows.toSorted((one, other) => Number(other.isMain) - Number(one.isMain));
  const templates = inOrder(data.templates, dossier.data.direction);
  return (
    <FormShell
      submit={say("letters.draft")}
      beside={
        <Button variant="default" onClick={onClose}>
          {say("form.cancel")}
        </Button>
      }
      onSubmit={async ({ template, contactId, language: wanted }) => {
        const { id } = await tell("letter.draft", {
          dossierId,
          template: known(templateKeys, template) ?? "announcement",
          values,
          ...(contactId ? { contactId } : {}),
          ...(wanted === "fr" || wanted === "en" ? { language: wanted } : {}),
        });
        await navigate({ to: paths.letter(dossierId, id) });
      }}
    >
      <SelectField
        name="template"
        label={say("letters.template")}
        focus
        {...(asked === undefined ? {} : { initial: asked })}
        choices={templates.map(({ key, title }) => ({ value: key, label: title }))}
      />
      <SelectField
        name="contactId"
        label={say("letters.to")}
        optional
        initial={people[0]?.id ?? ""}
        choices={[
          ...people.map(({ id, name, email }) => ({ value: id, label: email ? `${name} · ${email}` : name })),
          { value: "", label: say("letters.to.none") },
        ]}
      />
      <SelectField
        name="language"
        label={say("letters.language")}
        optional
        initial=""
        choices={[
          { value: "", label: say("letters.language.theirs") },
          ...writable.map((value) => ({ value, label: languages[value] })),
        ]}
      />
    </FormShell>
  );
}

type Template = Answer<"letter.list-templates">["templates"][number];

/** The letters to the other side of this dossier first. */
function inOrder(templates: readonly Template[], direction: "client" | "supplier"): readonly Template[] {
  const isOurs = ({ audience }: Template) => Number(audience.includes(direction));
  return templates.toSorted((one, other) => isOurs(other) - isOurs(one));
}
