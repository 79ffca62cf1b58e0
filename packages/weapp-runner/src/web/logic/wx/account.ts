import { ApiError, askHost } from '../bridge.js';
import type { LogicContext } from '../context.js';
import { platform } from '../platform.js';
import type { ApiSet } from './api-set.js';
import { networkFetch } from './request.js';

/** Signing in and what the person allowed. */
export function accountApis(context: LogicContext): ApiSet {
  return {
    async: {
      async login() {
        if (context.networkType === 'none') throw new ApiError('request:fail net::ERR_INTERNET_DISCONNECTED');
        const response = await networkFetch('/__runner/device', { method: 'POST', body: '{"login":true}' });
        const answer = (await response.json()) as { ok: string } | { fail: string };
        if ('fail' in answer) throw new ApiError(answer.fail);
        return { code: answer.ok };
      },
      checkSession: () => undefined,
      getSetting: () => ({
        authSetting: {},
        subscriptionsSetting: { mainSwitch: true, itemSettings: {} },
      }),
      authorize: () => undefined,
      requestSubscribeMessage: (options) =>
        askHost(context.navigation.top?.id ?? 0, 'requestSubscribeMessage', {
          tmplIds: options['tmplIds'] as string[],
        }),
      exitMiniProgram() {
        platform.setTimeout(() => platform.postMessage({ type: 'exit' }), 0);
      },
    },
  };
}
