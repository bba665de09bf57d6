import { useSyncExternalStore } from "react";

/** Between two looks whether the server answers again: soon at first, then ever less often; ms. */
const [firstPause, longestPause] = [1_000, 15_000] as const;

let isLost = false;
let pause: number = firstPause;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/**
 * Told of every request whether it reached the server. Once one did not, the server is asked by itself
 * until it answers: who only reads would not know otherwise.
 */
export function hearOfReach(reached: boolean): void {
  if (reached) {
    clearTimeout(timer);
    timer = undefined;
    pause = firstPause;
  } else if (timer === undefined) timer = setTimeout(lookAgain, pause);
  if (isLost === !reached) return;
  isLost = !reached;
  for (const tell of listeners) tell();
}

function lookAgain(): void {
  timer = undefined;
  pause = Math.min(pause * 2, longestPause);
  fetch("/health", { cache: "no-store" }).then(
    ({ ok }) => hearOfReach(ok),
    () => hearOfReach(false),
  );
}

function listen(listener: () => void): () => void {
  if (listeners.size === 0) {
    addEventListener("online", lookAgain);
    addEventListener("offline", onOffline);
    if (!navigator.onLine) onOffline();
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    removeEventListener("online", lookAgain);
    removeEventListener("offline", onOffline);
  };
}

const onOffline = () => hearOfReach(false);

/** Whether the server is out of reach, as far as is known. */
export function useIsLost(): boolean {
  return useSyncExternalStore(listen, () => isLost);
}
