import { Button } from "@mantine/core";
import { useId } from "react";
import "./reasoned-button.css";

/** A button that may be refused: it stays in place and in reach of the keyboard, with the reason beside it. */
export function ReasonedButton(props: {
  readonly label: string;
  /** Says what it acts on, to who does not see the row it stands in. */
  readonly about?: string;
  readonly reason?: string | undefined;
  /** The id of a text that already says the reason for several buttons. */
  readonly reasonId?: string | undefined;
  readonly onClick: () => void;
  readonly quiet?: boolean;
  readonly loading?: boolean;
}) {
  const { label, about, reason, reasonId, onClick, quiet = false, loading = false } = props;
  const ownId = useId();
  const refused = reason !== undefined;
  return (
    <span className="reasoned">
      <Button
        variant={quiet ? "default" : "filled"}
        size={quiet ? "compact-sm" : "sm"}
        loading={loading}
        aria-disabled={refused}
        {...(refused ? { "data-disabled": true, "aria-describedby": reasonId ?? ownId } : {})}
        {...(about ? { "aria-label": `${label} — ${about}` } : {})}
        onClick={() => {
          if (!refused) onClick();
        }}
      >
        {label}
      </Button>
      {refused && reasonId === undefined && (
        <span id={ownId} className="reason">
          {reason}
        </span>
      )}
    </span>
  );
}
