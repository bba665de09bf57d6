import { Link as RouterLink } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** A link to another page of ours: an address that `paths.ts` gave. */
export function Link(props: {
  readonly to: string;
  readonly className?: string;
  /** Whether the page that one is on belongs to it, where that is not told by the address alone. */
  readonly current?: boolean;
  /** What is read out, where the words alone do not say what it opens. */
  readonly label?: string;
  /** In another window, because this one holds what would be lost. */
  readonly elsewhere?: boolean;
  readonly children: ReactNode;
}) {
  const { to, className, current, label, elsewhere = false, children } = props;
  return (
    <RouterLink
      to={to}
      {...(className ? { className } : {})}
      {...(label ? { "aria-label": label } : {})}
      {...(elsewhere ? { target: "_blank" } : {})}
      activeOptions={{ exact: true }}
      {...(current === undefined ? {} : { "aria-current": current ? "page" : undefined })}
    >
      {children}
    </RouterLink>
  );
}
