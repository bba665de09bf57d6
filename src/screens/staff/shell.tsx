import { NativeSelect } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { paths } from "#screens/paths.ts";
import { FoldingNav } from "#screens/ui/folding-nav.tsx";
import { Link } from "#screens/ui/link.tsx";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { usePath } from "#screens/ui/use-path.ts";
import { useWords } from "#screens/words.tsx";
import { AgencyMark, OwnMark } from "./agency/agency-mark.tsx";
import { Frame } from "./frame.tsx";
import { commandKey } from "./keys/command-key.ts";
import { useAppKeys } from "./keys/use-app-keys.ts";
import { FirstLetters } from "./palette/first-letters.tsx";
import { useStaff } from "./session.tsx";
import { TaskTray } from "./tray/task-tray.tsx";

const palette = () => import("./palette/palette.tsx");
const Palette = lazy(() => palette().then((file) => ({ default: file.Palette })));
const KeyMap = lazy(() => import("./keys/key-map.tsx").then((file) => ({ default: file.KeyMap })));

/** Where the menu leads, in the order of the days' work. */
const pages = [
  { to: paths.home(), label: "home.title" },
  { to: paths.dossiers(), label: "dossiers.title" },
  { to: paths.playbooks(), label: "playbooks.title" },
  { to: paths.team(), label: "team.title" },
  { to: paths.settings(), label: "settings.title" },
] as const;

/** The staff app: where one can go, for which agency, as whom. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { say } = useWords();
  const { session, agency, signOut } = useStaff();
  const router = useRouter();
  /** On a narrow screen the menu is open for one page: choosing another folds it. */
  const [openAt, setOpenAt] = useState<string>();
  const open = usePath((path) => path === openAt);
  const keys = useAppKeys();
  useEffect(() => {
    // Fetched once the page is there: the first letters typed after Ctrl K must not be lost.
    const timer = setTimeout(() => void palette().catch(() => undefined), 500);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Frame
      header={
        <header className="head">
          <div className="head-row" data-open={open || undefined}>
            {agency ? <AgencyMark /> : <OwnMark />}
            <AgencySwitch />
            <button
              type="button"
              className="palette-button"
              aria-haspopup="dialog"
              aria-keyshortcuts="Control+K Meta+K"
              onClick={() => keys.open("palette")}
            >
              {say("palette.open")}
              <kbd aria-hidden>{commandKey()} K</kbd>
            </button>
            <button
              type="button"
              className="head-menu"
              aria-expanded={open}
              onClick={() => setOpenAt(open ? undefined : router.state.location.pathname)}
            >
              {say("shell.menu")}
            </button>
            <FoldingNav
              label={say("shell.pages")}
              more={say("shell.more")}
              column="(max-width: 59.99rem)"
              places={agency ? pages.map(({ to, label }) => ({ to, label: say(label) })) : []}
            />
            <nav className="head-end head-nav" aria-label={say("shell.you")}>
              <Link to={paths.account()}>{session?.person?.name}</Link>
              <LinkButton onClick={() => void signOut()}>{say("shell.sign-out")}</LinkButton>
            </nav>
          </div>
        </header>
      }
    >
      {children}
      <TaskTray />
      {keys.opened === "palette" && (
        <Searching
          onClose={() => keys.open((now) => (now === "palette" ? undefined : now))}
          onKeys={() => keys.open("keys")}
        />
      )}
      <Suspense>
        {keys.opened === "keys" && (
          <KeyMap onClose={() => keys.open((now) => (now === "keys" ? undefined : now))} />
        )}
      </Suspense>
    </Frame>
  );
}

function Searching(props: { readonly onClose: () => void; readonly onKeys: () => void }) {
  const [first, setFirst] = useState("");
  return (
    <Suspense fallback={<FirstLetters onType={setFirst} onEscape={props.onClose} />}>
      <Palette first={first} {...props} />
    </Suspense>
  );
}

function AgencySwitch() {
  const { say } = useWords();
  const { session, agency, chooseAgency } = useStaff();
  if (!agency || !session) return null;
  if (session.agencies.length === 1)
    return (
      <span className="head-agency" title={agency.name}>
        {agency.name}
      </span>
    );
  return (
    <NativeSelect
      className="head-agency"
      aria-label={say("shell.agency")}
      value={agency.agencyId}
      onChange={(event) => chooseAgency(event.currentTarget.value)}
      data={session.agencies.map(({ agencyId, name }) => ({ value: agencyId, label: name }))}
    />
  );
}
