import { Button } from "@mantine/core";
import { useState } from "react";
import { Notice } from "#screens/ui/notice.tsx";
import { useWords } from "#screens/words.tsx";

/** The codes for the day that the phone is lost: shown once, each good once. */
export function BackupCodes({ codes }: { readonly codes: readonly string[] }) {
  const { say } = useWords();
  const [copied, setCopied] = useState(false);
  return (
    <div className="stack">
      <Notice tone="amber" title={say("backup.title")}>
        {say("backup.lead")}
      </Notice>
      <ul className="backup-codes code" aria-label={say("backup.title")}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button
        variant="default"
        onClick={async () => {
          await navigator.clipboard.writeText(codes.join("\n")).catch(() => undefined);
          setCopied(true);
        }}
      >
        {say(copied ? "copy.done" : "backup.copy")}
      </Button>
    </div>
  );
}
