import Taro from '@tarojs/taro';
import { go } from '@/shared/navigation';
import { Row, showToast } from '@/shared/ui';
import { me } from '../locales/me';
import { tokenFromScan } from '../model/scan';

/** Signs a computer in with this phone. */
export function ScanRow() {
  return <Row icon="scan" title={me.scan} onPress={() => void scan()} />;
}

async function scan(): Promise<void> {
  const text = await scannedText();
  if (text === null) return;
  const token = tokenFromScan(text);
  if (token === null) showToast(me.notOurCode);
  else await go('scanConfirm', { token });
}

async function scannedText(): Promise<string | null> {
  try {
    return (await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })).result;
  } catch {
    return null; // closing the camera is a decision, not an error
  }
}
