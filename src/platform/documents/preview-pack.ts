import type { PackPreviewer } from "#core/pack/ports.ts";
import type { AskedPreview, PreviewedPack, SheetPage } from "#core/pack/preview.ts";
import { inBoundedThread } from "./bounded-thread.ts";

const script = new URL("./preview-thread.ts", import.meta.url);

/** Previews, each described in a thread of its own. */
export const packPreview: PackPreviewer = {
  whole: (asked) => inBoundedThread(script, sent(asked), (pack: PreviewedPack) => pack),
  page: (asked) => inBoundedThread(script, sent(asked), (page: SheetPage) => page),
};

/** No more than the thread reads: what else the facts hold cannot travel. */
const sent = ({ tracking, about, files, before, page }: AskedPreview) => ({
  ...{ tracking, about, before, page },
  files: files.map(({ path, sha256 }) => ({ path, sha256 })),
});
