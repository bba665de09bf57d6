import { keepPreviews } from "./kept-previews.ts";

/** The previews of this process. */
export const packPreview = keepPreviews();
