import { Button } from "@mantine/core";
import { type ReactNode, useId, useState } from "react";
import { useModal } from "#screens/ui/use-modal.ts";
import { usePath } from "#screens/ui/use-path.ts";
import { rowKeysOn, turnRowKeys } from "#screens/ui/use-row-keys.ts";
import { useWords } from "#screens/words.tsx";
import { commandKey } from "./command-key.ts";
import "#screens/ui/dialog.css";
import "./keys.css";

type Line = { readonly keys: readonly string[]; readonly does: string };

/** Every key that does something here, and the switch of those that are a single letter. */
export function KeyMap({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const { close, dialog } = useModal(onClose);
  const id = useId();
  const [lettersOn, setLettersOn] = useState(rowKeysOn);
  const [hasTable] = useState(() => document.querySelector(".long table") !== null);
  const isRecap = usePath((path) => path.endsWith("/recap"));
  return (
    <dialog {...dialog} className="dialog keys" aria-labelledby={id}>
      <div className="stack">
        <h2 id={id}>{say("keys.title")}</h2>
        <Part title={say("keys.everywhere")}>
          <Lines
            lines={[
              { keys: [`${commandKey()} K`], does: say("keys.open-palette") },
              { keys: ["?"], does: say("keys.show") },
              { keys: ["Esc"], does: say("keys.escape") },
            ]}
          />
        </Part>
        {hasTable && (
          <Part title={say(isRecap ? "keys.in-recap" : "keys.in-table")}>
            <Lines
              lines={[
                { keys: ["j", "k"], does: `${say("keys.move")} (${say("keys.first")})` },
                { keys: [say("keys.enter")], does: say("keys.open") },
                { keys: ["x"], does: say("keys.select") },
                ...(isRecap
                  ? [
                      { keys: ["1"], does: say("handling.finish") },
                      { keys: ["2"], does: say("handling.hand-over") },
                      { keys: ["3"], does: say("handling.drop") },
                      { keys: ["0"], does: say("keys.undecide") },
                    ]
                  : [{ keys: ["e"], does: say("keys.edit") }]),
                { keys: [`${commandKey()} Z`], does: say("keys.undo") },
              ]}
            />
          </Part>
        )}
        <label className="check">
          <input
            type="checkbox"
            checked={lettersOn}
            onChange={({ currentTarget }) => {
              turnRowKeys(currentTarget.checked);
              setLettersOn(currentTarget.checked);
            }}
          />
          {say("keys.letters")}
        </label>
        <p className="quiet">{say("keys.letters.help")}</p>
        <div className="row">
          <Button variant="default" onClick={close}>
            {say("keys.close")}
          </Button>
        </div>
      </div>
    </dialog>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <dl className="keys-lines">
      {lines.map(({ keys, does }) => (
        <div key={does}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
