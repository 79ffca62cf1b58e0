const JOINER = '\u2060';

/** For what others wrote: where a line breaks, `12月9日`, `（周三）`, `28位` and `9:00—20:30` stay whole. */
export const keepTogether = (text: string): string =>
  text
    .replace(/(\d)(?=[年月日天点时分个位人场次元])/g, `$1${JOINER}`)
    .replace(/([年月])(?=\d)/g, `$1${JOINER}`)
    .replace(/周(?=[一二三四五六日])/g, `周${JOINER}`)
    .replace(/(\d)—(?=\d)/g, `$1${JOINER}—${JOINER}`);
