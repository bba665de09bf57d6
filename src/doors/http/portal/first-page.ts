import type { PortalPage } from "#core/enter-portal.ts";
import { homePage } from "./home-page.ts";
import { own, type Place } from "./place.ts";
import { successorPage } from "./successor-page.ts";

/** The page on which somebody comes in, by the side that they stand on. `noted`: what they have just given. */
export const firstPage = (page: PortalPage, nonce: string, place: Place = own, noted?: string) =>
  page.side === "successor" ? successorPage(page, nonce, place, noted) : homePage(page, nonce, place, noted);
