import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { Answer, Given } from "#screens/api.ts";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { ErrorState } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { useSizes } from "../files/size-words.ts";
import type { Letter } from "./letter-text.ts";

type Part = {
  readonly dossierId: string;
  readonly letter: Letter;
  /** What goes with it as it was read; null when something of it is gone. */
  readonly documents: Answer<"letter.read">["documents"];
};
type Edit = Omit<Given<"letter.edit">, "dossierId" | "letterId">;
/** One thing that goes with the letter, what makes it go the other way, and what takes it off. */
type Line = {
  readonly key: string;
  readonly name: string;
  readonly by: "file" | "link";
  readonly otherWay: Edit;
  readonly off: Edit;
};

/** What goes with a letter: shared files and a version of the pack, attached or by an address; its days. */
export function LetterDocuments({ dossierId, letter, documents }: Part) {
  const { say } = useWords();
  const tell = useTell();
  const sizeOf = useSizes();
  // Of a dossier with more files, those that were added last: what one just put there to be sent.
  const files = useAsk("file.list", { dossierId, limit: 200, sort: "newest" }).data?.rows;
  const packs = useAsk("pack.list", { dossierId, limit: 20 }).data?.rows;
  const [error, setError] = useState<unknown>();
  const shared = (files?.filter(({ visibility }) => visibility === "shared") ?? []).toSorted((one, other) =>
    one.name.localeCompare(other.name),
  );
  const ready = packs?.filter(({ state }) => state === "ready") ?? [];
  const { fileIds, linkFileIds, packId, packBy } = letter;
  const keep = async (edit: Edit) => {
    setError(undefined);
    await tell("letter.edit", { dossierId, letterId: letter.id, ...edit }).catch(setError);
  };
  /** Of what is not among the newest, as it was read with the letter. */
  const olderNamed = (id: string) => {
    const given = documents?.find((one) => one.id === id);
    return given && `${given.name} (${sizeOf(given.bytes)})`;
  };
  const fileNamed = (id: string) => {
    const file = shared.find((one) => one.id === id);
    return file ? `${file.name} (${sizeOf(file.bytes)})` : (olderNamed(id) ?? say("letter.files.one"));
  };
  const packNamed = (id: string) => {
    const pack = ready.find((one) => one.id === id);
    return pack
      ? say("letter.pack", { number: pack.number ?? 0, size: sizeOf(pack.bytes ?? 0) })
      : (olderNamed(id) ?? say("letter.pack.gone"));
  };
  const lines: readonly Line[] = [
    ...[...fileIds, ...linkFileIds].map((id): Line => {
      const isLinked = linkFileIds.includes(id);
      const without = (ids: readonly string[]) => ids.filter((one) => one !== id);
      return {
        key: id,
        name: fileNamed(id),
        by: isLinked ? "link" : "file",
        otherWay: isLinked ? { fileIds: [...fileIds, id] } : { linkFileIds: [...linkFileIds, id] },
        off: isLinked ? { linkFileIds: without(linkFileIds) } : { fileIds: without(fileIds) },
      };
    }),
    ...(packId === null
      ? []
      : [
          {
            key: packId,
            name: packNamed(packId),
            by: packBy ?? "link",
            otherWay: { packBy: packBy === "file" ? ("link" as const) : ("file" as const) },
            off: { packId: null },
          },
        ]),
  ];
  const others = shared.filter(({ id }) => !fileIds.includes(id) && !linkFileIds.includes(id));
  const choices = [
    ...ready
      .filter(({ id }) => id !== packId)
      .map(({ id }) => ({ value: `pack ${id}`, label: packNamed(id) })),
    ...others.map(({ id, name, bytes }) => ({ value: id, label: `${name} (${sizeOf(bytes)})` })),
  ];
  const add = (value: string) => {
    const [first = "", second] = value.split(" ");
    return keep(second ? { packId: second } : { fileIds: [...fileIds, first] });
  };
  return (
    <fieldset className="letter-documents">
      <legend>{say("letter.files")}</legend>
      {error !== undefined && <ErrorState error={error} />}
      {documents === null && <p>{say("letter.files.gone")}</p>}
      {lines.length === 0 && letter.calendar === null && (
        <p className="quiet">{say("letter.files.without")}</p>
      )}
      {(lines.length > 0 || letter.calendar !== null) && (
        <ul className="letter-files">
          {letter.calendar !== null && <CalendarLine letter={letter} keep={keep} />}
          {lines.map(({ key, name, by, otherWay, off }) => (
            <li key={key}>
              {name} · <span className="quiet">{say(`letter.files.by.${by}`)}</span> ·{" "}
              <LinkButton onClick={() => void keep(otherWay)}>
                {say(`letter.files.other-than.${by}`)}
              </LinkButton>{" "}
              · <LinkButton onClick={() => void keep(off)}>{say("letter.files.remove")}</LinkButton>
            </li>
          ))}
        </ul>
      )}
      {lines.some(({ by }) => by === "link") && <p className="quiet">{say("letter.link.lead")}</p>}
      {choices.length > 0 && (
        <NativeSelect
          label={say("letter.files.add")}
          value=""
          onChange={({ currentTarget: { value } }) => {
            if (value) void add(value);
          }}
          data={[{ value: "", label: say("letter.files.none") }, ...choices]}
        />
      )}
    </fieldset>
  );
}

/** The days of the letter, which a calendar takes over, or not. */
function CalendarLine({
  letter,
  keep,
}: {
  readonly letter: Letter;
  readonly keep: (edit: Edit) => Promise<void>;
}) {
  const { say, dates } = useWords();
  const { calendar, sendsCalendar } = letter;
  if (calendar === null) return null;
  const named = say("letter.calendar", { day: dates.longDay(calendar.on) });
  return (
    <li>
      {sendsCalendar ? named : <s>{named}</s>} ·{" "}
      <LinkButton onClick={() => void keep({ sendsCalendar: !sendsCalendar })}>
        {say(sendsCalendar ? "letter.files.remove" : "letter.calendar.send")}
      </LinkButton>
    </li>
  );
}
