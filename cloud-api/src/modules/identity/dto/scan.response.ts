import { deviceText } from '../sessions/device.js';
import type { SignInScanEntity } from '../scans/sign-in-scan.entity.js';
import { numbersToChoose, type ShownScanState } from '../scans/sign-in-scan.state.js';

export interface NewScan {
  readonly scanId: string;
  readonly secret: string;
  readonly qrText: string;
  readonly checkDigits: string;
  readonly expiresAt: Date;
}

export class ScanTicketResponse {
  scanId: string;
  /** stays in the browser that shows the code */
  secret: string;
  qrText: string;
  /** shown on this screen; the phone asks which it is */
  checkDigits: string;
  /** ISO instant, UTC */
  expiresAt: string;

  static from({ scanId, secret, qrText, checkDigits, expiresAt }: NewScan): ScanTicketResponse {
    return Object.assign(new ScanTicketResponse(), {
      scanId,
      secret,
      qrText,
      checkDigits,
      expiresAt: expiresAt.toISOString(),
    } satisfies ScanTicketResponse);
  }
}

export class ScanStateResponse {
  state: ShownScanState;

  static from(state: ShownScanState): ScanStateResponse {
    return Object.assign(new ScanStateResponse(), { state } satisfies ScanStateResponse);
  }
}

export class ScanLookResponse {
  scanId: string;
  /** in Chinese: what would be signed in */
  device: string;
  /** two digits each; one of them stands on the website's screen, and only the screen tells which */
  choices: string[];
  /** ISO instant, UTC */
  expiresAt: string;

  static from({ id, device, checkDigits, expiresAt }: SignInScanEntity): ScanLookResponse {
    return Object.assign(new ScanLookResponse(), {
      scanId: id,
      device: deviceText(device),
      choices: numbersToChoose(checkDigits),
      expiresAt: expiresAt.toISOString(),
    } satisfies ScanLookResponse);
  }
}
