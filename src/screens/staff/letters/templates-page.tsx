import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Page, Section } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";

/** The texts that letters start from, in the language of who looks. */
export function TemplatesPage() {
  const { say, language } = useWords();
  const { data, error, refetch } = useAsk("letter.list-templates", {});
  const isEdited = (key: string) => data?.templates.some((one) => one.key === key && one.isEdited) ?? false;
  return (
    <Page title={say("letter-templates.title")} lead={say("letter-templates.lead")}>
      <Section title={say("letter-templates.list")}>
        {error ? (
          <ErrorState error={error} retry={() => void refetch()} />
        ) : !data ? (
          <Loading />
        ) : (
          <Table
            caption={say("letter-templates.list")}
            rows={data.templates.filter((one) => one.language === language)}
            keyOf={({ key }) => key}
            columns={[
              {
                key: "title",
                head: say("letters.template"),
                isName: true,
                cell: ({ key, title }) => <Link to={paths.letterTemplate(key)}>{title}</Link>,
              },
              {
                key: "for",
                head: say("letter-templates.for"),
                cell: ({ audience }) =>
                  audience.map((one) => say(`letter-templates.audience.${one}`)).join(", "),
              },
              {
                key: "text",
                head: say("letter-templates.text"),
                cell: ({ key }) => say(isEdited(key) ? "letter-templates.own" : "letter-templates.original"),
              },
            ]}
          />
        )}
      </Section>
    </Page>
  );
}
