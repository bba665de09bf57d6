import { hash } from "node:crypto";
import { parentPort } from "node:worker_threads";
import {
  type AskedPreview,
  type PreviewedPack,
  type PreviewQuestion,
  previewOf,
  type SheetPage,
} from "#core/pack/preview.ts";
import { translator } from "#messages/translator.ts";
import { gathered } from "./gathered.ts";
import type { Answered, Asked } from "./staying-thread.ts";

/** A pack described once in a thread of its own: only the rows that are shown come back, as often as they are asked for. */
const asked = await gathered<Omit<AskedPreview, "tracking">>();
const preview = previewOf(asked, translator(asked.about.lang), (text) => hash("sha256", text));
const tell = (told: Answered<PreviewedPack | SheetPage>) => parentPort?.postMessage(told);
parentPort?.on("message", ({ number, question }: Asked<PreviewQuestion>) => {
  tell({ number, answer: question.page ? preview.page(question.page) : preview.whole(question.before) });
});
tell({ ready: true });
