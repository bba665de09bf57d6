/** The label by which a team says that an item cannot move: `blocked`, `status: bloqué`, `on hold`. */
export function blockingLabel(labels: readonly string[]): string | undefined {
  return labels.find((label) =>
    /(?:^|[\s:/_-])(?:blocked|blocker|bloqu[ée]e?s?|bloquant|stuck|on hold|en attente)(?:$|[\s:/_-])/i.test(
      label,
    ),
  );
}
