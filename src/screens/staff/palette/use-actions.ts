import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { languages } from "#screens/languages.ts";
import { paths } from "#screens/paths.ts";
import { useWords } from "#screens/words.tsx";
import { useReason } from "../reason.ts";
import { useStaff } from "../session.tsx";
import type { PaletteGroup } from "./palette-item.ts";
import { useGo } from "./use-places.ts";

/** What can be done from anywhere; what one may not do says why. */
export function useActions(showKeys: () => void): PaletteGroup {
  const { say, language, choose } = useWords();
  const { agency, signOut } = useStaff();
  const go = useGo();
  const reason = useReason("dossier.write");
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme("light") === "light" ? "dark" : "light";
  const other = language === "fr" ? "en" : "fr";
  return {
    key: "actions",
    items: [
      ...(agency
        ? [{ key: "new-dossier", label: say("dossiers.new"), reason, choose: () => go(paths.newDossier()) }]
        : []),
      { key: "theme", label: say(`palette.theme.${scheme}`), choose: () => setColorScheme(scheme) },
      {
        key: "language",
        label: say("palette.language"),
        detail: languages[other],
        choose: () => choose(other),
      },
      { key: "keys", label: say("keys.title"), detail: "?", choose: showKeys },
      { key: "sign-out", label: say("shell.sign-out"), choose: () => void signOut() },
    ],
  };
}
