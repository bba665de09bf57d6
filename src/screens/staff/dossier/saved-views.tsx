import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { Menu } from "#screens/ui/menu.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { type DossierFilter, filterOf } from "./dossier-filter.ts";

/** One's own ways to look at the list: taken up again, kept under a name, forgotten. */
export function SavedViews(props: {
  readonly filter: DossierFilter;
  readonly onChoose: (filter: DossierFilter) => void;
}) {
  const { filter, onChoose } = props;
  const { say } = useWords();
  const tell = useTell();
  const toast = useToast();
  const undo = useUndo();
  const { data } = useAsk("view.list", { page: "dossiers" });
  const views = data?.views ?? [];
  return (
    <Menu label={say("dossiers.views")}>
      {views.length === 0 ? (
        <p className="quiet">{say("dossiers.views.none")}</p>
      ) : (
        <ul className="views-list">
          {views.map(({ id, name, filter: kept }) => (
            <li key={id}>
              <LinkButton onClick={() => onChoose(filterOf(kept))}>{name}</LinkButton>
              <LinkButton
                onClick={async () => {
                  await tell("view.remove", { viewId: id });
                  undo(say("dossiers.views.removed", { name }), () =>
                    tell("view.save", { page: "dossiers", name, filter: kept }),
                  );
                }}
              >
                <span aria-hidden>×</span>
                <span className="visually-hidden">{say("dossiers.views.remove", { name })}</span>
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
      <FormShell
        submit={say("dossiers.views.save")}
        onSubmit={async ({ name = "" }) => {
          await tell("view.save", { page: "dossiers", name, filter: { ...filter } });
          toast(say("dossiers.views.saved", { name }));
        }}
      >
        <TextField name="name" label={say("dossiers.views.name")} complete="off" />
      </FormShell>
    </Menu>
  );
}
