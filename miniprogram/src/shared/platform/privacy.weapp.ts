import Taro from '@tarojs/taro';
import { AGREE_BUTTON_ID, type AskPrivacy } from './privacy.types';

type Resolve = (answer: { event: 'agree' | 'disagree'; buttonId?: string }) => void;

/** Missing from Taro's types, and from base libraries before 2.32.3. */
declare const wx: {
  onNeedPrivacyAuthorization?: (listener: (resolve: Resolve) => void) => void;
};

/** Calls back when WeChat wants the privacy guide agreed to before a camera or the clipboard is used. */
export function watchPrivacy(ask: AskPrivacy): void {
  wx.onNeedPrivacyAuthorization?.((resolve) => {
    ask((agreed) => {
      resolve(agreed ? { event: 'agree', buttonId: AGREE_BUTTON_ID } : { event: 'disagree' });
    });
  });
}

/** Opens the guide registered with WeChat. */
export function openPrivacyGuide(): void {
  Taro.openPrivacyContract({});
}
