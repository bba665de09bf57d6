import { z } from "zod";
import { barePicture } from "#core/agency/bare-picture.ts";
import { AgencyShown, exampleAgency } from "#core/agency/fields.ts";
import { largestLogo, looksLikeSvg, pictureIn } from "#core/agency/logo.ts";
import { lockAgency, saveLogo } from "#core/agency/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { preparedCommand } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";

/**
 * A manager gives the agency its logo, in the place of the one it had; the same again leaves no fact. What
 * the file says besides the picture, as where and when it was taken, is not kept: the logo goes to clients.
 */
export const setLogo = preparedCommand({
  name: "agency.set-logo",
  summary: "Gives the agency its logo: one picture, PNG, JPEG or WebP, of at most 512 KiB.",
  permission: "agency.edit",
  input: z.object({ files: z.array(z.file()).length(1) }),
  output: AgencyShown,
  refusals: [
    "agency.not-found",
    "agency.logo-too-large",
    "agency.logo-too-wide",
    "agency.logo-drawing",
    "agency.logo-unreadable",
  ],
  example: { input: { files: ["logo.png"] }, output: exampleAgency },
  async prepare({ files: [file] }, { vault }) {
    if (file === undefined || file.size === 0)
      return refuse("agency.logo-unreadable", { file: file?.name ?? "" });
    if (file.size > largestLogo.bytes) {
      return refuse("agency.logo-too-large", { file: file.name, limit: largestLogo.bytes / 1024 });
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const picture = pictureIn(bytes);
    if (picture === undefined) {
      return refuse(looksLikeSvg(bytes) ? "agency.logo-drawing" : "agency.logo-unreadable", {
        file: file.name,
      });
    }
    const { width, height, mediaType } = picture;
    if (Math.max(width, height) > largestLogo.pixels) {
      return refuse("agency.logo-too-wide", { file: file.name, width, height, limit: largestLogo.pixels });
    }
    const bare = barePicture(bytes, mediaType);
    if (bare === undefined) return refuse("agency.logo-unreadable", { file: file.name });
    return { bytes: bare, mediaType, sha256: vault.sha256(bare) };
  },
  load: (_, { tx, actor }) => lockAgency(tx, ownAgency(actor)),
  async perform(before, _, work, logo) {
    const result = { ...before, logo: logo.sha256 };
    if (before.logo === logo.sha256) return { result, facts: [] };
    await saveLogo(work, before.agencyId, logo);
    const details = { sha256: logo.sha256, bytes: logo.bytes.length, mediaType: logo.mediaType };
    return { result, facts: [{ kind: "agency.logo-set", subject: `agency:${before.agencyId}`, details }] };
  },
});
