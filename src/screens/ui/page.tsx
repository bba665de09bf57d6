import { type ReactNode, useEffect } from "react";
import "./page.css";

/** A page: its heading is the question that it answers, and the title of the window. */
export function Page(props: {
  readonly title: string;
  /** The title of the window, where several pages share a heading. */
  readonly inWindow?: string;
  /** What stands above the heading: where one is. */
  readonly above?: ReactNode;
  readonly lead?: ReactNode;
  /** What can be done about the whole page. */
  readonly actions?: ReactNode;
  readonly narrow?: boolean;
  readonly children?: ReactNode;
}) {
  const { title, inWindow = title, above, lead, actions, narrow = false, children } = props;
  useEffect(() => {
    document.title = `${inWindow} · Passation`;
  }, [inWindow]);
  return (
    <div className={narrow ? "page page-narrow" : "page"}>
      <header className="page-head">
        {above}
        <div className="page-title">
          <h1 tabIndex={-1}>{title}</h1>
          {actions && <div className="row">{actions}</div>}
        </div>
        {lead && <div className="page-lead quiet">{lead}</div>}
      </header>
      {children}
    </div>
  );
}

/** A part of a page, on a sheet of its own. */
export function Section(props: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { title, lead, actions, children } = props;
  const id = `section-${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")}`;
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {actions && <div className="row">{actions}</div>}
      </div>
      {lead && <div className="section-lead quiet">{lead}</div>}
      <div className="stack">{children}</div>
    </section>
  );
}
