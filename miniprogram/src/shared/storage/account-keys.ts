import { secureStorage } from './secure-storage';

/** Where a feature keeps what somebody writes, encrypted on this device. */
export const accountKeys = {
  answering: (accountId: string): string => `anxin.answering.${accountId}`,
  reading: (accountId: string): string => `anxin.reading.${accountId}`,
  planning: (accountId: string): string => `anxin.planning.${accountId}`,
  exercising: (accountId: string): string => `anxin.exercising.${accountId}`,
};

/** For whoever has deleted everything: what nobody handed in goes with it. */
export async function forgetOnDevice(accountId: string): Promise<void> {
  for (const keyOf of Object.values(accountKeys)) await secureStorage.remove(keyOf(accountId));
}
