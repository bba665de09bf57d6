import { z } from "zod";
import { logoTypes } from "#core/agency/logo.ts";
import { findLogo } from "#core/agency/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { query, type Work } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { holdLink } from "#core/portal/store.ts";

const Picture = z.object({ mediaType: z.enum(logoTypes), sha256: z.string(), base64: z.string() });
const examplePicture = {
  mediaType: "image/png" as const,
  sha256: "9f2c4e17a0b35d68c1e7f90a2b4d6e8f13579bdf02468ace9f2c4e17a0b35d68",
  base64: "iVBORw0KGgo=",
};

async function logoOf({ tx, actor }: Work) {
  const logo = await findLogo(tx, ownAgency(actor));
  if (!logo) return refuse("agency.logo-not-found");
  return { mediaType: logo.mediaType, sha256: logo.sha256, base64: logo.bytes.toBase64() };
}

/** The logo of the agency, for a contact who is in. */
export const readPortalLogo = query({
  name: "portal.read-logo",
  summary: "Reads the logo of the agency for a contact who is in the portal.",
  permission: "portal.self",
  input: z.object({}),
  output: Picture,
  refusals: ["agency.logo-not-found"],
  example: { input: {}, output: examplePicture },
  read: (_, work) => logoOf(work),
});

/** The same for whoever holds a link, before it is opened. */
export const readLinkLogo = query({
  name: "portal.read-link-logo",
  summary: "Reads the logo of the agency that invites by a link, for whoever holds it.",
  permission: "portal.open",
  input: z.object({ token: z.string().min(1).max(200) }),
  output: Picture,
  refusals: ["portal.link-not-found", "agency.logo-not-found"],
  example: { input: { token: "passation_portal_q5RkYv0…" }, output: examplePicture },
  async read({ token }, before) {
    const held = await holdLink(before, token);
    return isRefusal(held) ? held : logoOf(held.work);
  },
});
