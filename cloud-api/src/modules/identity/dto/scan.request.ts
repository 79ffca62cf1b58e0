import { Matches } from 'class-validator';

const TOKEN = /^[\w-]{43}$/;

/** Nothing is asked of the website that shows a code. */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- a body without fields, so that unknown ones are refused
export class NewScanRequest {}

export class ScanTokenRequest {
  /** the last part of the address in the picture */
  @Matches(TOKEN)
  token: string;
}

export class ApproveScanRequest extends ScanTokenRequest {
  /** the number on the website's screen, as the person in front of it reads it */
  @Matches(/^\d\d$/)
  checkDigits: string;
}

export class ClaimScanRequest {
  /** of the browser that shows the code */
  @Matches(TOKEN)
  secret: string;
}
