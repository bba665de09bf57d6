import { runJourneys } from "../scripts/journeys.ts";
import { printFigure } from "./figure.ts";

// Every journey in both languages, each in a theme of its own: elsewhere most walk in one, or take turns (decisions 053 and 057).

const { passed, failed, skipped } = await runJourneys();
printFigure({
  id: "journeys",
  what: "every journey in the browser, in French in the light and in English in the dark",
  figure: `${passed} passed, ${failed} failed, ${skipped} skipped`,
  goal: "0 failed, 0 skipped",
  reached: passed > 0 && failed === 0 && skipped === 0,
});
