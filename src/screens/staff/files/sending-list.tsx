import { Button, Progress } from "@mantine/core";
import { pathOf } from "#core/file/names.ts";
import { sentenceOf } from "#screens/problem.ts";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { type Sending, sending, type Unfinished, useSendings } from "./sending.ts";
import { useSizes } from "./size-words.ts";

/** The files on their way into a dossier: from this window, and those that stopped anywhere. */
export function SendingList(props: {
  readonly dossierId: string;
  readonly unfinished: readonly Unfinished[];
}) {
  const { dossierId, unfinished } = props;
  const { say } = useWords();
  const mine = useSendings().filter((one) => one.dossierId === dossierId);
  const stopped = unfinished.filter(({ id }) => !mine.some(({ uploadId }) => uploadId === id));
  if (mine.length === 0 && stopped.length === 0) return null;
  const over = mine.some(({ state }) => state.kind === "done" || state.kind === "failed");
  return (
    <section aria-labelledby="sending-title" className="sending">
      <div className="section-head">
        <h3 id="sending-title">{say("sending.title")}</h3>
        {over && (
          <Button variant="default" size="compact-sm" onClick={sending.clear}>
            {say("sending.clear")}
          </Button>
        )}
      </div>
      <ul>
        {mine.map((one) => (
          <li key={one.key}>
            <OneSending one={one} />
          </li>
        ))}
        {stopped.map((one) => (
          <li key={one.id}>
            <OneStopped dossierId={dossierId} one={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneSending({ one }: { readonly one: Sending }) {
  const { say } = useWords();
  const sizeOf = useSizes();
  const { key, name, folder, bytes, sent, state } = one;
  const progress = { done: sizeOf(sent), size: sizeOf(bytes) };
  const said = () => {
    switch (state.kind) {
      case "done":
        if (state.path === null) return say("sending.done");
        return say(state.added ? "sending.also-here" : "sending.already-here", { path: state.path });
      case "failed":
        return sentenceOf(state.problem, say);
      case "queued":
      case "checking":
        return say(`sending.${state.kind}`);
      case "going":
      case "paused":
      case "waiting":
        return say(`sending.${state.kind}`, progress);
      default:
        return state satisfies never;
    }
  };
  const runs = state.kind === "going" || state.kind === "waiting" || state.kind === "queued";
  const isOver = state.kind === "done" || state.kind === "failed";
  return (
    <div className="sending-one" data-state={state.kind}>
      <span className="sending-name">{pathOf({ folder, name })}</span>
      <span className="row">
        {runs && <Act label="sending.pause" name={name} onClick={() => sending.pause(key)} />}
        {state.kind === "paused" && (
          <Act label="sending.go-on" name={name} onClick={() => sending.goOn(key)} />
        )}
        {state.kind === "failed" && (
          <Act label="sending.again" name={name} onClick={() => sending.goOn(key)} />
        )}
        {(runs || state.kind === "paused") && (
          <Act label="sending.give-up" name={name} onClick={() => sending.giveUp(key)} />
        )}
      </span>
      {!isOver && <Bar name={name} part={bytes === 0 ? 1 : sent / bytes} />}
      <span className="quiet" role={state.kind === "failed" ? "alert" : "status"}>
        {said()}
      </span>
    </div>
  );
}

/** An upload that nobody sends just now: whoever chooses the same file again goes on with it. */
function OneStopped({ dossierId, one }: { readonly dossierId: string; readonly one: Unfinished }) {
  const { say } = useWords();
  const sizeOf = useSizes();
  const tell = useGiveUp(dossierId);
  const { id, name, folder, bytes, received } = one;
  const whole = received === bytes;
  return (
    <div className="sending-one" data-state="stopped">
      <span className="sending-name">{pathOf({ folder, name })}</span>
      <span className="row">
        {!whole && <Act label="sending.give-up" name={name} onClick={() => void tell(id)} />}
      </span>
      <Bar name={name} part={bytes === 0 ? 1 : received / bytes} />
      <span className="quiet">
        {whole
          ? say("sending.checking")
          : say("sending.stopped", { done: sizeOf(received), size: sizeOf(bytes) })}
      </span>
    </div>
  );
}

function useGiveUp(dossierId: string) {
  const tell = useTell();
  return (uploadId: string) => tell("upload.abandon", { dossierId, uploadId });
}

function Act(props: {
  readonly label: "sending.pause" | "sending.go-on" | "sending.give-up" | "sending.again";
  readonly name: string;
  readonly onClick: () => void;
}) {
  const { say } = useWords();
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-label={`${say(props.label)} — ${props.name}`}
      onClick={props.onClick}
    >
      {say(props.label)}
    </Button>
  );
}

function Bar({ name, part }: { readonly name: string; readonly part: number }) {
  const { say } = useWords();
  return (
    <Progress.Root className="progress" size="sm">
      <Progress.Section value={Math.round(part * 100)} aria-label={say("sending.progress", { name })} />
    </Progress.Root>
  );
}
