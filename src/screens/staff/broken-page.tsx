import { Button } from "@mantine/core";
import { Notice } from "#screens/ui/notice.tsx";
import { Page } from "#screens/ui/page.tsx";
import { useWords } from "#screens/words.tsx";

/** A page that could not be shown: ours to mend, or a new version that took the place of the old one. */
export function BrokenPage() {
  const { say } = useWords();
  return (
    <Page title={say("broken.title")} narrow>
      <BrokenPart />
    </Page>
  );
}

/** The same of a part whose script comes by itself: the page around it stays as it is. */
export function BrokenPart() {
  const { say } = useWords();
  return (
    <div className="stack">
      <Notice tone="danger">{say("broken.lead")}</Notice>
      <Button onClick={() => location.reload()}>{say("broken.reload")}</Button>
    </div>
  );
}
