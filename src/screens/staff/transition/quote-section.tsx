import { Button } from "@mantine/core";
import { decimalOf } from "#core/transition/decimal.ts";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { Section } from "#screens/ui/page.tsx";
import { Loading } from "#screens/ui/states.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { useStaff } from "../session.tsx";

/** What the transition costs, line by line; until there is something to quote, what is missing. */
export function QuoteSection({ dossierId }: { readonly dossierId: string }) {
  const { say, language } = useWords();
  const { api } = useStaff();
  const { data, error } = useAsk("transition.read-quote", { dossierId });
  if (error) {
    return (
      <Section title={say("transition.quote")}>
        <p className="quiet">{sentenceOf(problemOf(error), say)}</p>
      </Section>
    );
  }
  if (!data) return <Loading />;
  const money = new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB", {
    style: "currency",
    currency: data.currency,
  });
  const amount = (cents: number) => money.format(decimalOf(cents));
  const agency = api.agencyId ? `?agency=${api.agencyId}` : "";
  return (
    <Section
      title={say("transition.quote")}
      actions={
        <Button
          component="a"
          variant="default"
          size="compact-sm"
          href={`/api/quotes/${dossierId}.pdf${agency}`}
          download
        >
          {say("transition.quote.pdf")}
        </Button>
      }
    >
      <Table
        caption={say("transition.quote")}
        rows={data.lines.map((line, at) => ({ ...line, at }))}
        keyOf={({ at }) => String(at)}
        columns={[
          {
            key: "what",
            head: say("transition.training.subject"),
            isName: true,
            cell: ({ what }) => what,
          },
          {
            key: "minutes",
            head: say("transition.training.minutes"),
            cell: ({ minutes }) => say("meeting.length", { number: minutes }),
          },
          {
            key: "amount",
            head: say("transition.quote.amount"),
            cell: ({ amountCents }) => amount(amountCents),
          },
        ]}
      />
      <p>{say("transition.quote.total", { amount: amount(data.totalCents) })}</p>
      {data.vatCents !== null && <p>{say("transition.quote.to-pay", { amount: amount(data.toPayCents) })}</p>}
      {data.leftCents !== null && <p>{say("transition.quote.left", { amount: amount(data.leftCents) })}</p>}
    </Section>
  );
}
