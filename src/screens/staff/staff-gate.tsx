import { Outlet } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { paths } from "#screens/paths.ts";
import { saying } from "#screens/sentences.ts";
import { Page } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { usePath } from "#screens/ui/use-path.ts";
import { useWords } from "#screens/words.tsx";
import { useFocusOnNavigation } from "./focus.ts";
import { PublicFrame } from "./frame.tsx";
import { pages } from "./pages.ts";
import { useStaff } from "./session.tsx";
import { Shell } from "./shell.tsx";

const setUpPage = saying(["account"], () => import("./sign-in/set-up-page.tsx"));
const SetUpPage = lazy(() => setUpPage().then((file) => ({ default: file.SetUpPage })));
const SignInPage = lazy(() =>
  import("./sign-in/sign-in-page.tsx").then((file) => ({ default: file.SignInPage })),
);
const SignInAgain = lazy(() =>
  import("./sign-in/sign-in-again.tsx").then((file) => ({ default: file.SignInAgain })),
);
const NewAgencyPage = lazy(() => pages["/new-agency"]().then((file) => ({ default: file.NewAgencyPage })));

/** Lets in who is signed in and belongs to an agency; the others first do what they miss, at the same address. */
export function StaffGate() {
  const { session, ended, error, refresh, agency } = useStaff();
  const { say } = useWords();
  const isAccount = usePath((path) => path === paths.account());
  useFocusOnNavigation();
  if (!session) {
    return (
      <PublicFrame>
        <Page title="Passation" narrow>
          {error ? <ErrorState error={error} retry={() => void refresh()} /> : <Loading />}
        </Page>
      </PublicFrame>
    );
  }
  const before = session.firstRun ? <SetUpPage /> : session.person === null ? <SignInPage /> : undefined;
  if (before) {
    return (
      <PublicFrame>
        <Suspense fallback={<Page title={say("state.loading")} narrow />}>{before}</Suspense>
      </PublicFrame>
    );
  }
  const homeless = agency === undefined && !isAccount;
  return (
    <Shell>
      <Suspense fallback={<Page title={say("state.loading")} />}>
        {homeless ? <NewAgencyPage /> : <Outlet />}
      </Suspense>
      <Suspense>{ended && <SignInAgain />}</Suspense>
    </Shell>
  );
}
