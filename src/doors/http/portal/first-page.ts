import type { PortalPage } from "#core/enter-portal.ts";
import { homePage } from "./home-page.ts";
import { own, type Place } from "./place.ts";
import { successorPage } from "./successor-page.ts";

/** The page on which somebody comes in, by the side that they stand on. `told`: what they have just given or asked. */
export const firstPage = (
  page: PortalPage,
  nonce: string,
  place: Place = own,
  told: { readonly noted?: string | undefined; readonly asked?: boolean } = {},
) =>
  page.side === "successor"
    ? successorPage(page, nonce, place, told.noted)
    : homePage(page, nonce, place, told);
