import { Textarea } from "@mantine/core";
import { variableNamed } from "#core/letter/variables.ts";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Section } from "#screens/ui/page.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import type { Letter } from "./letter-text.ts";

/** What a letter still lacks, each asked in its own way; what is filled in takes the place of its mark. */
export function LackingValues(props: {
  readonly dossierId: string;
  readonly letter: Letter;
  readonly lacking: readonly string[];
  readonly suggested: Readonly<Record<string, string>>;
  readonly save: () => Promise<Letter>;
}) {
  const { dossierId, letter, lacking, suggested, save } = props;
  const { say } = useWords();
  const tell = useTell();
  return (
    <Section title={say("letter.lacking")} lead={say("letter.lacking.lead")}>
      <FormShell
        submit={say("letter.fill")}
        onSubmit={async (typed) => {
          await save();
          const values = Object.fromEntries(Object.entries(typed).filter(([, text]) => text.trim() !== ""));
          if (Object.keys(values).length === 0) return;
          await tell("letter.edit", { dossierId, letterId: letter.id, values });
        }}
      >
        {lacking.map((name) => (
          <ValueField key={name} name={name} suggested={suggested[name]} />
        ))}
      </FormShell>
    </Section>
  );
}

function ValueField({ name, suggested }: { readonly name: string; readonly suggested: string | undefined }) {
  const { say, language } = useWords();
  const variable = variableNamed(name);
  const label = variable?.about[language] ?? name;
  if (variable?.kind === "day") return <TextField name={name} type="date" label={label} optional />;
  if (variable?.kind === "link") return <TextField name={name} label={label} optional />;
  return (
    <Textarea
      name={name}
      label={`${label} ${say("form.optional")}`}
      rows={variable?.kind === "list" ? 3 : 2}
      maxLength={10_000}
      {...(variable?.kind === "list"
        ? { description: say(suggested ? "letter.lacking.suggested" : "letter.lacking.list") }
        : {})}
      {...(suggested ? { defaultValue: suggested } : {})}
    />
  );
}
