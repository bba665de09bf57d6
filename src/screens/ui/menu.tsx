import { type ReactNode, useEffect, useRef, useState } from "react";
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

/** Folds an open menu and gives the focus back to its word; whether it was open. */
function closeMenu(menu: HTMLDetailsElement | null): boolean {
  if (!menu?.open) return false;
  menu.open = false;
  menu.querySelector("summary")?.focus();
  return true;
}

/**
 * What is needed now and then, folded behind a word, and drawn once somebody asks for it. It closes on Escape,
 * and when one goes elsewhere.
 */
export function Menu(props: { readonly label: string; readonly children: ReactNode }) {
  const { label, children } = props;
  const menu = useRef<HTMLDetailsElement>(null);
  const [isDrawn, setIsDrawn] = useState(false);
  useEffect(() => {
    const close = ({ target }: Event) => {
      const inside = target instanceof Node && menu.current?.contains(target);
      if (menu.current?.open && !inside) menu.current.open = false;
    };
    // A button that was busy has lost the focus to the page: Escape is meant for what stands open.
    const escaped = (event: KeyboardEvent) => {
      if (event.key === "Escape" && event.target === document.body) closeMenu(menu.current);
    };
    const resized = () => place(menu.current);
    addEventListener("resize", resized);
    addEventListener("pointerdown", close);
    addEventListener("focusin", close);
    addEventListener("keydown", escaped);
    return () => {
      removeEventListener("resize", resized);
      removeEventListener("pointerdown", close);
      removeEventListener("focusin", close);
      removeEventListener("keydown", escaped);
    };
  }, []);
  return (
    <details
      ref={menu}
      className="menu"
      onClick={() => setIsDrawn(true)}
      onToggle={() => place(menu.current)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && closeMenu(menu.current)) event.preventDefault();
      }}
    >
      <summary>{label}</summary>
      <div className="menu-sheet">{isDrawn && children}</div>
    </details>
  );
}
