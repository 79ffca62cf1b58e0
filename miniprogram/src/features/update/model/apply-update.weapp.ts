import Taro from '@tarojs/taro';
import { update } from '../locales/update';

export const updateNote: string | null = update.wechatText;

/** WeChat downloads a new version in the background; a restart puts it in place. */
export function applyUpdate(): void {
  const manager = Taro.getUpdateManager();
  manager.onUpdateReady(() => manager.applyUpdate());
}
