import { Link } from "./link.tsx";
import "./bars.css";

/** One part of a whole, or one value against its limit. */
export type Bar = {
  readonly key: string;
  readonly label: string;
  /** Where the part is shown by itself. */
  readonly to?: string;
  /** What is read beside the bar. */
  readonly text: string;
  /** How long it is, from 0 to 1; beyond, it fills its line. */
  readonly share: number;
  /** Beyond its limit: the text must say so too. */
  readonly over?: boolean;
};

/** Values side by side, each named and told in words, so that the bars themselves are for the eye alone. */
export function Bars({ label, bars }: { readonly label: string; readonly bars: readonly Bar[] }) {
  return (
    <ul className="bars" aria-label={label}>
      {bars.map(({ key, label: name, to, text, share, over }) => (
        <li key={key} data-over={over || undefined}>
          <span className="bar-name">{to ? <Link to={to}>{name}</Link> : name}</span>
          <span className="bar-text">{text}</span>
          <span className="bar" aria-hidden>
            <span style={{ inlineSize: `${Math.min(100, Math.round(100 * share))}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
