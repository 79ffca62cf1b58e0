const MOST = 80;

/** A speaker's name as it is compared: one width, lower case, without spaces and the title behind it. */
export function speakerKey(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·•.]/gu, '');
  return (plain.replace(/(老师|教授|医生|主任)$/u, '') || plain).slice(0, MOST);
}
