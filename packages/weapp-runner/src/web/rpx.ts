const RPX = /(-?(?:\d+\.?\d*|\.\d+))rpx\b/g;
const SAFE_AREA = /(?:env|constant)\(\s*safe-area-inset-(top|right|bottom|left)\s*(?:,[^)]*)?\)/g;

/** A style value a phone understands, in CSS a browser understands: 750 rpx are the width of the screen. */
export function toBrowserCss(value: string): string {
  return value
    .replace(RPX, (_match, amount: string) => `${round(Number(amount) / 7.5)}vw`)
    .replace(SAFE_AREA, (_match, side: string) => `var(--wx-safe-area-${side}, 0px)`);
}

const round = (value: number): number => Number(value.toFixed(5));
