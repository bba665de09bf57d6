/** One thing to go to, or to do. */
export type PaletteItem = {
  readonly key: string;
  readonly label: string;
  /** What tells it from others of the same name. */
  readonly detail?: string;
  /** Why the person may not; it is shown, and nothing happens. */
  readonly reason?: string | undefined;
  readonly choose: () => void;
};

export const paletteGroups = [
  "here",
  "pages",
  "actions",
  "dossiers",
  "contacts",
  "entries",
  "steps",
  "files",
  "tools",
] as const;

export type PaletteGroup = {
  readonly key: (typeof paletteGroups)[number];
  readonly items: readonly PaletteItem[];
};
