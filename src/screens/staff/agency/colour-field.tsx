import { TextInput } from "@mantine/core";
import { useFieldError } from "#screens/ui/form-shell.tsx";
import { useWords } from "#screens/words.tsx";

/** A colour, written as brands write it, or picked with the browser's own means. */
export function ColourField(props: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { value, onChange } = props;
  const { say } = useWords();
  const error = useFieldError("colour");
  const picked = /^#[0-9a-f]{6}$/i.test(value.trim()) ? value.trim().toLowerCase() : "#000000";
  return (
    <div className="brand-field">
      <TextInput
        name="colour"
        label={say("settings.colour")}
        description={say("settings.colour.help")}
        required
        withAsterisk={false}
        spellCheck={false}
        autoComplete="off"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        {...(error ? { error } : {})}
      />
      <input
        type="color"
        aria-label={say("settings.colour.pick")}
        value={picked}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </div>
  );
}
