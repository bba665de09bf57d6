import type { Mark } from "./marks.ts";

const ring = <circle cx="8" cy="8" r="6" fill="none" />;

/** What fills the ring: the more is shown, the fuller it is. */
const shapes = {
  observed: <circle cx="8" cy="8" r="6" />,
  acknowledged: (
    <>
      {ring}
      <path d="M8 8V2a6 6 0 1 1-6 6z" stroke="none" />
    </>
  ),
  attested: (
    <>
      {ring}
      <path d="M8 2a6 6 0 0 1 0 12z" stroke="none" />
    </>
  ),
  none: ring,
  waiting: (
    <>
      {ring}
      <path d="M8 4.5V8l2.5 1.5" fill="none" />
    </>
  ),
  unknown: <circle cx="8" cy="8" r="6" fill="none" strokeDasharray="2.4 2.3" />,
  blocked: (
    <>
      <circle cx="8" cy="8" r="6.75" stroke="none" />
      <path className="access-cut" d="m5.6 5.6 4.8 4.8m0-4.8-4.8 4.8" fill="none" />
    </>
  ),
  waived: (
    <>
      {ring}
      <path d="m3.8 12.2 8.4-8.4" fill="none" />
    </>
  ),
  "not-applicable": (
    <>
      {ring}
      <path d="m3.8 12.2 8.4-8.4" fill="none" />
    </>
  ),
} as const;

/** The shape of a mark, for the eye alone: its word stands beside it, or around it. */
export function MarkShape({ mark }: { readonly mark: Mark }) {
  return (
    <svg className="access-mark" data-mark={mark} viewBox="0 0 16 16" aria-hidden focusable="false">
      {shapes[mark]}
    </svg>
  );
}
