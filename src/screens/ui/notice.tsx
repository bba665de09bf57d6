import { Alert } from "@mantine/core";
import type { ReactNode } from "react";

export type Tone = "danger" | "amber" | "accent";

/** A sentence that matters; `danger` is told at once to who listens to the page. */
export function Notice(props: {
  readonly tone: Tone;
  readonly title?: string;
  readonly children?: ReactNode;
}) {
  const { tone, title, children } = props;
  return (
    <Alert
      className={`notice notice-${tone}`}
      role={tone === "danger" ? "alert" : "status"}
      {...(title ? { title } : {})}
    >
      {children}
    </Alert>
  );
}
