/**
 * A text as somebody may find it in bytes: as it is, as base64 at each of the three offsets and in both alphabets, in
 * hex, as UTF-16, escaped for JSON (also for JSON within JSON) and for an address.
 * @param {string} text
 * @returns {Buffer[]}
 */
function spellingsOf(text) {
  const bytes = Buffer.from(text);
  // what stands beside it decides the first and the last letters
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .slice(offset === 0 ? 0 : 4, -4),
  );
  const long = base64.filter((letters) => letters.length >= 8);
  const url = long.map((letters) => letters.replaceAll('+', '-').replaceAll('/', '_'));
  const hex = bytes.toString('hex');
  const wide = Buffer.from(text, 'utf16le');
  const escaped = [...text].map((letter) => {
    const code = letter.charCodeAt(0);
    return code < 128 ? letter : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  const json = JSON.stringify(text).slice(1, -1);
  const written = [
    json,
    JSON.stringify(json).slice(1, -1),
    hex,
    hex.toUpperCase(),
    ...long,
    ...url,
    escaped.join(''),
    encodeURIComponent(text),
  ];
  return [bytes, wide, Buffer.from(wide).swap16(), ...written.map((letters) => Buffer.from(letters))];
}

/**
 * @param {string | Uint8Array} haystack
 * @param {readonly string[]} texts
 * @returns {string[]} those of the texts that lie in it, however spelled
 */
export function foundIn(haystack, texts) {
  const bytes = Buffer.from(haystack);
  return texts.filter((text) => spellingsOf(text).some((spelling) => bytes.includes(spelling)));
}
