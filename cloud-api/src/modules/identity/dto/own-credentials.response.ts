export interface OwnCredentials {
  readonly accountName: string;
  readonly hasAuthenticator: boolean;
  readonly recoveryCodesLeft: number;
}

export class OwnCredentialsResponse {
  accountName: string;
  hasAuthenticator: boolean;
  /** recovery codes that still work */
  recoveryCodesLeft: number;

  static from({ accountName, hasAuthenticator, recoveryCodesLeft }: OwnCredentials): OwnCredentialsResponse {
    return { accountName, hasAuthenticator, recoveryCodesLeft };
  }
}

export class RecoveryCodesResponse {
  /** shown this once */
  codes: string[];

  static from(codes: readonly string[]): RecoveryCodesResponse {
    return { codes: [...codes] };
  }
}
