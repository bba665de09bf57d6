/** When somebody last pressed something here, ms since the page began. */
let pressedAt = Number.NEGATIVE_INFINITY;
const notePress = () => {
  pressedAt = performance.now();
};
addEventListener("click", notePress, { capture: true, passive: true });
addEventListener("keydown", notePress, { capture: true, passive: true });

/** A press is not answered yet for so long, ms. */
const stillFresh = 200;
/** A page that no longer draws, because another window lies over it for instance, is not waited for longer, ms. */
const noLonger = 500;

/**
 * Settles once the page shows what somebody just pressed; at once when nobody did. To ask the server five
 * questions keeps a slow telephone from drawing for longer than a frame.
 */
export const afterPaint = (): Promise<void> =>
  new Promise((settle) => {
    if (document.hidden || performance.now() - pressedAt > stillFresh) return settle();
    requestAnimationFrame(() => setTimeout(settle));
    setTimeout(settle, noLonger);
  });
