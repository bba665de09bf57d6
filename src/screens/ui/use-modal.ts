import { type KeyboardEvent, useEffect, useRef } from "react";

/**
 * A modal dialog for as long as it is drawn. It is told at once that it closed: the `close` event of
 * a browser comes a turn later, and whoever asks for the dialog before that would find it still there,
 * and then gone.
 */
export function useModal(onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => ref.current?.showModal(), []);
  const close = () => {
    // Gives the focus back to where it was.
    ref.current?.close();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
  // `onClose` for other ways out, such as the gesture of a phone.
  return { ref, close, dialog: { ref, onClose, onKeyDown } };
}
