import type { KeyOf } from "#messages/messages.ts";
import { paths } from "#screens/paths.ts";

type Tab = {
  readonly label: KeyOf<"screens">;
  /** How it is called in the dossier of a supplier. */
  readonly ofSupplier?: KeyOf<"screens">;
  readonly to: (dossierId: string) => string;
  /** An address that belongs to it although it does not begin like its own. */
  readonly also?: (dossierId: string) => string;
};

/** The parts of a dossier, in the order of the work; each has an address of its own. */
export const dossierTabs: readonly Tab[] = [
  { label: "tab.overview", to: paths.dossier },
  { label: "tab.plan", to: paths.plan },
  { label: "tab.contract", to: paths.contract },
  { label: "tab.tracking", to: paths.tracking, also: paths.import },
  { label: "tab.accesses", to: paths.accesses, also: paths.sweep },
  { label: "tab.files", to: paths.files },
  { label: "tab.meeting", to: paths.meeting },
  { label: "tab.transition", to: paths.transition },
  { label: "tab.registers", to: paths.monitors, also: paths.tickets },
  { label: "tab.letters", to: paths.letters },
  { label: "tab.pack", to: paths.pack },
  { label: "tab.portal", ofSupplier: "tab.portal.supplier", to: paths.portal },
  { label: "tab.journal", to: paths.journal },
];

/** What a part is called, by who leaves. */
export const labelOf = (
  { label, ofSupplier = label }: Pick<Tab, "label" | "ofSupplier">,
  direction: string,
) => (direction === "supplier" ? ofSupplier : label);

/** The tab that an address stands in: the one with the longest address that it begins with. */
export function tabOf(path: string, dossierId: string): Tab | undefined {
  const under = (address: string) => path === address || path.startsWith(`${address}/`);
  const also = dossierTabs.find((tab) => tab.also && under(tab.also(dossierId)));
  return (
    also ??
    dossierTabs
      .filter(({ to }) => under(to(dossierId)))
      .sort((one, other) => other.to(dossierId).length - one.to(dossierId).length)[0]
  );
}
