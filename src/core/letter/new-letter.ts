import type { Actor } from "#core/kernel/actor.ts";
import { actorReference } from "#core/kernel/actor.ts";
import type { Language } from "#messages/messages.ts";
import type { Letter } from "./letter.ts";
import type { LetterCalendar } from "./letter-calendar.ts";
import type { TemplateKey, TemplateText } from "./template.ts";

/** A letter before anybody changed it: a template filled in, for somebody, in their language. */
export function newLetter(
  text: TemplateText,
  about: {
    readonly id: string;
    readonly template: TemplateKey;
    readonly language: Language;
    readonly to:
      | { readonly contactId: string | null; readonly name: string; readonly email: string | null }
      | undefined;
    readonly calendar?: LetterCalendar | null;
    readonly meetingId?: string;
  },
  by: { readonly actor: Actor; readonly now: Temporal.Instant },
): Letter {
  const { id, template, language, to, calendar = null, meetingId = null } = about;
  return {
    ...{ id, template, language },
    contactId: to?.contactId ?? null,
    recipientName: to?.name ?? null,
    recipientEmail: to?.email ?? null,
    ...text,
    ...{ fileIds: [], linkFileIds: [], packId: null, packBy: null },
    ...{ calendar, sendsCalendar: true, meetingId },
    revision: 1,
    writtenBy: actorReference(by.actor),
    writtenAt: by.now.toString({ smallestUnit: "millisecond" }),
    ...{ approvedBy: null, approvedAt: null, state: "draft" },
  };
}
