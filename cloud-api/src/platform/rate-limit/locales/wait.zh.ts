/** How long to wait, within a sentence. */
export const waitWords = (seconds: number): string =>
  seconds < 60 ? ` ${seconds} 秒` : ` ${Math.ceil(seconds / 60)} 分钟`;
