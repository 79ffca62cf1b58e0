/** Only a phone with WeChat can sign a computer in. */
export function ScanRow() {
  return null;
}
