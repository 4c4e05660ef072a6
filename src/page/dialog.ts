/**
 * Puts a dialog over the page until it is closed, by `closeDialog` or by what closes any dialog, as Escape.
 *
 * @param parent what the dialog is put into
 */
export function openDialog(dialog: HTMLDialogElement, parent: HTMLElement = document.body): void {
  dialog.addEventListener('cancel', () => closeDialog(dialog));
  dialog.addEventListener('close', () => dialog.remove());
  parent.append(dialog);
  dialog.showModal();
}

/**
 * Closes a dialog of `openDialog` and takes it off the page at once. Left there until its event `close`, some milliseconds later, it would keep
 * the focus: a key that follows would be its own, and the next dialog, which remembers what had the focus, would keep it in memory.
 */
export function closeDialog(dialog: HTMLDialogElement): void {
  dialog.close();
  dialog.remove();
}
