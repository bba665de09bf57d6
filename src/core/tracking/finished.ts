type Fields = Readonly<Record<string, unknown>>;

/**
 * What changes of a work item besides its state: closed here, it was finished today, unless somebody says when;
 * open again, it is not finished; as its export says it again, neither is the day of its finish corrected.
 * Without it, work that is closed here would be counted as closed on the day of its tool's last change.
 */
export function withFinish(
  { imported, edit }: { readonly imported: object | null; readonly edit: object | null },
  change: Fields,
  today: string,
): Fields {
  const exported: Fields = { ...imported };
  const says: Fields = { ...imported, ...edit };
  const { state, doneOn } = change;
  if (state === undefined || doneOn !== undefined || state === says.state) return change;
  const isFinished = typeof says.doneOn === "string";
  if (state === exported.state) return { ...change, doneOn: exported.doneOn ?? null };
  if (state === "open") return isFinished ? { ...change, doneOn: null } : change;
  return isFinished ? change : { ...change, doneOn: today };
}

/** The fields that are given back to an export, the day of the finish with the state. */
export const resetWithFinish = (fields: readonly string[]): readonly string[] =>
  fields.includes("state") ? [...fields, "doneOn"] : fields;
