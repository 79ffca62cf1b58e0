/** The website draws its own bar: Page leaves it out (`bare`). */
export function useHideTabBar(_hidden: boolean): void {
  // nothing to do
}
