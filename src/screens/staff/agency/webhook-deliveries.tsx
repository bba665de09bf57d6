import { problemOf, sentenceOf } from "#screens/problem.ts";
import { Notice } from "#screens/ui/notice.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { EmptyState, ErrorState, Loading } from "#screens/ui/states.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useOnce } from "#screens/ui/use-once.ts";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";

/** What a webhook was told lately, and what it answered; each may be sent once more. */
export function WebhookDeliveries({
  webhookId,
  host,
}: {
  readonly webhookId: string;
  readonly host: string;
}) {
  const { say, dates } = useWords();
  const tell = useTell();
  const toast = useToast();
  const { data, error, refetch } = useAsk("webhook.list-deliveries", { webhookId, limit: 20 });
  const { once, isGoing, error: failed } = useOnce();
  const again = async (deliveryId: string) => {
    await tell("webhook.replay", { deliveryId });
    toast(say("webhooks.replayed"));
  };
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const title = say("webhooks.deliveries.of", { host });
  return (
    <>
      <h3>{title}</h3>
      {failed !== undefined && <Notice tone="danger">{sentenceOf(problemOf(failed), say)}</Notice>}
      {data.rows.length === 0 ? (
        <EmptyState title={say("webhooks.deliveries.none")} />
      ) : (
        <Table
          caption={title}
          rows={data.rows}
          keyOf={({ deliveryId }) => deliveryId}
          columns={[
            {
              key: "event",
              head: say("webhooks.event"),
              isName: true,
              cell: ({ event }) => <code>{event}</code>,
            },
            { key: "at", head: say("webhooks.at"), cell: ({ madeAt }) => dates.moment(madeAt) },
            {
              key: "state",
              head: say("webhooks.state"),
              cell: ({ state, status, attempts }) =>
                [
                  say(`webhooks.state.${state}`),
                  ...(status === null ? [] : [String(status)]),
                  ...(attempts > 1 ? [say("webhooks.attempts", { count: attempts })] : []),
                ].join(" · "),
            },
            {
              key: "again",
              head: "",
              cell: ({ deliveryId, event, madeAt }) => (
                <ReasonedButton
                  quiet
                  label={say("webhooks.replay")}
                  about={`${event}, ${dates.moment(madeAt)}`}
                  loading={isGoing(deliveryId)}
                  onClick={() => void once(() => again(deliveryId), deliveryId)}
                />
              ),
            },
          ]}
        />
      )}
    </>
  );
}
