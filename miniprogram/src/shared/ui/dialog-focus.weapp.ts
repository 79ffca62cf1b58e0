/** WeChat moves the focus itself. */
export function useDialogFocus(_id: string, _open: boolean, _close: () => void): void {
  // nothing to do
}
