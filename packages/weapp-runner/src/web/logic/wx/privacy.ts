import type { JsonObject } from '../../protocol.js';
import { ApiError, askHost } from '../bridge.js';
import type { LogicContext } from '../context.js';
import { callSafely } from '../errors.js';
import { orderDevice } from '../platform.js';
import type { ApiSet } from './api-set.js';

interface Resolution {
  event: 'exposureAuthorization' | 'agree' | 'disagree';
  buttonId?: string;
}

type NeedListener = (resolve: (resolution: Resolution) => void, info: { referrer: string }) => void;

const NOT_AUTHORIZED = 104;

/** WeChat's privacy agreement: asked for once, before the first call that collects personal information. */
export class Privacy {
  constructor(private readonly context: LogicContext) {}

  get agreed(): boolean {
    return orderDevice({ privacy: 'get' }) === true;
  }

  /** Resolves when the person has agreed. @throws ApiError with errno 104 when they do not. */
  async require(referrer: string): Promise<void> {
    if (this.agreed) return;
    const listeners = [...this.context.emitter.of('NeedPrivacyAuthorization')] as unknown as NeedListener[];
    const agreed = await (listeners.length > 0 ? askMiniProgram(listeners, referrer) : this.askPerson());
    if (!agreed) throw new ApiError('privacy permission is not authorized', NOT_AUTHORIZED);
    this.agree();
  }

  /** A tap on a button with `open-type="agreePrivacyAuthorization"`. */
  agree(): void {
    orderDevice({ privacy: 'agree' });
  }

  private async askPerson(): Promise<boolean> {
    const { agreed } = (await askHost(this.context.navigation.top?.id ?? 0, 'privacySheet', {})) as JsonObject;
    return agreed === true;
  }
}

function askMiniProgram(listeners: NeedListener[], referrer: string): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = ({ event }: Resolution): void => {
      if (event === 'agree') resolve(true);
      if (event === 'disagree') resolve(false);
    };
    for (const listener of listeners) callSafely(() => listener(answer, { referrer }));
  });
}

export function privacyApis(context: LogicContext, privacy: Privacy): ApiSet {
  return {
    async: {
      getPrivacySetting: () => ({
        needAuthorization: !privacy.agreed,
        privacyContractName: '《小程序隐私保护指引》',
      }),
      requirePrivacyAuthorize: () => privacy.require('requirePrivacyAuthorize'),
      openPrivacyContract: () => askHost(context.navigation.top?.id ?? 0, 'openPrivacyContract', {}),
    },
  };
}
