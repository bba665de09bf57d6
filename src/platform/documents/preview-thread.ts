import { hash } from "node:crypto";
import { parentPort } from "node:worker_threads";
import { type AskedPreview, previewedPack, sheetPage } from "#core/pack/preview.ts";
import { translator } from "#messages/translator.ts";
import { gathered } from "./gathered.ts";

/** One preview in a thread of its own: only the rows that are shown come back. */
const asked = await gathered<Omit<AskedPreview, "tracking">>();
const say = translator(asked.about.lang);
const sha256 = (text: string) => hash("sha256", text);
parentPort?.postMessage(asked.page ? sheetPage(asked, say) : previewedPack(asked, say, sha256));
