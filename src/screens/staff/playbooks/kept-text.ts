/** What was typed and not saved yet, with the revision that it started from; kept on the device. */
export type KeptText = { readonly text: string; readonly revision: number };

const nameOf = (playbookId: string) => `passation.playbook.${playbookId}`;

export function keptText(playbookId: string): KeptText | undefined {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(nameOf(playbookId)) ?? "null");
    return isKept(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

const isKept = (value: unknown): value is KeptText =>
  typeof value === "object" &&
  value !== null &&
  "text" in value &&
  typeof value.text === "string" &&
  "revision" in value &&
  typeof value.revision === "number";

export function keepText(playbookId: string, kept: KeptText | undefined): void {
  try {
    if (kept === undefined) localStorage.removeItem(nameOf(playbookId));
    else localStorage.setItem(nameOf(playbookId), JSON.stringify(kept));
  } catch {
    // A device that is full, or keeps nothing: the text is still on the page.
  }
}
