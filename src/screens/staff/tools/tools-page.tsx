import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { toolCategories } from "#core/tool/kinds.ts";
import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Page } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { EmptyState, ErrorState, Loading } from "#screens/ui/states.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { useReason } from "../reason.ts";
import { Corrections } from "./corrections.tsx";
import { isNamed } from "./named.ts";
import "./tools.css";

type Line = Answer<"tool.list">["tools"][number];

/** What does a client need on each tool to do without us? The catalogue, with what the agency says of it. */
export function ToolsPage() {
  const { say } = useWords();
  const navigate = useNavigate();
  const reason = useReason("tool.write");
  const [name, setName] = useState("");
  const [category, setCategory] = useState("");
  const { data, error, refetch } = useAsk("tool.list", {});
  const shown = data?.tools.filter(
    (tool) => (category === "" || tool.category === category) && isNamed(tool, name),
  );
  return (
    <Page
      title={say("tools.title")}
      lead={say("tools.lead")}
      actions={
        <ReasonedButton
          label={say("tools.add")}
          reason={reason}
          onClick={() => void navigate({ to: paths.newTool() })}
        />
      }
    >
      <div className="row tools-filter">
        <TextInput
          type="search"
          label={say("tools.search")}
          value={name}
          onChange={({ currentTarget: { value } }) => setName(value)}
        />
        <NativeSelect
          label={say("tools.category")}
          value={category}
          onChange={({ currentTarget: { value } }) => setCategory(value)}
          data={[
            { value: "", label: say("tools.category.all") },
            ...toolCategories
              .map((value) => ({ value, label: say(`tools.category.${value}`) }))
              .toSorted((one, other) => one.label.localeCompare(other.label)),
          ]}
        />
        <span className="quiet" role="status">
          {shown && say("tools.count", { count: shown.length })}
        </span>
      </div>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !shown ? (
        <Loading />
      ) : shown.length === 0 ? (
        <EmptyState title={say("tools.none")}>
          <p>{say("tools.none.lead")}</p>
          <Button
            variant="default"
            onClick={() => {
              setName("");
              setCategory("");
            }}
          >
            {say("filter.clear")}
          </Button>
        </EmptyState>
      ) : (
        <Lines rows={shown} />
      )}
      {(shown || error) && <Corrections />}
    </Page>
  );
}

function Lines({ rows }: { readonly rows: readonly Line[] }) {
  const { say, language, dates } = useWords();
  return (
    <Table
      caption={say("tools.title")}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        {
          key: "name",
          head: say("tools.name"),
          isName: true,
          cell: ({ key, name, origin }) => (
            <>
              <Link to={paths.tool(key)}>{name}</Link>
              {origin !== "catalogue" && <div className="quiet">{say(`tools.origin.${origin}`)}</div>}
            </>
          ),
        },
        {
          key: "category",
          head: say("tools.category"),
          cell: ({ category }) => say(`tools.category.${category}`),
        },
        { key: "role", head: say("tools.role"), cell: ({ role }) => role[language] },
        {
          key: "known",
          head: say("tools.known"),
          cell: ({ checkedOn, confidence }) => (
            <>
              <span className="tools-known">{say("tools.known.on", { day: dates.shortDay(checkedOn) })}</span>
              {confidence === "low" && <div className="tools-amber">{say("tools.to-check")}</div>}
            </>
          ),
        },
      ]}
    />
  );
}
