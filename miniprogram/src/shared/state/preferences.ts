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
  /** where to look for lectures: a region's id or online; null: anywhere */
  place: v.fallback(v.nullable(v.string()), null),
});
export type Preferences = v.InferOutput<typeof Preferences>;

interface PreferencesState extends Preferences {
  readonly chooseSize: (size: 'standard' | 'large') => void;
  readonly setWelcomed: () => void;
  readonly choosePlace: (place: string | null) => void;
}

export const usePreferences = create<PreferencesState>()((set, get) => {
  const keep = (change: Partial<Preferences>): void => {
    set(change);
    const { size, welcomed, place } = get();
    writePlain(KEY, { size, welcomed, place });
  };
  return {
    ...(readPlain(KEY, Preferences) ?? { size: null, welcomed: false, place: null }),
    chooseSize: (size) => keep({ size }),
    setWelcomed: () => keep({ welcomed: true }),
    choosePlace: (place) => keep({ place }),
  };
});

export const useLarge = (): boolean => usePreferences(({ size }) => size === 'large');

/** 关怀版 is offered once, to whoever enlarged WeChat's own text and has not chosen yet. */
export function shouldOfferLarge(chosen: Preferences['size'], systemFontSize: number | null): boolean {
  return chosen === null && systemFontSize !== null && systemFontSize >= LARGE_FONT_SETTING;
}
