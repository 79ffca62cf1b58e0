import { any, type BuiltIn, type BuiltInInstance, flag, number, setAttribute, text } from './built-in.js';
import { endForm } from './controls.js';

/** Components that do something when tapped: buttons, navigators, pickers. */

const button: BuiltIn = {
  role: 'button',
  properties: {
    appParameter: text(),
    disabled: flag(),
    formType: text(),
    lang: text('en'),
    loading: flag(),
    name: text(),
    openType: text(),
    phoneNumberNoQuotaToast: flag(true),
    plain: flag(),
    sendMessageImg: text(),
    sendMessagePath: text(),
    sendMessageTitle: text(),
    sessionFrom: text(),
    showMessageCard: flag(),
    size: text('default'),
    type: text('default'),
  },
  setUp: (instance) => ({
    changed: {
      disabled: (value: boolean) => {
        setAttribute(instance.element, 'disabled', value);
        setAttribute(instance.element, 'aria-disabled', value ? 'true' : null);
      },
      loading: instance.reflect('loading'),
      plain: instance.reflect('plain'),
      size: instance.reflect('size'),
      type: instance.reflect('type'),
    },
    tap() {
      if (instance.get<boolean>('disabled')) return;
      const kind = instance.get<string>('formType');
      if (kind) endForm(instance.element, kind);
      for (const openType of instance.get<string>('openType').split('|')) act(instance, openType);
    },
  }),
};

function act(instance: BuiltInInstance, openType: string): void {
  const { host, pageId } = instance.view;
  switch (openType) {
    case '':
      return;
    case 'agreePrivacyAuthorization':
      host.logic.post({ type: 'privacyAgreed' });
      {
        instance.fire('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' });
        return;
      }
    case 'getPhoneNumber': {
      instance.fire('getphonenumber', answerOf(host.mocks.get('button.getPhoneNumber'), 'getPhoneNumber'));
      return;
    }
    case 'chooseAvatar': {
      instance.fire('chooseavatar', answerOf(host.mocks.get('button.chooseAvatar'), 'chooseAvatar'));
      return;
    }
    case 'openSetting': {
      instance.fire('opensetting', { errMsg: 'openSetting:ok', authSetting: {} });
      return;
    }
    case 'share': {
      const target = { id: instance.component.id, dataset: { ...instance.component.dataset } };
      void host.share(pageId, 'button', target);
      return;
    }
    default:
      host.fail('view', `<button open-type="${openType}"> is not implemented by the runner`);
  }
}

/** A person who is not scripted declines: both would show a sheet of WeChat. */
function answerOf(mock: unknown, name: string): unknown {
  const scripted = mock as { value: unknown } | { fail: string } | undefined;
  if (!scripted) return { errMsg: `${name}:fail user deny` };
  if ('fail' in scripted) return { errMsg: `${name}:fail ${scripted.fail}` };
  return { errMsg: `${name}:ok`, ...(scripted.value as object) };
}

const NAVIGATIONS: Record<string, string> = {
  navigate: 'navigateTo',
  navigateBack: 'navigateBack',
  reLaunch: 'reLaunch',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
};

const navigator: BuiltIn = {
  role: 'link',
  properties: { delta: number(1), openType: text('navigate'), target: text('self'), url: text() },
  setUp: (instance) => ({
    tap() {
      const openType = instance.get<string>('openType');
      const api = NAVIGATIONS[openType];
      if (!api) {
        instance.view.host.fail('view', `<navigator open-type="${openType}"> is not implemented by the runner`);
        return;
      }
      instance.view.host.logic.post({
        type: 'navigate',
        api,
        options: { url: instance.get<string>('url'), delta: instance.get<number>('delta') },
      });
    },
  }),
};

const picker: BuiltIn = {
  properties: {
    disabled: flag(),
    end: text(),
    fields: text('day'),
    headerText: text(),
    mode: text('selector'),
    name: text(),
    range: any(),
    rangeKey: text(),
    start: text(),
    value: any(),
  },
  setUp: (instance) => ({
    form: { value: () => instance.get<unknown>('value'), reset: () => instance.set({ value: null }) },
    tap() {
      if (instance.get<boolean>('disabled')) return;
      const request = {
        mode: instance.get<string>('mode'),
        range: instance.get<unknown[] | null>('range') ?? [],
        rangeKey: instance.get<string>('rangeKey'),
        value: instance.get<unknown>('value'),
        start: instance.get<string>('start'),
        end: instance.get<string>('end'),
        fields: instance.get<string>('fields'),
        headerText: instance.get<string>('headerText'),
      };
      instance.view.host.pick(request).then(
        (value) => (value === null ? instance.fire('cancel') : instance.fire('change', { value })),
        (error: unknown) => instance.view.host.fail('view', error instanceof Error ? error.message : String(error)),
      );
    },
  }),
};

export const BUTTONS: Record<string, BuiltIn> = { button, navigator, picker };
