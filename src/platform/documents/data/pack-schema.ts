import { z } from "zod";
import { PackData } from "#core/pack/pack-data.ts";

/** The JSON Schema of `data.json` (draft 2020-12), as `catalogue/documents/pack.schema.json` publishes it. */
export const packSchema = () => z.toJSONSchema(PackData, { target: "draft-2020-12", io: "output" });
