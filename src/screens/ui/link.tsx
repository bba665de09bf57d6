import { useRouter } from "@tanstack/react-router";
import type { MouseEvent, ReactNode } from "react";
import { usePath } from "./use-path.ts";

/** A link to another page of ours: an address that `paths.ts` gave. Its script is fetched once one points at it. */
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
  const router = useRouter();
  const isHere = usePath((path) => path === to);
  const fetchPage = () => void router.preloadRoute({ to: to.replace(/[?#].*/, "") }).catch(() => undefined);
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || elsewhere || !isPlain(event)) return;
    event.preventDefault();
    void router.navigate({ href: to });
  };
  return (
    <a
      href={to}
      className={className}
      aria-label={label}
      aria-current={(current ?? isHere) ? "page" : undefined}
      {...(elsewhere ? { target: "_blank" } : {})}
      onClick={follow}
      onMouseEnter={fetchPage}
      onFocus={fetchPage}
      onTouchStart={fetchPage}
    >
      {children}
    </a>
  );
}

/** Not one that asks the browser for another tab, another window or a file. */
const isPlain = ({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent) =>
  button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey;
