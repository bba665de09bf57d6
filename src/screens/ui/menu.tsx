import { type ReactNode, useEffect, useRef } from "react";
import "./menu.css";

/** What is left free at the edges of the window; px. */
const margin = 16;

/** The sheet begins under its word, and moves only as much as it must to be seen whole. */
function place(menu: HTMLDetailsElement | null): void {
  const sheet = menu?.querySelector<HTMLElement>(".menu-sheet");
  if (!menu?.open || !sheet) return;
  const { left } = menu.getBoundingClientRect();
  const room = document.documentElement.clientWidth - margin - left - sheet.offsetWidth;
  sheet.style.insetInlineStart = `${Math.max(margin - left, Math.min(0, room))}px`;
}

/** What is needed now and then, folded behind a word. It closes on Escape, and when one goes elsewhere. */
export function Menu(props: { readonly label: string; readonly children: ReactNode }) {
  const { label, children } = props;
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = ({ target }: Event) => {
      const inside = target instanceof Node && menu.current?.contains(target);
      if (menu.current?.open && !inside) menu.current.open = false;
    };
    const resized = () => place(menu.current);
    addEventListener("resize", resized);
    addEventListener("pointerdown", close);
    addEventListener("focusin", close);
    return () => {
      removeEventListener("resize", resized);
      removeEventListener("pointerdown", close);
      removeEventListener("focusin", close);
    };
  }, []);
  return (
    <details
      ref={menu}
      className="menu"
      onToggle={() => place(menu.current)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !menu.current?.open) return;
        event.preventDefault();
        menu.current.open = false;
        menu.current.querySelector("summary")?.focus();
      }}
    >
      <summary>{label}</summary>
      <div className="menu-sheet">{children}</div>
    </details>
  );
}
