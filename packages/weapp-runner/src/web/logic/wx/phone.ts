import { ApiError, askHost, tellView } from '../bridge.js';
import type { LogicContext } from '../context.js';
import { optionalNumber, optionalText, type Options, requireText, withoutFunctions } from '../options.js';
import type { ApiSet, AsyncApi } from './api-set.js';
import { sizeOf } from './file-system.js';
import type { Privacy } from './privacy.js';

/** Calls the phone itself answers: dialogs, bars, sensors. Their behaviour is in `web/host/api.ts`. */
const ON_THE_PHONE = [
  'getScreenBrightness',
  'hideHomeButton',
  'hideLoading',
  'hideNavigationBarLoading',
  'hideShareMenu',
  'hideTabBar',
  'hideTabBarRedDot',
  'hideToast',
  'makePhoneCall',
  'openLocation',
  'openSetting',
  'previewImage',
  'removeTabBarBadge',
  'scanCode',
  'setBackgroundColor',
  'setBackgroundTextStyle',
  'setKeepScreenOn',
  'setNavigationBarColor',
  'setScreenBrightness',
  'setTabBarBadge',
  'setTabBarItem',
  'setTabBarStyle',
  'setVisualEffectOnCapture',
  'showActionSheet',
  'showNavigationBarLoading',
  'showShareMenu',
  'showTabBar',
  'showTabBarRedDot',
  'updateShareMenu',
  'vibrateLong',
  'vibrateShort',
] as const;

/** Calls that collect personal information: they wait for the privacy agreement. */
const BEHIND_PRIVACY = ['getClipboardData', 'getLocation', 'setClipboardData'] as const;

export function phoneApis(context: LogicContext, privacy: Privacy): ApiSet {
  const topPageId = (): number => context.navigation.top?.id ?? 0;
  const onPhone =
    (name: string): AsyncApi =>
    (options) =>
      askHost(topPageId(), name, withoutFunctions(options));
  const async: Record<string, AsyncApi> = {};
  for (const name of ON_THE_PHONE) async[name] = onPhone(name);
  for (const name of BEHIND_PRIVACY) {
    async[name] = async (options) => {
      await privacy.require(name);
      return onPhone(name)(options);
    };
  }
  const required = (name: string, parameter: string): void => {
    async[name] = (options) => {
      requireText(options, parameter);
      return onPhone(name)(options);
    };
  };
  required('showToast', 'title');
  required('showLoading', 'title');
  required('setNavigationBarTitle', 'title');
  required('makePhoneCall', 'phoneNumber');
  return {
    async: {
      ...async,
      openDocument: (options) => onPhone('openDocument')(documentOf(options)),
      shareFileMessage: (options) => onPhone('shareFileMessage')(sharedOf(options)),
      showModal: (options) => onPhone('showModal')(options),
      pageScrollTo: (options) =>
        tellView(topPageId(), {
          kind: 'scrollTo',
          ...(typeof options['scrollTop'] === 'number' ? { scrollTop: options['scrollTop'] } : {}),
          ...(typeof options['selector'] === 'string' ? { selector: options['selector'] } : {}),
          duration: optionalNumber(options, 'duration', 300),
          offsetTop: optionalNumber(options, 'offsetTop', 0),
        }),
      hideKeyboard: () => tellView(topPageId(), { kind: 'hideKeyboard' }),
      startPullDownRefresh() {
        tellView(topPageId(), { kind: 'refreshing', on: true });
        context.navigation.top?.call('onPullDownRefresh');
      },
      stopPullDownRefresh: () => tellView(topPageId(), { kind: 'refreshing', on: false }),
      setWindowSize: () => Promise.reject(new Error('not supported on this platform')),
      loadFontFace: (options) => ({ status: optionalText(options, 'source') ? 'loaded' : 'error' }),
    },
  };
}

/** Any file that is there can be sent to a chat, under another name if one is given. */
function sharedOf(options: Options): Options {
  const filePath = requireText(options, 'filePath');
  return { filePath, fileName: optionalText(options, 'fileName'), size: sizeOf(filePath) };
}

const DOCUMENTS = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf'];

/** What WeChat can show, of a file that is there: its type is told, or is the ending of its path. */
function documentOf(options: Options): Options {
  const filePath = requireText(options, 'filePath');
  const fileType = optionalText(options, 'fileType') || (/\.(\w+)$/.exec(filePath)?.[1] ?? '');
  if (!DOCUMENTS.includes(fileType)) throw new ApiError('filetype not supported');
  return { filePath, fileType, showMenu: options['showMenu'] === true, size: sizeOf(filePath) };
}
