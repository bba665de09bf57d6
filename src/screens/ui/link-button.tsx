import type { ReactNode } from "react";

/** Another way to go on, that reads as a link and does something here. */
export function LinkButton(props: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" className="link" onClick={props.onClick}>
      {props.children}
    </button>
  );
}
