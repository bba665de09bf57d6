import { unitOf } from "#core/tracking/measure-unit.ts";
import type { Language } from "#messages/messages.ts";

const locales = { fr: "fr-FR", en: "en-GB" } as const satisfies Record<Language, string>;

/** Writes one value of a metric: `12 340`, `3,4 %`, `1 240,50 €`, `2 min 5 s`. */
export type Figures = (metric: string, value: number, currency?: string | null) => string;

/** Figures as people of one language write them. */
export function openFigures(language: Language): Figures {
  const locale = locales[language];
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const tenth = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  const unit = (name: "hour" | "minute" | "second", digits = 0) =>
    new Intl.NumberFormat(locale, { style: "unit", unit: name, maximumFractionDigits: digits });
  const [hours, minutes, seconds, tenths] = [unit("hour"), unit("minute"), unit("second"), unit("second", 1)];
  const currencies = new Map<string, Intl.NumberFormat>();
  const money = (currency: string) => {
    const known = currencies.get(currency) ?? currencyFormat(locale, currency) ?? number;
    currencies.set(currency, known);
    return known;
  };
  const time = (value: number) => {
    if (value < 60) return tenths.format(value);
    const all = Math.round(value);
    if (all < 3_600) return `${minutes.format(Math.floor(all / 60))} ${seconds.format(all % 60)}`;
    return `${hours.format(Math.floor(all / 3_600))} ${minutes.format(Math.floor((all % 3_600) / 60))}`;
  };
  return (metric, value, currency) => {
    const told = unitOf(metric);
    switch (told) {
      case "percent":
        return percent.format(value);
      case "rank":
        return tenth.format(value);
      case "seconds":
        return time(value);
      case "money":
        return currency ? money(currency).format(value) : number.format(value);
      case "number":
        return (Math.abs(value) >= 1_000 ? whole : number).format(value);
      default:
        return told satisfies never;
    }
  };
}

/** Nothing for what is no currency: exports may say anything there. */
function currencyFormat(locale: string, currency: string): Intl.NumberFormat | undefined {
  try {
    return new Intl.NumberFormat(locale, {
      style: "currency",
      currency,
      trailingZeroDisplay: "stripIfInteger",
    });
  } catch {
    return undefined;
  }
}
