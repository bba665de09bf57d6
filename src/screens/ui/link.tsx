import { Link as RouterLink } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** A link to another page of ours: an address that `paths.ts` gave. */
export function Link(props: {
  readonly to: string;
  readonly className?: string;
  /** Whether the page that one is on belongs to it, where that is not told by the address alone. */
  readonly current?: boolean;
  readonly children: ReactNode;
}) {
  const { to, className, current, children } = props;
  return (
    <RouterLink
      to={to}
      {...(className ? { className } : {})}
      activeOptions={{ exact: true }}
      {...(current === undefined ? {} : { "aria-current": current ? "page" : undefined })}
    >
      {children}
    </RouterLink>
  );
}
