const FEN = 100;
/** nine digits before the point: more than a county spends */
const AMOUNT = /^(\d{1,9})(?:\.(\d{1,2}))?$/;
const FULL_WIDTH_ZERO = 0xff10;
const ASCII_ZERO = 0x30;

const plainDigits = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - FULL_WIDTH_ZERO + ASCII_ZERO))
    .replace(/[。．]/g, '.')
    .replace(/[,，\s元¥￥]/g, '');

/** What somebody typed as yuan, in fen; null when nothing is there, undefined when it is no amount. */
export function fenOf(text: string): number | null | undefined {
  const plain = plainDigits(text);
  if (plain === '') return null;
  const match = AMOUNT.exec(plain);
  if (!match) return undefined;
  const [, yuan = '0', rest = ''] = match;
  return Number(yuan) * FEN + Number(rest.padEnd(2, '0'));
}

/** Fen as yuan in a field: `2400`, `2400.50`; no float is ever involved. */
export function yuanOf(fen: number | null): string {
  if (fen === null) return '';
  const rest = fen % FEN;
  const yuan = String((fen - rest) / FEN);
  return rest === 0 ? yuan : `${yuan}.${String(rest).padStart(2, '0')}`;
}

/** `12,400.50`, for reading. */
export function yuanWords(fen: number): string {
  const [yuan = '', rest] = yuanOf(fen).split('.');
  const grouped = yuan.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}
