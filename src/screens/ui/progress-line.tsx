import { Progress } from "@mantine/core";

/** Long work: what is being done, and how far. */
export function ProgressLine({ label, done }: { readonly label: string; readonly done: number }) {
  const percent = Math.round(done * 100);
  return (
    <div className="state">
      <p role="status">{label}</p>
      <Progress.Root className="progress" size="md">
        <Progress.Section value={percent} animated={percent === 100} aria-label={label} />
      </Progress.Root>
    </div>
  );
}
