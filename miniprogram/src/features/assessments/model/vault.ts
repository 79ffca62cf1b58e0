import { createVault as createSharedVault, type VaultPorts as SharedPorts } from '@/shared/storage/vault';
import type { Change as ChangeOf, Vault as VaultOf } from '@/shared/storage/vault';
import { NOTHING, parseAnswering, type Answering } from './answering.types';

export type VaultPorts = Omit<SharedPorts<Answering>, 'nothing' | 'parse'>;
export type Change = ChangeOf<Answering>;
export type Vault = VaultOf<Answering>;

/** What one account answers, encrypted on this device. */
export const createVault = (ports: VaultPorts): Vault =>
  createSharedVault({ ...ports, nothing: NOTHING, parse: parseAnswering });
