import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Actor } from "#core/kernel/actor.ts";
import { type Api, openApi, type Session } from "#screens/api.ts";
import { signInApi } from "#screens/sign-in-api.ts";
import { useWords } from "#screens/words.tsx";
import { agencyOf, keepAgency, keptAgency } from "./chosen-agency.ts";

type Agency = Session["agencies"][number];

/** Who looks at the screens, for which agency, and how they ask. */
export type Staff = {
  readonly api: Api;
  readonly session: Session | undefined;
  readonly error: unknown;
  readonly agency: Agency | undefined;
  /** Whose answers these are: the start of the key by which each is kept. */
  readonly scope: readonly [person: string, agencyId: string];
  /** The person as the rules know it, to say beforehand what they would refuse. */
  readonly actor: Actor;
  /** True when somebody was signed in a moment ago and is no longer, without having asked for it. */
  readonly ended: boolean;
  readonly chooseAgency: (agencyId: string) => void;
  /** Asks again who one is: after signing in, joining, leaving. */
  readonly refresh: () => Promise<void>;
  readonly signOut: () => Promise<void>;
};

const Context = createContext<Staff | undefined>(undefined);

export function useStaff(): Staff {
  const staff = use(Context);
  if (!staff) throw new Error("a component asks who looks outside of SessionProvider");
  return staff;
}

/** What the session is kept by; `app.tsx` asks for it before anything is drawn. */
export const sessionKey = ["session"] as const;

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const { language } = useWords();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(keptAgency);
  const asks = useMemo(() => openApi({ language, agencyId: undefined, onLost: () => undefined }), [language]);
  const { data: session, error } = useQuery({ queryKey: sessionKey, queryFn: asks.session });
  const agency = agencyOf(session, chosen);
  const agencyId = agency?.agencyId;

  const refresh = useCallback(
    () => queries.invalidateQueries({ queryKey: sessionKey }, { cancelRefetch: true }),
    [queries],
  );
  const { ended, leaving } = useEnded(session);
  const api = useMemo(
    () => openApi({ language, agencyId, onLost: () => void refresh() }),
    [language, agencyId, refresh],
  );

  const person = session?.person?.email;
  const before = useRef(person);
  // What was answered to somebody is not kept on this machine once that person has left.
  useEffect(() => {
    const gone = before.current;
    before.current = person;
    if (gone !== undefined && gone !== person) queries.removeQueries({ queryKey: [gone] });
  }, [person, queries]);

  const staff = useMemo(
    (): Staff => ({
      api,
      session,
      error,
      agency,
      scope: [person ?? "", agencyId ?? ""],
      actor: agency ? { kind: "member", ...agency } : { kind: "anonymous" },
      ended,
      chooseAgency(wanted) {
        keepAgency(wanted);
        setChosen(wanted);
      },
      refresh,
      async signOut() {
        leaving();
        await signInApi.signOut();
        await refresh();
      },
    }),
    [api, session, error, agency, person, agencyId, ended, leaving, refresh],
  );
  return <Context value={staff}>{children}</Context>;
}

/** Tells a session that ended by itself from one that its person left. */
function useEnded(session: Session | undefined) {
  const wasIn = useRef(false);
  const left = useRef(false);
  const isIn = session?.person != null;
  const ended = session !== undefined && !isIn && wasIn.current && !left.current;
  useEffect(() => {
    if (!isIn) return;
    wasIn.current = true;
    left.current = false;
  }, [isIn]);
  const leaving = useCallback(() => {
    left.current = true;
  }, []);
  return { ended, leaving };
}
