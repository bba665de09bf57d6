import type { z } from "zod";
import type { PlaybookShown } from "./fields.ts";

/** The playbook of the examples, of one step. */
export const exampleContent: z.infer<typeof PlaybookShown> = {
  key: "client-exit-web-marketing",
  version: 1,
  title: { fr: "Fin de mission web et webmarketing", en: "End of a web and web-marketing engagement" },
  about: { fr: "Pour un client suivi dans la durée.", en: "For a client served over time." },
  direction: "client",
  steps: [
    {
      key: "open-the-exit",
      line: 1,
      phase: "prepare",
      side: "us",
      visibility: "internal",
      title: { fr: "Ouvrir le dossier et dire qui part", en: "Open the dossier and say who is leaving" },
      howTo: {
        fr: "Créez le dossier au nom du client, sens « client ».",
        en: "Create the dossier in the client’s name, direction “client”.",
      },
      due: { from: "start", offset: { days: 0 } },
      effort: 10,
    },
  ],
};
