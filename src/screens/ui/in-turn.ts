let turn: Promise<unknown> = Promise.resolve();

/**
 * Does one thing after the other, in the order in which they were asked for, whatever became of those
 * before: two quick words about the same row reach the server in the order of the strokes.
 */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}
