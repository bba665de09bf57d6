import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useWords } from "#screens/words.tsx";
import "./copy-field.css";

/** A value to take elsewhere: in full, selectable, with a button that copies it. */
export function CopyField(props: { readonly label: string; readonly value: string; readonly help?: string }) {
  const { label, value, help } = props;
  const { say } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value).catch(() => undefined);
    setCopied(true);
  };
  return (
    <div className="copy-field">
      <TextInput
        label={label}
        value={value}
        readOnly
        classNames={{ input: "code" }}
        onFocus={(event) => event.currentTarget.select()}
        {...(help ? { description: help } : {})}
      />
      <Button variant="default" onClick={copy}>
        {copied ? say("copy.done") : say("copy.do")}
      </Button>
      <span className="visually-hidden" role="status">
        {copied ? say("copy.done") : ""}
      </span>
    </div>
  );
}
