import { contractDatesFr } from "#messages/screens/contract-dates-fr.ts";
import { contractFormFr } from "#messages/screens/contract-form-fr.ts";
import { contractFr } from "#messages/screens/contract-fr.ts";
import { filesScreensFr } from "#messages/screens/files-fr.ts";
import { lettersScreensFr } from "#messages/screens/letters-fr.ts";
import { meetingScreensFr } from "#messages/screens/meeting-fr.ts";
import { packScreensFr } from "#messages/screens/pack-fr.ts";
import { packPreviewFr } from "#messages/screens/pack-preview-fr.ts";
import { packToneFr } from "#messages/screens/pack-tone-fr.ts";
import { portalScreensFr } from "#messages/screens/portal-fr.ts";
import { portalSuccessorScreensFr } from "#messages/screens/portal-successor-fr.ts";
import { registersScreensFr } from "#messages/screens/registers-fr.ts";
import { transitionScreensFr } from "#messages/screens/transition-fr.ts";

/** What is dropped, contracted, written, met about and handed over. */
export const screens = {
  ...contractFr,
  ...contractDatesFr,
  ...contractFormFr,
  ...filesScreensFr,
  ...lettersScreensFr,
  ...meetingScreensFr,
  ...packScreensFr,
  ...packPreviewFr,
  ...packToneFr,
  ...portalScreensFr,
  ...portalSuccessorScreensFr,
  ...transitionScreensFr,
  ...registersScreensFr,
};
