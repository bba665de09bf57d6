import { useParams, useRouter } from "@tanstack/react-router";
import type { KeyOf } from "#messages/messages.ts";
import { paths } from "#screens/paths.ts";
import { useWords } from "#screens/words.tsx";
import { dossierTabs, labelOf } from "../dossier/dossier-tabs.ts";
import { useDirection } from "../dossier/use-sided.ts";
import { useStaff } from "../session.tsx";
import type { PaletteGroup } from "./palette-item.ts";

type Place = {
  readonly label: KeyOf<"screens">;
  readonly ofSupplier?: KeyOf<"screens">;
  readonly to: (dossierId: string) => string;
};

/** The parts of the tracking and of the registers that stand one click below them. */
const innerParts: readonly Place[] = [
  { label: "tracking.recap", to: paths.recap },
  { label: "tracking.work", to: paths.work },
  { label: "tracking.decisions", to: paths.decisions },
  { label: "tracking.people", to: paths.people },
  { label: "tracking.actions", to: paths.actions },
  { label: "tab.monitors", to: paths.monitors },
  { label: "tab.tickets", to: paths.tickets },
];

const pages: readonly Place[] = [
  { label: "home.title", to: paths.home },
  { label: "dossiers.title", to: paths.dossiers },
  { label: "playbooks.title", to: paths.playbooks },
  { label: "tools.title", to: paths.tools },
  { label: "team.title", to: paths.team },
  { label: "settings.title", to: paths.settings },
  { label: "letter-templates.title", to: paths.letterTemplates },
  { label: "api-keys.title", to: paths.apiKeys },
  { label: "journal.agency.title", to: paths.agencyJournal },
  { label: "account.title", to: paths.account },
];

/** Goes to an address of ours, which may name an item beside its list. */
export function useGo(): (address: string) => void {
  const router = useRouter();
  return (address) => router.history.push(address);
}

/** Where one can go from here: the parts of the dossier that is open, then the pages. */
export function usePlaces(): readonly PaletteGroup[] {
  const { say } = useWords();
  const { agency } = useStaff();
  const go = useGo();
  const { dossierId } = useParams({ strict: false });
  const direction = useDirection();
  const toItem = (place: Place) => {
    const address = place.to(dossierId ?? "");
    // Two names may lead to one page: the registers open with the monitors.
    return {
      key: `${place.label} ${address}`,
      label: say(labelOf(place, direction)),
      choose: () => go(address),
    };
  };
  const places = agency ? pages : pages.filter(({ to }) => to === paths.account);
  return [
    { key: "here", items: dossierId ? [...dossierTabs, ...innerParts].map(toItem) : [] },
    { key: "pages", items: places.map(toItem) },
  ];
}
