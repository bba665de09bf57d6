import { useState } from "react";
import type { Given } from "#screens/api.ts";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { ChooseFiles } from "#screens/ui/choose-files.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { saveText } from "#screens/ui/save-text.ts";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { useReason } from "../reason.ts";

/** A file of corrections is a few hundred kilobytes. */
const most = { megabytes: 4 } as const;

/** What the agency corrected, saved as a file that another agency can take. */
export function Corrections() {
  const { say } = useWords();
  const toast = useToast();
  const tell = useTell();
  const reason = useReason("tool.write");
  const { data } = useAsk("tool.export", {});
  const [problem, setProblem] = useState<string>();
  const take = async ([file]: readonly File[]) => {
    setProblem(undefined);
    if (!file) return;
    if (file.size > most.megabytes * 1_000_000)
      return setProblem(say("tools.import.too-large", { file: file.name, limit: most.megabytes }));
    try {
      const { corrected, added, unchanged } = await tell("tool.save", toolsIn(await file.text()));
      const counts = { corrected: corrected.length, added: added.length, unchanged: unchanged.length };
      toast(say("tools.import.done", counts));
    } catch (thrown) {
      const isText = thrown instanceof SyntaxError;
      setProblem(
        isText ? say("tools.import.unreadable", { file: file.name }) : sentenceOf(problemOf(thrown), say),
      );
    }
  };
  return (
    <div className="stack">
      {problem && <Notice tone="danger">{problem}</Notice>}
      <div className="row">
        <ReasonedButton
          quiet
          label={say("tools.export")}
          reason={data && data.tools.length > 0 ? undefined : say("tools.export.none")}
          onClick={() =>
            saveText(`${say("tools.export.file")}.json`, "application/json", JSON.stringify(data, null, 2))
          }
        />
        {reason === undefined && (
          <ChooseFiles compact label={say("tools.import")} onFiles={(files) => void take(files)} />
        )}
      </div>
    </div>
  );
}

/** What a file of corrections holds; the server says what is wrong with its tools. */
function toolsIn(text: string): Given<"tool.save"> {
  const found: unknown = JSON.parse(text);
  if (typeof found !== "object" || found === null || !("tools" in found) || !Array.isArray(found.tools))
    throw new SyntaxError("no list of tools");
  return { tools: found.tools };
}
