import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/** After a link was followed the focus goes to the heading, as it would on a page freshly loaded. */
export function useFocusOnNavigation(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onRendered", ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return;
        const inPage = document.activeElement?.closest("main");
        if (!inPage) document.querySelector("h1")?.focus({ preventScroll: true });
      }),
    [router],
  );
}
