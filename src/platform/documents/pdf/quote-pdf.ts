import { decimalOf } from "#core/transition/decimal.ts";
import type { QuoteToDraw } from "#core/transition/ports.ts";
import { sided } from "#messages/sided.ts";
import { longDay } from "#messages/written-days.ts";
import { documentWords } from "../words.ts";
import { typeset } from "./compiler.ts";
import { declareAccessible } from "./declare-accessible.ts";

const locales = { fr: "fr-FR", en: "en-GB" } as const;

/** Cents as people write money: whole cents go in, and no sum is computed here. */
function moneyIn(language: QuoteToDraw["language"], currency: string): (cents: number) => string {
  const format = new Intl.NumberFormat(locales[language], { style: "currency", currency });
  // A decimal text and not a number: a float never stands for money, not even to be shown.
  return (cents) => format.format(decimalOf(cents));
}

/** The quote of a transition as an archival and accessible PDF (PDF/A-3a, PDF/UA-1): draw it in a worker thread. */
export function quotePdf({ quote, agency, party, direction, language, day }: QuoteToDraw): Buffer {
  const say = documentWords(language);
  const money = moneyIn(language, quote.currency);
  const number = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 });
  const on = Temporal.PlainDate.from(day);
  const dated = longDay(day, language);
  const title = say("meeting", sided("quote.title", direction), { party });
  const column = (key: "what" | "hours" | "rate" | "amount", width: number) => ({
    title: say("meeting", `quote.column.${key}`),
    width,
    narrow: false,
    right: key !== "what",
  });
  const vat = quote.vatBasisPoints === null ? null : number.format(decimalOf(quote.vatBasisPoints));
  const data = {
    lang: language,
    title,
    description: say("meeting", "quote.description"),
    authors: [agency],
    date: [on.year, on.month, on.day],
    words: { from: agency, dated, page: say("documents", "page") },
    intro: [
      say("meeting", sided("quote.from", direction), { agency, party }),
      say("meeting", "quote.dated", { day: dated }),
    ],
    lines: {
      title: "",
      note: "",
      columns: [column("what", 50), column("hours", 12), column("rate", 18), column("amount", 18)],
      rows: quote.lines.map(({ kind, what, minutes, rateCents, amountCents }) => [
        say("meeting", `quote.line.${kind}`, { what }),
        number.format(minutes / 60),
        money(rateCents),
        money(amountCents),
      ]),
    },
    totals: [
      { name: say("meeting", "quote.total"), amount: money(quote.totalCents) },
      ...(quote.vatCents === null || vat === null
        ? []
        : [
            { name: say("meeting", "quote.vat", { rate: vat }), amount: money(quote.vatCents) },
            { name: say("meeting", "quote.to-pay"), amount: money(quote.toPayCents) },
          ]),
    ],
    notes: quote.vatCents === null ? [say("meeting", "quote.without-vat")] : [],
  };
  const missingCharacters = (count: number) => say("documents", "reading.substituted", { count });
  return declareAccessible(typeset("quote", data, { createdOn: on, standard: "a-3a", missingCharacters }));
}
