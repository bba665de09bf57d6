import { Button } from "@mantine/core";
import { useRef } from "react";

/** A button that opens the browser's own choice of files. */
export function ChooseFiles(props: {
  readonly label: string;
  /** Says what it is about, to who does not see what it stands beside. */
  readonly about?: string;
  readonly compact?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const { label, about, compact = false, onFiles } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant="default"
        size={compact ? "compact-sm" : "sm"}
        {...(about ? { "aria-label": `${label} — ${about}` } : {})}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
