import { playbooksFr } from "#messages/screens/playbooks-fr.ts";

/** What playbooks say. */
export const screens = playbooksFr;
