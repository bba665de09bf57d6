import { translator } from "#messages/translator.ts";
import type { RemarkShown } from "./fields.ts";

const say = { fr: translator("fr"), en: translator("en") };

/** A playbook is known by its key for good: another one in its text is not kept, and that is said. */
export function keyRemark(key: string): RemarkShown {
  const says = {
    fr: say.fr("playbook", "remark.key-fixed", { key }),
    en: say.en("playbook", "remark.key-fixed", { key }),
  };
  return { blocks: false, step: null, field: "key", line: null, says };
}
