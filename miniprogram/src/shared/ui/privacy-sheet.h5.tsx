/** WeChat only. */
export function PrivacySheet() {
  return null;
}
