import { NativeSelect } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { languages } from "#screens/languages.ts";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Page } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { TemplateEditor } from "./template-editor.tsx";
import "./letters.css";

/** One template in one of its languages, rewritten and tried. */
export function TemplatePage() {
  const { say, language: spoken } = useWords();
  const { templateKey = "" } = useParams({ strict: false });
  const [language, setLanguage] = useState(spoken);
  const { data, error, refetch } = useAsk("letter.list-templates", {});
  const template = data?.templates.find((one) => one.key === templateKey && one.language === language);
  const choice = (
    <NativeSelect
      aria-label={say("letters.language")}
      value={language}
      onChange={({ currentTarget: { value } }) => setLanguage(value === "en" ? "en" : "fr")}
      data={(["fr", "en"] as const).map((value) => ({ value, label: languages[value] }))}
    />
  );
  return (
    <Page
      title={template?.title ?? say("letter-templates.title")}
      above={
        <p>
          <Link to={paths.letterTemplates()}>{say("letter-templates.back")}</Link>
        </p>
      }
      lead={template && say(template.isEdited ? "letter-templates.own" : "letter-templates.original")}
      actions={choice}
    >
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data && template ? (
        <TemplateEditor
          key={`${template.key}-${language}-${template.isEdited}`}
          template={template}
          variables={data.variables}
        />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
