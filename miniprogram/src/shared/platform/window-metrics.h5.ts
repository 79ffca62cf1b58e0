import type { NavMetrics } from './window-metrics.types';

/** A website has no capsule and no status bar of its own. */
export const navMetrics = (): NavMetrics => ({ centre: 24, right: 0 });

/** Browsers bring their own zoom; 关怀版 stays a choice under 我的. */
export const systemFontSize = (): number | null => null;
