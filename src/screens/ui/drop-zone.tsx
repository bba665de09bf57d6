import { type DragEvent, useState } from "react";
import { ChooseFiles } from "./choose-files.tsx";
import { droppedFiles } from "./dropped-files.ts";
import "./drop-zone.css";

/** A place to drop files and folders on, and a button that does the same from the keyboard. */
export function DropZone(props: {
  readonly invitation: string;
  readonly choose: string;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const { invitation, choose, onFiles } = props;
  const [over, setOver] = useState(false);
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = await droppedFiles(event.dataTransfer);
    if (files.length > 0) onFiles(files);
  };
  return (
    <fieldset
      className="drop-zone"
      aria-label={invitation}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{invitation}</p>
      <ChooseFiles label={choose} onFiles={onFiles} />
    </fieldset>
  );
}
