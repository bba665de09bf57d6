import type { Actor } from "#core/kernel/actor.ts";
import { copyPlaybook } from "#core/playbook/commands/copy-playbook.ts";
import { publishPlaybook } from "#core/playbook/commands/publish-playbook.ts";
import { saveDraft } from "#core/playbook/commands/save-draft.ts";
import { readPlaybookNamed } from "#core/playbook/queries/read-playbook.ts";
import type { World } from "#core/run.ts";
import { done } from "#testing/people.ts";

/** The playbook that the agency published. */
export const ownPlaybookKey = "fin-de-mission-rivage";

/** A playbook of the agency's own, published; another one, of which only the draft is there. */
export async function makePlaybooks(world: World, actor: Actor): Promise<void> {
  const source = "client-exit-web-marketing";
  const { playbookId } = await done(world, actor, copyPlaybook, { key: source, ownKey: ownPlaybookKey });
  const { content } = await done(world, actor, readPlaybookNamed, { key: ownPlaybookKey, draft: true });
  if (!content) throw new Error(`${ownPlaybookKey} cannot be understood`);
  const own = {
    ...content,
    title: { fr: "Fin de mission à notre façon", en: "End of an engagement, our way" },
    about: {
      fr: "Le modèle du catalogue, sans l’étude de cas, que nous ne demandons plus.",
      en: "The playbook of the catalogue without the case study, for which we no longer ask.",
    },
    steps: content.steps.filter(({ key }) => key !== "propose-a-case-study"),
  };
  await done(world, actor, saveDraft, { playbookId, content: own });
  await done(world, actor, publishPlaybook, { playbookId, note: "Sans l’étude de cas" });
  await done(world, actor, copyPlaybook, { key: "short-exit", ownKey: "petites-missions" });
}
