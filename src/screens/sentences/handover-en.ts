import { contractDatesEn } from "#messages/screens/contract-dates-en.ts";
import { contractEn } from "#messages/screens/contract-en.ts";
import { contractFormEn } from "#messages/screens/contract-form-en.ts";
import { filesScreensEn } from "#messages/screens/files-en.ts";
import { lettersScreensEn } from "#messages/screens/letters-en.ts";
import { meetingScreensEn } from "#messages/screens/meeting-en.ts";
import { packScreensEn } from "#messages/screens/pack-en.ts";
import { packPreviewEn } from "#messages/screens/pack-preview-en.ts";
import { packToneEn } from "#messages/screens/pack-tone-en.ts";
import { portalScreensEn } from "#messages/screens/portal-en.ts";
import { portalSuccessorScreensEn } from "#messages/screens/portal-successor-en.ts";
import { registersScreensEn } from "#messages/screens/registers-en.ts";
import { transitionScreensEn } from "#messages/screens/transition-en.ts";

/** What is dropped, contracted, written, met about and handed over. */
export const screens = {
  ...contractEn,
  ...contractDatesEn,
  ...contractFormEn,
  ...filesScreensEn,
  ...lettersScreensEn,
  ...meetingScreensEn,
  ...packScreensEn,
  ...packPreviewEn,
  ...packToneEn,
  ...portalScreensEn,
  ...portalSuccessorScreensEn,
  ...transitionScreensEn,
  ...registersScreensEn,
};
