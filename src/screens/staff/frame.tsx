import { useMantineColorScheme } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import { languages } from "#screens/languages.ts";
import { paths } from "#screens/paths.ts";
import { useIsLost } from "#screens/reach.ts";
import { Notice } from "#screens/ui/notice.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import "./frame.css";

/** What surrounds every page: the way past the header, the header, the page, the choices of the foot. */
export function Frame(props: { readonly header: ReactNode; readonly children: ReactNode }) {
  const { say } = useWords();
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {say("frame.skip")}
      </a>
      {props.header}
      <main id="content" tabIndex={-1}>
        <OfflineNotice />
        {props.children}
      </main>
      <Foot />
    </div>
  );
}

/** The frame of who is not inside yet: the name alone. */
export function PublicFrame({ children }: { readonly children: ReactNode }) {
  return (
    <Frame
      header={
        <header className="head">
          <div className="head-row">
            <a className="wordmark" href={paths.home()}>
              <img src="/icon.svg" alt="" width="28" height="28" />
              Passation
            </a>
          </div>
        </header>
      }
    >
      {children}
    </Frame>
  );
}

/** Says that the server is out of reach, and when it is back: what is on the screen is then read again. */
function OfflineNotice() {
  const { say } = useWords();
  const queries = useQueryClient();
  const toast = useToast();
  const isLost = useIsLost();
  const wasLost = useRef(isLost);
  useEffect(() => {
    const isBack = wasLost.current && !isLost;
    wasLost.current = isLost;
    if (!isBack) return;
    void queries.invalidateQueries();
    toast(`${say("online.back")} ${say("online.back.lead")}`);
  }, [isLost, queries, toast, say]);
  return isLost ? (
    <div className="page page-band">
      <Notice tone="amber" title={say("problem.title.offline")}>
        {say("frame.offline")}
      </Notice>
    </div>
  ) : null;
}

const schemes = ["light", "dark", "auto"] as const;

function Foot() {
  const { say, language, choose } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <footer className="foot">
      <div className="foot-row">
        <fieldset className="foot-choice">
          <legend className="visually-hidden">{say("frame.language")}</legend>
          {(["fr", "en"] as const).map((one) => (
            <button
              key={one}
              type="button"
              lang={one}
              aria-pressed={one === language}
              onClick={() => choose(one)}
            >
              {languages[one]}
            </button>
          ))}
        </fieldset>
        <fieldset className="foot-choice">
          <legend className="visually-hidden">{say("frame.theme")}</legend>
          {schemes.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === colorScheme}
              onClick={() => setColorScheme(one)}
            >
              {say(`frame.theme.${one}`)}
            </button>
          ))}
        </fieldset>
        <a href={paths.apiReference()}>{say("frame.api")}</a>
      </div>
    </footer>
  );
}
