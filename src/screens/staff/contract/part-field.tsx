import { type ClauseKind, startEvents } from "#core/contract/clause.ts";
import { CheckField, SelectField, TextField } from "#screens/ui/fields.tsx";
import { useWords } from "#screens/words.tsx";
import { dataChoices, noticeForms, type Part, units } from "./clause-parts.ts";
import { type ClauseRow, useLawNames, useStartWords } from "./use-clause-words.ts";

const currencies = ["EUR", "CHF", "CAD", "GBP", "USD"];

/** The field of one part of a clause, or its two fields. */
export function PartField(props: {
  readonly part: Part;
  readonly kind: ClauseKind;
  readonly values: ClauseRow["values"];
}) {
  const { part, kind, values } = props;
  const { say, language } = useWords();
  const laws = useLawNames();
  const startOf = useStartWords();
  const decimal = new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 2 });
  const asWritten = (hundredths?: number) =>
    hundredths === undefined ? "" : decimal.format(hundredths / 100);
  const unitChoices = units.map((value) => ({ value, label: say(`contract.unit.${value}`) }));
  switch (part) {
    case "indefinite":
      return (
        <CheckField
          name="indefinite"
          label={say("contract.field.indefinite")}
          initial={values.indefinite ?? false}
        />
      );
    case "begins":
    case "length":
    case "renewal": {
      const { amount, unit = "month" } = values[part] ?? {};
      const isLength = part === "length";
      const label = !isLength
        ? say(`contract.field.${part}`)
        : kind === "tacit-renewal"
          ? say("contract.field.amount.tacit-renewal")
          : say("contract.amount");
      return (
        <>
          <TextField
            name={isLength ? "amount" : part}
            label={label}
            digits
            optional
            initial={amount === undefined ? "" : String(amount)}
          />
          <SelectField
            name={isLength ? "unit" : `${part}Unit`}
            label={isLength ? say("contract.unit") : say(`contract.field.${part}-unit`)}
            initial={unit}
            choices={unitChoices}
          />
        </>
      );
    }
    case "mostRenewals":
      return (
        <TextField
          name="mostRenewals"
          label={say("contract.field.mostRenewals")}
          digits
          optional
          initial={values.mostRenewals === undefined ? "" : String(values.mostRenewals)}
        />
      );
    case "money":
      return (
        <>
          <TextField
            name="money"
            label={say("contract.field.money")}
            optional
            initial={asWritten(values.cents)}
          />
          <SelectField
            name="currency"
            label={say("contract.field.currency")}
            initial={values.currency ?? "EUR"}
            choices={[...new Set([values.currency ?? "EUR", ...currencies])].map((value) => ({
              value,
              label: value,
            }))}
          />
        </>
      );
    case "rate":
      return (
        <TextField name="rate" label={say("contract.field.rate")} optional initial={asWritten(values.rate)} />
      );
    case "day":
      return (
        <TextField name="day" type="date" label={say("contract.day")} optional initial={values.day ?? ""} />
      );
    case "court":
      return (
        <TextField name="court" label={say("contract.field.court")} optional initial={values.court ?? ""} />
      );
    case "law":
      return (
        <SelectField
          name="law"
          label={say("contract.field.law")}
          initial={values.law ?? ""}
          choices={[
            { value: "", label: say("contract.field.law.none") },
            ...laws.choices(values.law).map((value) => ({ value, label: laws.nameOf(value) })),
          ]}
        />
      );
    case "from":
      return (
        <SelectField
          name="from"
          label={say("contract.field.from")}
          initial={values.from ?? ""}
          choices={[
            { value: "", label: say("contract.field.from.none") },
            ...startEvents.map((value) => ({ value, label: startOf(kind, value) })),
          ]}
        />
      );
    case "form":
      return (
        <SelectField
          name="form"
          label={say("contract.field.form")}
          initial={values.form ?? ""}
          choices={[
            { value: "", label: say("contract.field.form.none") },
            ...noticeForms.map((value) => ({ value, label: say(`contract.form.${value}`) })),
          ]}
        />
      );
    case "choice":
      return (
        <SelectField
          name="choice"
          label={say("contract.field.choice")}
          initial={values.choice ?? ""}
          choices={[
            { value: "", label: say("contract.field.choice.none") },
            ...dataChoices.map((value) => ({ value, label: say(`contract.choice.${value}`) })),
          ]}
        />
      );
    default:
      return part satisfies never;
  }
}
