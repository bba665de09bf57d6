import { notifications } from "@mantine/notifications";
import { useCallback } from "react";
import { useWords } from "#screens/words.tsx";

/** Says in passing that something is done, where the page itself does not show it. */
export function useToast(): (sentence: string) => void {
  const { say } = useWords();
  return useCallback(
    (message) => {
      const closeButtonProps = { "aria-label": say("toast.close") };
      notifications.show({ message, autoClose: 8_000, role: "status", closeButtonProps });
    },
    [say],
  );
}
