/** The mini-program draws its own header, which carries no title. */
export function usePageTitle(_title: string): void {
  // nothing to do
}
