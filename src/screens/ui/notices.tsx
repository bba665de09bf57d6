import { useEffect, useState } from "react";

type Drawn = typeof import("./drawn-notices.ts").Notifications;

/** How long after the first page what draws notices is fetched, ms: it must not hold that page up. */
const after = 1_500;
/** How long until it is fetched again while the server is out of reach, ms. */
const again = 5_000;

/** What is said in passing, wherever one is. A notice given before it can be drawn waits for that. */
export function Notices() {
  const [drawn, setDrawn] = useState<{ readonly Notifications: Drawn }>();
  useEffect(() => {
    let timer = setTimeout(bring, after);
    function bring() {
      import("./drawn-notices.ts").then(setDrawn, () => {
        timer = setTimeout(bring, again);
      });
    }
    return () => clearTimeout(timer);
  }, []);
  return drawn ? <drawn.Notifications position="bottom-left" /> : null;
}
