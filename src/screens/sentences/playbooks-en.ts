import { playbooksEn } from "#messages/screens/playbooks-en.ts";

/** What playbooks say. */
export const screens = playbooksEn;
