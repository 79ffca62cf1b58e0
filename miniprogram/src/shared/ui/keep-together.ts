const JOINER = '\u2060';

/** For sentences that others wrote: where a line breaks, `12月9日`, `（周三）` and `28位` stay whole. */
export const keepTogether = (text: string): string =>
  text
    .replace(/(\d)(?=[年月日天点时分个位人场次元])/g, `$1${JOINER}`)
    .replace(/([年月])(?=\d)/g, `$1${JOINER}`)
    .replace(/周(?=[一二三四五六日])/g, `周${JOINER}`);
