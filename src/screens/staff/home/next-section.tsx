import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useOneOpen } from "#screens/ui/use-one-open.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { usePlanWords } from "../plan/use-plan-words.ts";
import { useReason } from "../reason.ts";
import { FoldedList } from "./folded-list.tsx";
import { HandOver, PutOff } from "./step-moves.tsx";

type Home = Answer<"plan.read-home">;
export type Whose = "mine" | "everyone";
type Next = Home["next"][number];

/** What to do now, the most pressing first: each with its reason, and what can be done about it from here. */
export function NextSection({ home, whose }: { readonly home: Home; readonly whose: Whose }) {
  const { say } = useWords();
  const reason = useReason("plan.write");
  return (
    <Section title={say("home.next")} lead={say(`home.whose.${whose}.lead`)}>
      {home.next.length === 0 && (
        <>
          <p className="quiet">{say(home.blocked.length > 0 ? "home.next.blocked" : "home.next.none")}</p>
          <Link to={paths.dossiers()}>{say("dossiers.title")}</Link>
        </>
      )}
      {reason !== undefined && home.next.length > 0 && (
        <p id="home-reason" className="reason">
          {reason}
        </p>
      )}
      <FoldedList key={whose} rows={home.next} keyOf={({ stepId }) => stepId}>
        {(next) => <NextStep next={next} today={home.today} reason={reason} />}
      </FoldedList>
    </Section>
  );
}

function NextStep(props: {
  readonly next: Next;
  readonly today: string;
  readonly reason: string | undefined;
}) {
  const { next, today, reason } = props;
  const { step } = next;
  const { say, dates } = useWords();
  const words = usePlanWords();
  const { data } = useAsk("agency.list-members", {});
  const [moving, setMoving, close] = useOneOpen<"hand" | "later">();
  const title = words.both(step.title);
  const who = data?.members.find(({ id }) => id === step.memberId)?.name;
  const about = `${title}, ${step.dossier}`;
  const refusal = reason === undefined ? {} : { reason, reasonId: "home-reason" };
  const side = say(`plan.side.${step.blockedBy ?? step.side}`);
  const move = (which: "hand" | "later") => setMoving(moving === which ? undefined : which);
  return (
    <article className="home-next">
      <h3>{title}</h3>
      <p className="quiet">
        <Link to={paths.dossier(step.dossierId)}>{step.dossier}</Link>
        {next.action !== "do" && ` · ${say(`plan.next.${next.action}`, { side })}`}
        {step.dueOn && ` · ${dates.shortDay(step.dueOn)}, ${dates.apart(step.dueOn, today)}`}
        {who && ` · ${say("home.by", { name: who })}`}
      </p>
      <p className="quiet">{say("home.why", { reasons: next.reasons.map(words.reason).join(", ") })}</p>
      <div className="row">
        <Link
          className="home-open"
          to={paths.step(step.dossierId, step.stepId)}
          label={`${say("home.open")} — ${about}`}
        >
          {say("home.open")}
        </Link>
        <ReasonedButton
          quiet
          label={say("home.hand")}
          about={about}
          {...refusal}
          onClick={() => move("hand")}
        />
        <ReasonedButton
          quiet
          label={say("home.later")}
          about={about}
          {...refusal}
          onClick={() => move("later")}
        />
      </div>
      {moving === "hand" && (
        <HandOver step={step} members={data?.members ?? []} onDone={() => close("hand")} />
      )}
      {moving === "later" && <PutOff step={step} today={today} onDone={() => close("later")} />}
    </article>
  );
}
