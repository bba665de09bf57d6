import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useCallback, useEffect, useState } from "react";
import type { Language } from "#messages/messages.ts";
import { keepLanguage } from "#screens/languages.ts";
import { problemOf } from "#screens/problem.ts";
import { Notices } from "#screens/ui/notices.tsx";
import "#screens/ui/styles.ts";
import { cssVariables, theme } from "#screens/ui/theme.ts";
import { loadWords, type ScreensTranslate, WordsProvider } from "#screens/words.tsx";
import { Answers } from "./answers.ts";
import { fetchFirst } from "./first-answers.ts";
import { openRouter } from "./routes.tsx";
import { SessionProvider } from "./session.tsx";

/** The nonce of this very answer, that lets our style elements in. */
const nonce = document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce ?? "";

const router = openRouter();
const queries = new Answers({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A refusal stays one; the network may come back.
      retry: (times, error) => problemOf(error).kind === "offline" && times < 2,
      retryDelay: 800,
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});

/** Whatever the first drawing shows: asked for while the sentences are on their way, rather than after. */
export const prepareFirst = (language: Language): Promise<unknown> =>
  Promise.all([router.load(), fetchFirst(queries, language)]);

export function App(props: { readonly firstLanguage: Language; readonly firstWords: ScreensTranslate }) {
  const [{ language, translate }, setWords] = useState({
    language: props.firstLanguage,
    translate: props.firstWords,
  });
  const choose = useCallback((wanted: Language) => {
    keepLanguage(wanted);
    // What the server said no to was said in the other language: it is asked again.
    loadWords(wanted).then((found) => {
      setWords({ language: wanted, translate: found });
      void queries.resetQueries({ predicate: ({ state }) => state.status === "error" });
    });
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <WordsProvider language={language} translate={translate} choose={choose}>
        <QueryClientProvider client={queries}>
          <SessionProvider>
            <RouterProvider router={router} />
          </SessionProvider>
        </QueryClientProvider>
        <Notices />
      </WordsProvider>
    </MantineProvider>
  );
}
