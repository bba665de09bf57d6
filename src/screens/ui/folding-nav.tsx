import { useLayoutEffect, useRef, useState } from "react";
import { howManyFit } from "./how-many-fit.ts";
import { Link } from "./link.tsx";
import { Menu } from "./menu.tsx";
import { useMedia } from "./use-media.ts";
import { usePath } from "./use-path.ts";
import { useWidth } from "./use-width.ts";
import "./folding-nav.css";

type Place = { readonly to: string; readonly label: string };

/**
 * Where one can go, in one row: what does not fit is folded behind a word, the last first. Where the row
 * is a column, below `columnBelow`, all of it is in sight.
 */
export function FoldingNav(props: {
  readonly label: string;
  readonly places: readonly Place[];
  /** The word behind which the others are folded. */
  readonly more: string;
  /** A media query. */
  readonly column: string;
}) {
  const { label, places, more, column } = props;
  /** Going elsewhere closes the fold. */
  const at = usePath((path) => path);
  const nav = useRef<HTMLElement>(null);
  const width = useWidth(nav);
  const isColumn = useMedia(column);
  const words = [...places.map((place) => place.label), more].join(" ");
  /** How wide each place is, and the word of the fold; measured once for the words they have. */
  const [measured, setMeasured] = useState<{ readonly words: string; readonly widths: readonly number[] }>();
  const isMeasured = isColumn || measured?.words === words;
  useLayoutEffect(() => {
    if (isMeasured || !nav.current) return;
    const widths = [...nav.current.children].map((child) => child.getBoundingClientRect().width);
    setMeasured({ words, widths });
  }, [isMeasured, words]);
  const fit =
    isColumn || !isMeasured || !measured
      ? places.length
      : howManyFit(measured.widths.slice(0, -1), measured.widths.at(-1) ?? 0, width);
  const folded = places.slice(fit);
  return (
    <nav ref={nav} className="head-nav folding-nav" aria-label={label}>
      {places.slice(0, fit).map(({ to, label: name }) => (
        <Link key={to} to={to}>
          {name}
        </Link>
      ))}
      {!isMeasured && <span className="folding-more">{more}</span>}
      {folded.length > 0 && (
        <div className="folding-more" data-current={folded.some(({ to }) => to === at) || undefined}>
          <Menu key={at} label={more}>
            {folded.map(({ to, label: name }) => (
              <Link key={to} to={to}>
                {name}
              </Link>
            ))}
          </Menu>
        </div>
      )}
    </nav>
  );
}
