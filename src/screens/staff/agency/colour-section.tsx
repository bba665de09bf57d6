import { type CSSProperties, useState } from "react";
import { brandColours, contrast, grounds } from "#core/agency/brand-colours.ts";
import type { Answer } from "#screens/api.ts";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { Section } from "#screens/ui/page.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { ColourField } from "./colour-field.tsx";
import "./branding.css";

/** What stands in the place of a colour that was not chosen. */
const usual = "#0f5e63";
const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text.trim());

/** The colour of the agency: chosen freely, shown so that it can be read, and said so when that changes it. */
export function ColourSection(props: { readonly agency: Answer<"agency.read">; readonly mayEdit: boolean }) {
  const { agency, mayEdit } = props;
  const { say } = useWords();
  const tell = useTell();
  const toast = useToast();
  const [typed, setTyped] = useState(agency.colour ?? usual);
  const save = async (colour: string | null) => {
    await tell("agency.edit", { colour });
    toast(say("settings.colour.saved"));
  };
  const shown = <Shown colour={isColour(typed) ? typed.trim().toLowerCase() : (agency.colour ?? usual)} />;
  return (
    <Section title={say("settings.look")} lead={say("settings.look.lead")}>
      {mayEdit ? (
        <FormShell
          submit={say("form.save")}
          check={({ colour = "" }): Readonly<Record<string, string>> =>
            isColour(colour) ? {} : { colour: say("settings.colour.bad") }
          }
          onSubmit={({ colour = "" }) => save(colour)}
          beside={
            agency.colour && (
              <LinkButton
                onClick={() => {
                  setTyped(usual);
                  void save(null);
                }}
              >
                {say("settings.colour.usual")}
              </LinkButton>
            )
          }
        >
          <ColourField value={typed} onChange={setTyped} />
          {shown}
        </FormShell>
      ) : (
        shown
      )}
    </Section>
  );
}

/** The colour on each ground, as it will be there, and what was done to it. */
function Shown({ colour }: { readonly colour: string }) {
  const { say } = useWords();
  return (
    <section className="brand-samples" aria-label={say("settings.colour.shown")}>
      {(["light", "dark"] as const).map((scheme) => {
        const { accent, fill } = brandColours(colour, scheme);
        const [, sheet] = grounds[scheme];
        const how = contrast(colour, "#ffffff") < contrast(colour, "#000000") ? "light" : "dark";
        const style = { "--ground": sheet, "--words": accent, "--fill": fill } as CSSProperties;
        return (
          <div key={scheme}>
            <h3>{say(`settings.colour.on.${scheme}`)}</h3>
            <p className="brand-sample" style={style}>
              <span className="brand-link">{say("settings.colour.sample")}</span>{" "}
              <span className="brand-fill">{say("settings.colour.sample.button")}</span>
            </p>
            <p className="quiet">
              {accent === colour
                ? say("settings.colour.as-chosen")
                : say("settings.colour.corrected", {
                    how: say(`settings.colour.corrected.${how}`),
                    colour: accent,
                  })}
            </p>
          </div>
        );
      })}
    </section>
  );
}
