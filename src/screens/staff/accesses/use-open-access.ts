import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { type Show, shows } from "./marks.ts";

type Search = Readonly<Record<string, unknown>>;

/** A frame or two after the drawer closed, its list is drawn again on a narrow screen. */
const framesToDraw = 10;

/** The access shown beside the board, `?access=…`; closing gives the focus back to its row. */
export function useOpenAccess() {
  const navigate = useNavigate();
  const search: Search = useSearch({ strict: false });
  const openId = typeof search.access === "string" ? search.access : undefined;
  const close = useCallback(() => {
    void navigate({
      to: ".",
      search: ({ access: _, ...rest }: Search) => rest,
      resetScroll: false,
    });
    if (openId) focusRow(openId);
  }, [navigate, openId]);
  return { openId, close };
}

/** The address of an access beside the board as it is shown now. */
export function accessAddress(accessId: string): string {
  const search = new URLSearchParams(location.search);
  search.set("access", accessId);
  return `${location.pathname}?${search}`;
}

/** Which accesses are shown, in the address too. */
export function useShow() {
  const navigate = useNavigate();
  const search: Search = useSearch({ strict: false });
  const show = shows.find((one) => one === search.show) ?? "all";
  const choose = (next: Show) => {
    const { show: _, ...rest } = search;
    void navigate({ to: ".", search: next === "all" ? rest : { ...rest, show: next }, resetScroll: false });
  };
  return [show, choose] as const;
}

function focusRow(accessId: string, frames = framesToDraw): void {
  requestAnimationFrame(() => {
    const isOpen = document.querySelector(".beside[data-open]") !== null;
    const link = document.querySelector<HTMLElement>(`[data-access="${CSS.escape(accessId)}"] a`);
    if (!isOpen && link) link.focus();
    else if (frames > 0) focusRow(accessId, frames - 1);
  });
}
