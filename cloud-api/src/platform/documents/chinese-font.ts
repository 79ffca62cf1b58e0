import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** Noto Sans for simplified Chinese (SIL Open Font License): all of GBK and more. A document embeds what it uses. */
const folder = path.join(path.dirname(require.resolve('@embedpdf/fonts-sc')), '..', 'fonts');

export type Weight = 'regular' | 'bold';

export const FONT_FILES: Readonly<Record<Weight, string>> = {
  regular: path.join(folder, 'NotoSansHans-Regular.otf'),
  bold: path.join(folder, 'NotoSansHans-Bold.otf'),
};
