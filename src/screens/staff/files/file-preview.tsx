import { Box } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { firstRows } from "#core/file/type.ts";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useStaff } from "../session.tsx";
import { look, type Seen } from "./look.ts";

const shownRows = 30;

/** What a file looks like, as far as its own bytes say that it may be looked at; nothing of it ever runs. */
export function FilePreview(props: {
  readonly name: string;
  readonly bytes: number;
  readonly address: string;
}) {
  const { name, bytes, address } = props;
  const { api, scope } = useStaff();
  const { data, error, refetch } = useQuery({
    queryKey: [...scope, "preview", address],
    queryFn: ({ signal }) => api.patiently(() => look(address, api.headers, bytes, signal)),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <div className="preview">
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data ? (
        <Look name={name} seen={data} />
      ) : (
        <Loading />
      )}
    </div>
  );
}

function Look({ name, seen }: { readonly name: string; readonly seen: Seen }) {
  const { say } = useWords();
  switch (seen.kind) {
    case "image":
      return <Picture name={name} picture={seen.picture} />;
    case "text":
      return seen.text === "" ? (
        <p className="quiet">{say("files.preview.empty")}</p>
      ) : (
        <>
          <Scrolled>
            <pre>{seen.text}</pre>
          </Scrolled>
          {!seen.whole && <p className="quiet">{say("files.preview.part")}</p>}
        </>
      );
    case "table":
      return <Rows text={seen.text} delimiter={seen.delimiter} />;
    case "large":
      return <p className="quiet">{say("files.preview.large")}</p>;
    case "other":
      return <p className="quiet">{say("files.preview.none")}</p>;
    default:
      return seen satisfies never;
  }
}

function Picture({ name, picture }: { readonly name: string; readonly picture: Blob }) {
  const { say } = useWords();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(picture);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return address && <img src={address} alt={say("files.preview.picture", { name })} />;
}

function Rows({ text, delimiter }: { readonly text: string; readonly delimiter: string }) {
  const { say } = useWords();
  const [head = [], ...rows] = firstRows(text, delimiter, shownRows + 1);
  return (
    <>
      <Scrolled>
        <table className="preview-rows">
          <thead>
            <tr>
              {[...head.entries()].map(([at, cell]) => (
                <th key={at} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...rows.entries()].map(([line, row]) => (
              <tr key={line}>
                {[...row.entries()].map(([at, cell]) => (
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
      <p className="quiet">{say("files.preview.rows", { count: rows.length })}</p>
    </>
  );
}

/** A box that scrolls by itself, from the keyboard too. */
function Scrolled({ children }: { readonly children: ReactNode }) {
  const { say } = useWords();
  return (
    <Box component="section" className="preview-box" aria-label={say("files.preview")} tabIndex={0}>
      {children}
    </Box>
  );
}
