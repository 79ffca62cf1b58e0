/** In WeChat nothing is there before the client. */
export function useReadFirstGone(): void {
  // nothing to do
}
