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
  /**
   * True when somebody was signed in a moment ago and is no longer, without having asked for it. The session is
   * then still told as it was: the page stays, with what was typed in it, while its person signs in over it.
   */
  readonly ended: boolean;
  /** Whoever was in goes for good, and with it what its page holds. */
  readonly leave: () => void;
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
  const asks = useMemo(
    () => openApi({ language, agencyId: undefined, onLost: () => undefined, isBack: async () => false }),
    [language],
  );
  const { data, error } = useQuery({
    queryKey: sessionKey,
    queryFn: asks.session,
    // Its person may have signed in again in another window.
    refetchOnWindowFocus: ({ state }) => (state.data?.person ? true : "always"),
  });
  const { session, ended, leave, stay } = useEnded(data);
  const agency = agencyOf(session, chosen);
  const agencyId = agency?.agencyId;
  const person = session?.person?.email;

  const refresh = useCallback(
    () => queries.invalidateQueries({ queryKey: sessionKey }, { cancelRefetch: true }),
    [queries],
  );
  const wait = useReturn(ended, person);
  const isBack = useCallback(async () => {
    if (person === undefined) return false;
    await refresh();
    const now = queries.getQueryData<Session>(sessionKey)?.person;
    return person === (now ? now.email : await wait());
  }, [person, queries, refresh, wait]);
  const api = useMemo(
    () => openApi({ language, agencyId, onLost: () => void refresh(), isBack }),
    [language, agencyId, refresh, isBack],
  );

  const before = useRef(person);
  useEffect(() => {
    const gone = before.current;
    before.current = person;
    if (gone === undefined || gone === person) return;
    // What was answered to somebody, or typed by it, is not kept on this machine for the next one.
    if (person === undefined) queries.removeQueries({ queryKey: [gone] });
    else location.reload();
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
      leave,
      refresh,
      async signOut() {
        leave();
        await signInApi.signOut().catch((thrown) => {
          stay();
          throw thrown;
        });
        await refresh();
      },
    }),
    [api, session, error, agency, person, agencyId, ended, leave, stay, refresh],
  );
  return <Context value={staff}>{children}</Context>;
}

/** Tells a session that ended by itself, and whose it was, from one that its person left. */
function useEnded(now: Session | undefined) {
  const [last, setLast] = useState(now);
  const [left, setLeft] = useState(false);
  const isIn = now?.person != null;
  if (isIn && now !== last) setLast(now);
  const ended = now !== undefined && !isIn && last?.person != null && !left;
  const leave = useCallback(() => setLeft(true), []);
  const stay = useCallback(() => setLeft(false), []);
  useEffect(() => {
    if (isIn) stay();
  }, [isIn, stay]);
  return { session: ended ? last : now, ended, leave, stay };
}

/** Waits for the end of an ended session's time: tells who is in then, if anybody. */
function useReturn(ended: boolean, person: string | undefined) {
  const waiting = useRef(new Set<(person: string | undefined) => void>());
  useEffect(() => {
    if (ended) return;
    for (const settle of waiting.current) settle(person);
    waiting.current.clear();
  }, [ended, person]);
  return useCallback(() => new Promise<string | undefined>((settle) => void waiting.current.add(settle)), []);
}
