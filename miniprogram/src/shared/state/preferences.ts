import * as v from 'valibot';
import { create } from 'zustand';
import { readPlain, writePlain } from '../storage/plain-storage';

const KEY = 'anxin.preferences';
/** The size from which WeChat's own setting says that its owner reads large type. */
export const LARGE_FONT_SETTING = 21;

const Preferences = v.object({
  /** null: never chosen */
  size: v.fallback(v.nullable(v.picklist(['standard', 'large'])), null),
  welcomed: v.fallback(v.boolean(), false),
});
export type Preferences = v.InferOutput<typeof Preferences>;

interface PreferencesState extends Preferences {
  readonly chooseSize: (size: 'standard' | 'large') => void;
  readonly setWelcomed: () => void;
}

export const usePreferences = create<PreferencesState>()((set, get) => {
  const keep = (change: Partial<Preferences>): void => {
    set(change);
    const { size, welcomed } = get();
    writePlain(KEY, { size, welcomed });
  };
  return {
    ...(readPlain(KEY, Preferences) ?? { size: null, welcomed: false }),
    chooseSize: (size) => keep({ size }),
    setWelcomed: () => keep({ welcomed: true }),
  };
});

export const useLarge = (): boolean => usePreferences(({ size }) => size === 'large');

/** 关怀版 is offered once, to whoever enlarged WeChat's own text and has not chosen yet. */
export function shouldOfferLarge(chosen: Preferences['size'], systemFontSize: number | null): boolean {
  return chosen === null && systemFontSize !== null && systemFontSize >= LARGE_FONT_SETTING;
}
