import type { OptionKeys } from './option-keys.types';

/** A phone has no keyboard to answer with. */
export const useOptionKeys = (_keys: OptionKeys): { readonly isMoving: () => boolean } => ({ isMoving: () => false });

export const hasKeyboard: boolean = false;
