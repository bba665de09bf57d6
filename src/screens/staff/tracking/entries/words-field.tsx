import { TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";

/** After the last stroke, the list is asked for; ms. */
const pause = 250;

/** Words to search the list for, asked for once the writing stops. */
export function WordsField(props: {
  readonly value: string;
  readonly label: string;
  readonly onChange: (value: string | undefined) => void;
}) {
  const { value, label, onChange } = props;
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  // Somebody took the chip out, went back, or chose a view.
  useEffect(() => {
    if (value !== sent.current) setTyped(value);
    sent.current = value;
  }, [value]);
  useEffect(() => {
    if (typed === sent.current) return;
    const later = setTimeout(() => {
      sent.current = typed.trim();
      onChange(typed.trim() || undefined);
    }, pause);
    return () => clearTimeout(later);
  }, [typed, onChange]);
  return (
    <TextInput
      type="search"
      className="entries-search"
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
    />
  );
}
