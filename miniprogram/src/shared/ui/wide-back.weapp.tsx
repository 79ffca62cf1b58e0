/** Phones have it in the header. */
export function WideBack(_props: { readonly onBack: () => void }) {
  return null;
}
