import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { paths } from "#screens/paths.ts";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { FirstFields, faultsOf, fieldsOf, OtherFields } from "./dossier-fields.tsx";
import { namingSites } from "./dossier-values.ts";

/** Opens a dossier, then shows it. */
export function NewDossier({ beside }: { readonly beside: ReactNode }) {
  const words = useWords();
  const { say } = words;
  const tell = useTell();
  const navigate = useNavigate();
  return (
    <FormShell
      submit={say("dossiers.new.submit")}
      beside={beside}
      check={(values) => faultsOf(values, words)}
      onSubmit={async (values) => {
        const fields = fieldsOf(values);
        const { id } = await tell("dossier.create", fields).catch((thrown) => {
          throw namingSites(thrown, fields.sites, say);
        });
        await navigate({ to: paths.dossier(id) });
      }}
    >
      <FirstFields />
      <OtherFields />
    </FormShell>
  );
}
