import { type AnyRouter, useMatches } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";

/** The page that was asked for and lets one wait; none mostly: a page that was fetched shows within a frame. */
let awaited: string | undefined;
const listening = new Set<() => void>();
const listen = (told: () => void) => {
  listening.add(told);
  return () => void listening.delete(told);
};
const wait = (path: string | undefined) => {
  if (path === awaited) return;
  awaited = path;
  for (const told of listening) told();
};

/** Notes which pages of a router let one wait for longer than a frame. */
export function followPath(router: AnyRouter): void {
  let asked: string | undefined;
  router.subscribe("onBeforeLoad", ({ toLocation, pathChanged }) => {
    const path = pathChanged ? toLocation.pathname : undefined;
    asked = path;
    requestAnimationFrame(() => {
      if (asked === path) wait(path);
    });
  });
  router.subscribe("onLoad", () => {
    asked = undefined;
    wait(undefined);
  });
}

/**
 * Tells of the path of the page that is shown, or of the one that lets one wait. The menus change with the page, in
 * one drawing, rather than before it.
 */
export function usePath<Told extends string | boolean | undefined>(tell: (path: string) => Told): Told {
  const late = useSyncExternalStore(listen, () => awaited);
  const shown = useMatches({ select: (all) => tell(withoutSlash(all.at(-1)?.pathname ?? "")) });
  return late === undefined ? (shown as Told) : tell(late);
}

const withoutSlash = (path: string) => (path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path);
