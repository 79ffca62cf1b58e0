import type { Json, JsonObject } from '../protocol.js';
import type { Dialogs } from './dialogs.js';
import type { PageView } from './page-view.js';
import type { Phone } from './phone.js';

/** What happened on the phone that a test can ask for. */
export interface PhoneRecord {
  phoneCalls: { number: string; made: boolean }[];
  clipboard: string;
  keepScreenOn: boolean;
  vibrations: string[];
  openedLocations: JsonObject[];
  openedDocuments: JsonObject[];
  sharedFiles: JsonObject[];
  previews: JsonObject[];
  shareMenu: { shown: boolean; options: JsonObject };
  captureEffect: string;
  brightness: number;
}

export const emptyRecord = (): PhoneRecord => ({
  phoneCalls: [],
  clipboard: '',
  keepScreenOn: false,
  vibrations: [],
  openedLocations: [],
  openedDocuments: [],
  sharedFiles: [],
  previews: [],
  shareMenu: { shown: true, options: {} },
  captureEffect: 'none',
  brightness: 0.5,
});

export interface ApiContext {
  phone: Phone;
  dialogs: Dialogs;
  record: PhoneRecord;
  redraw: () => void;
}

type HostApi = (options: JsonObject, page: PageView | undefined) => unknown;

const text = (value: Json | undefined, otherwise = ''): string => (typeof value === 'string' ? value : otherwise);
const TOAST_MS = 1500;

/** Calls of wx that the phone answers. What they throw becomes `name:fail message`. */
export function hostApis({ phone, dialogs, record, redraw }: ApiContext): Record<string, HostApi> {
  return { ...dialogApis(dialogs, record), ...barApis(phone, redraw), ...deviceApis(dialogs, record) };
}

function dialogApis(dialogs: Dialogs, record: PhoneRecord): Record<string, HostApi> {
  return {
    showToast: ({ title, icon, mask, duration }) =>
      dialogs.toast({
        title: text(title),
        icon: text(icon, 'success'),
        mask: mask === true,
        duration: typeof duration === 'number' ? duration : TOAST_MS,
      }),
    showLoading: ({ title, mask }) =>
      dialogs.toast({ title: text(title), icon: 'loading', mask: mask === true, duration: null }),
    hideToast: () => dialogs.hideToast(),
    hideLoading: () => dialogs.hideToast(),
    showModal: (options) => dialogs.modal(options),
    async showActionSheet({ itemList, alertText, itemColor }) {
      const tapIndex = await dialogs.actionSheet(itemList as string[], text(alertText), text(itemColor));
      if (tapIndex < 0) throw new Error('cancel');
      return { tapIndex };
    },
    async makePhoneCall({ phoneNumber }) {
      const call = { number: text(phoneNumber), made: false };
      record.phoneCalls.push(call);
      call.made = await dialogs.dial(call.number);
      if (!call.made) throw new Error('cancel');
    },
    async scanCode() {
      const result = await dialogs.scan();
      if (result === null) throw new Error('cancel');
      return { result, scanType: 'QR_CODE', charSet: 'utf-8', path: '', rawData: '' };
    },
    async privacySheet() {
      const { confirm } = await dialogs.modal({
        title: '隐私保护提示',
        content: '请您先阅读并同意《小程序隐私保护指引》',
        cancelText: '拒绝',
        confirmText: '同意',
      });
      return { agreed: confirm };
    },
    async openPrivacyContract() {
      await dialogs.modal({
        title: '小程序隐私保护指引',
        content: '这里是微信显示的隐私保护指引。',
        showCancel: false,
      });
    },
    async requestSubscribeMessage({ tmplIds }) {
      const { confirm } = await dialogs.modal({
        title: '订阅消息',
        content: '允许发送一次消息',
        cancelText: '拒绝',
        confirmText: '允许',
      });
      return Object.fromEntries((tmplIds as string[]).map((id) => [id, confirm ? 'accept' : 'reject']));
    },
  };
}

