import type { Decision, WorkItem } from "#core/tracking/tracking.ts";
import { decisionSentence } from "./decision-words.ts";
import { filled } from "./imported-source.ts";

/** The decisions that people wrote in the comments of work items. */
export function commentDecisions(items: readonly WorkItem[]): readonly Decision[] {
  return items.flatMap((item) =>
    item.comments.flatMap(({ text, by, at }, index): readonly Decision[] => {
      const title = decisionSentence(text);
      if (title === undefined) return [];
      return [
        {
          ...filled({ externalId: `${item.externalId}#comment-${index + 1}`, on: at }),
          title,
          text,
          people: by === undefined ? [] : [{ name: by }],
          origin: item.title,
        },
      ];
    }),
  );
}
