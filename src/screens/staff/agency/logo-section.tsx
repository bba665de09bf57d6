import { Button } from "@mantine/core";
import { useState } from "react";
import type { Answer } from "#screens/api.ts";
import { addressOfLogo } from "#screens/paths.ts";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { Confirm } from "#screens/ui/confirm.tsx";
import { DropZone } from "#screens/ui/drop-zone.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { useSend } from "./use-send.ts";
import "./branding.css";

/** The logo of the agency, as it stands on light and on dark. */
export function LogoSection(props: { readonly agency: Answer<"agency.read">; readonly mayEdit: boolean }) {
  const { agency, mayEdit } = props;
  const { say } = useWords();
  const tell = useTell();
  const send = useSend();
  const toast = useToast();
  const [problem, setProblem] = useState<string>();
  const [leaving, setLeaving] = useState(false);
  const { logo } = agency;
  const set = async (files: readonly File[]) => {
    setProblem(undefined);
    try {
      await send("agency.set-logo", files.slice(0, 1));
      toast(say("settings.logo.saved"));
    } catch (thrown) {
      setProblem(sentenceOf(problemOf(thrown), say));
    }
  };
  return (
    <Section title={say("settings.logo")} lead={say("settings.logo.lead")}>
      {logo === null ? (
        <p className="quiet">{say("settings.logo.none")}</p>
      ) : (
        <div className="brand-logos">
          {(["light", "dark"] as const).map((scheme) => (
            <p key={scheme} className="brand-logo" data-ground={scheme}>
              <img
                src={addressOfLogo(agency.agencyId, logo)}
                alt={scheme === "light" ? say("settings.logo.alt", { agency: agency.name }) : ""}
              />
            </p>
          ))}
        </div>
      )}
      {problem && <Notice tone="danger">{problem}</Notice>}
      {mayEdit && (
        <>
          <DropZone
            invitation={say("settings.logo.drop")}
            choose={say(logo === null ? "settings.logo.choose" : "settings.logo.replace")}
            onFiles={set}
          />
          {logo !== null && (
            <div className="row">
              <Button variant="default" onClick={() => setLeaving(true)}>
                {say("settings.logo.remove")}
              </Button>
            </div>
          )}
        </>
      )}
      {leaving && (
        <Confirm
          title={say("settings.logo.remove.title")}
          consequence={say("settings.logo.remove.consequence")}
          action={say("settings.logo.remove")}
          onConfirm={async () => {
            await tell("agency.remove-logo", {});
            toast(say("settings.logo.removed"));
          }}
          onClose={() => setLeaving(false)}
        />
      )}
    </Section>
  );
}