function barApis(phone: Phone, redraw: () => void): Record<string, HostApi> {
  const onPage =
    (change: (page: PageView, options: JsonObject) => void): HostApi =>
    (options, page) => {
      if (page) change(page, options);
      redraw();
    };
  const onTabs =
    (change: (options: JsonObject) => void): HostApi =>
    (options, page) => {
      if (!page || !phone.isTabPage(page.path)) throw new Error('not TabBar page');
      change(options);
      redraw();
    };
  const tab = (change: (options: JsonObject) => Parameters<Phone['updateTab']>[1]): HostApi =>
    onTabs((options) => phone.updateTab(Number(options['index']), change(options)));
  return {
    setNavigationBarTitle: onPage((page, { title }) => {
      page.overrides.navigationBarTitleText = text(title);
    }),
    setNavigationBarColor: onPage((page, { frontColor, backgroundColor }) => {
      page.overrides.navigationBarTextStyle = frontColor === '#000000' ? 'black' : 'white';
      page.overrides.navigationBarBackgroundColor = text(backgroundColor);
    }),
    showNavigationBarLoading: onPage((page) => {
      page.navigationLoading = true;
    }),
    hideNavigationBarLoading: onPage((page) => {
      page.navigationLoading = false;
    }),
    hideHomeButton: onPage((page) => {
      page.homeButtonHidden = true;
    }),
    setBackgroundColor: onPage((page, { backgroundColor }) => {
      page.overrides.backgroundColor = text(backgroundColor);
    }),
    setBackgroundTextStyle: onPage((page, { textStyle }) => {
      page.overrides.backgroundTextStyle = text(textStyle);
    }),
    hideTabBar: onTabs(() => phone.hideTabBar(true)),
    showTabBar: onTabs(() => phone.hideTabBar(false)),
    setTabBarBadge: tab(({ text: badge }) => ({ badge: text(badge), dot: false })),
    removeTabBarBadge: tab(() => ({ badge: '' })),
    showTabBarRedDot: tab(() => ({ dot: true, badge: '' })),
    hideTabBarRedDot: tab(() => ({ dot: false })),
    setTabBarItem: tab((options) => ({ item: pick(options, ['text', 'iconPath', 'selectedIconPath']) })),
    setTabBarStyle: onTabs((options) =>
      phone.styleTabs(pick(options, ['color', 'selectedColor', 'backgroundColor', 'borderStyle'])),
    ),
  };
}

const pick = (options: JsonObject, names: string[]): Record<string, string> =>
  Object.fromEntries(
    names.filter((name) => typeof options[name] === 'string').map((name) => [name, text(options[name])]),
  );

function deviceApis(dialogs: Dialogs, record: PhoneRecord): Record<string, HostApi> {
  return {
    setClipboardData({ data }) {
      record.clipboard = text(data);
      dialogs.toast({ title: '内容已复制', duration: TOAST_MS });
    },
    getClipboardData: () => ({ data: record.clipboard }),
    getLocation: () => ({ latitude: 28.8617, longitude: 115.3627, speed: -1, accuracy: 65, verticalAccuracy: 65 }),
    openLocation: (options) => void record.openedLocations.push(options),
    openDocument: (options) => void record.openedDocuments.push(options),
    shareFileMessage: (options) => void record.sharedFiles.push(options),
    openSetting: () => ({ authSetting: {} }),
    previewImage: (options) => void record.previews.push(options),
    vibrateShort: ({ type }) => void record.vibrations.push(text(type, 'short')),
    vibrateLong: () => void record.vibrations.push('long'),
    setKeepScreenOn({ keepScreenOn }) {
      record.keepScreenOn = keepScreenOn === true;
    },
    setVisualEffectOnCapture({ visualEffect }) {
      record.captureEffect = text(visualEffect, 'none');
    },
    setScreenBrightness({ value }) {
      record.brightness = Number(value);
    },
    getScreenBrightness: () => ({ value: record.brightness }),
    showShareMenu(options) {
      record.shareMenu = { shown: true, options };
    },
    hideShareMenu() {
      record.shareMenu = { ...record.shareMenu, shown: false };
    },
    updateShareMenu(options) {
      record.shareMenu = { ...record.shareMenu, options };
    },
  };
}
