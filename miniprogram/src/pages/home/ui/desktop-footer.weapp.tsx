/** Only the website has a footer. */
export function DesktopFooter() {
  return null;
}
