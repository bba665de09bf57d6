import { strict as assert } from "node:assert";
import { listAccesses } from "#core/access/queries.ts";
import { listContacts } from "#core/contact/queries.ts";
import { identify } from "#core/identify.ts";
import type { Actor } from "#core/kernel/actor.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { acknowledgeAccess, askHelp } from "#core/portal/commands/answer-access.ts";
import { askQuestion } from "#core/portal/commands/ask-question.ts";
import { inviteContact } from "#core/portal/commands/invite-contact.ts";
import { openPortal } from "#core/portal/commands/open-portal.ts";
import { shareWithSuccessor } from "#core/portal/commands/share-with-successor.ts";
import type { World } from "#core/run.ts";
import type { RightLevel } from "#core/tool/kinds.ts";
import { done } from "#testing/people.ts";
import type { Moment } from "./moments.ts";
import type { Who } from "./who.ts";

/** What somebody outside does in the portal of the demonstration, each thing so many days ago. */
export type DemoVisit = {
  readonly contact: string;
  readonly invitedAgo: number;
  /** Undefined for one who never came. */
  readonly cameAgo?: number;
  /** Which right of which tool they say is there. */
  readonly says?: readonly {
    readonly toolKey: string;
    readonly level: RightLevel;
    readonly statement: string;
  }[];
  /** What they ask, of a tool or of nothing in particular. */
  readonly asks?: readonly { readonly toolKey?: string; readonly text: string }[];
};

/** The invitations and visits of a dossier, and which tools its successor was shown a day ago. */
export function portalMoments(
  { actor, dossierId }: Omit<Who, "world">,
  visits: readonly DemoVisit[],
  shown: readonly string[],
): readonly Moment[] {
  const accessOf = async (then: World, toolKey: string) => {
    const { accesses } = await done(then, actor, listAccesses, { dossierId });
    return accesses.find(({ tool }) => tool.key === toolKey)?.id;
  };
  const all = visits.flatMap(({ contact, invitedAgo, cameAgo, says = [], asks = [] }): readonly Moment[] => {
    let token = "";
    const invite = async (then: World) => {
      const { rows } = await done(then, actor, listContacts, { dossierId, limit: 50 });
      const contactId = rows.find(({ name }) => name === contact)?.id;
      ({ token } = await done(then, actor, inviteContact, { dossierId, contactId }));
    };
    const come = async (then: World) => {
      const somebody = await entered(then, token);
      for (const { toolKey, ...said } of says) {
        const accessId = await accessOf(then, toolKey);
        await done(then, somebody, acknowledgeAccess, { dossierId, accessId, ...said });
      }
      for (const { toolKey, text } of asks)
        if (toolKey === undefined) await done(then, somebody, askQuestion, { dossierId, text });
        else {
          const accessId = await accessOf(then, toolKey);
          await done(then, somebody, askHelp, { dossierId, accessId, kind: "help", text });
        }
    };
    return [
      { ago: invitedAgo, act: invite },
      ...(cameAgo === undefined ? [] : [{ ago: cameAgo, act: come }]),
    ];
  });
  const show = async (then: World) => {
    for (const toolKey of shown) {
      const accessId = await accessOf(then, toolKey);
      await done(then, actor, shareWithSuccessor, { dossierId, accessId, shared: true });
    }
  };
  return [...all, ...(shown.length > 0 ? [{ ago: 1, act: show }] : [])];
}

/** The contact as the door knows it, once it opened its link. */
async function entered(then: World, token: string): Promise<Actor> {
  const { session } = await done(then, { kind: "anonymous" }, openPortal, { token });
  const actor = await identify(then, { kind: "portal", session });
  assert.ok(!isRefusal(actor));
  return actor;
}
