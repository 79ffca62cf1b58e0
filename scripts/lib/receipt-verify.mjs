import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Problem } from './problem.mjs';

const USAGE = '用法：npm run receipt:verify -- <回执文件> --key <公钥文件> [--tombstones <文件>]';

/**
 * Whether a receipt of a deletion is, to the letter, what the county's server signed. Needs neither server nor network:
 * the receipt, and the public key that the county hands out (`GET /v1/receipt-key`, as JSON or as PEM).
 * @param {string[]} argv
 * @param {string} folder from which files are named
 */
export async function receiptVerify(argv, folder) {
  const { file, keyFile, tombstoneFile } = given(argv);
  const read = (/** @type {string} */ name) => readText(path.resolve(folder, name));
  const key = publicKeyIn(read(keyFile));
  const receipt = verifiedReceipt(read(file), key);
  const isRemembered = tombstoneFile === undefined ? null : remembers(read(tombstoneFile), receipt.tombstone);
  for (const line of wordsOf(receipt, key.keyId)) process.stdout.write(`${line}\n`);
  if (isRemembered === false)
    throw new Problem('删除记号文件里没有这次删除。', '恢复旧备份时不会再删一次，请换成服务器上的那个文件');
  if (isRemembered) process.stdout.write('删除记号文件里有这次删除：恢复旧备份时会再删一次\n');
}

/** @param {string[]} argv */
function given(argv) {
  try {
    const options = /** @type {const} */ ({ key: { type: 'string' }, tombstones: { type: 'string' } });
    const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0 || values.key === undefined)
      throw new Problem('没有说要核对哪个文件、用哪个公钥。', USAGE);
    return { file, keyFile: values.key, tombstoneFile: values.tombstones };
  } catch {
    throw new Problem('没有说要核对哪个文件、用哪个公钥。', USAGE);
  }
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Problem(`读不了这个文件：${file}。`, '请核对文件名');
  }
}

/** @param {string} text */
function publicKeyIn(text) {
  try {
    const pem = text.trimStart().startsWith('{') ? JSON.parse(text).publicKey : text;
    const key = createPublicKey(pem);
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('another kind of key');
    const spki = key.export({ format: 'der', type: 'spki' });
    return { key, keyId: createHash('sha256').update(spki).digest('hex').slice(0, 16) };
  } catch {
    throw new Problem('公钥文件里没有回执的公钥。', '请从 /v1/receipt-key 再取一次');
  }
}

/**
 * @typedef {object} Receipt
 * @property {string} receiptId
 * @property {string} issuedAt
 * @property {string} issuer
 * @property {{ title: string, count: number }[]} erased
 * @property {{ title: string, count: number, why: string }[]} kept
 * @property {boolean} keyDestroyed
 * @property {string} tombstone
 */

/**
 * @param {string} text
 * @param {{ key: import('node:crypto').KeyObject, keyId: string }} by
 * @returns {Receipt}
 */
function verifiedReceipt(text, { key, keyId }) {
  const signed = parsed(text);
  if (typeof signed?.receipt !== 'object' || typeof signed.signature !== 'string') {
    throw new Problem('这不是删除回执。', '请用当时保存的那个文件');
  }
  if (signed.keyId !== keyId) {
    throw new Problem(`这张回执是用另一把钥匙（${String(signed.keyId)}）签的，`, `给出的公钥是 ${keyId}`);
  }
  const signature = Buffer.from(signed.signature, 'base64url');
  // base64url has spellings to spare: a receipt has one signature and no other
  const isPlain = signature.toString('base64url') === signed.signature;
  if (!isPlain || !verify(null, Buffer.from(canonicalJson(signed.receipt)), key, signature)) {
    throw new Problem('这张回执被改动过，或者不是这个县签的。', '请用当时保存的那个文件');
  }
  return signed.receipt;
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * As the server writes what it signs (cloud-api/src/platform/crypto/canonical-json.ts): keys in order, no spaces.
 * @param {unknown} value
 */
const canonicalJson = (value) =>
  JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/**
 * @param {string} text of the file, one line each: day and tombstone
 * @param {string} fingerprint
 */
const remembers = (text, fingerprint) =>
  [...text.matchAll(/^\d{4}-\d{2}-\d{2} ([0-9a-f]{64})$/gm)].some(
    ([, line = '']) => createHash('sha256').update(line).digest('hex') === fingerprint,
  );

/**
 * @param {Receipt} receipt
 * @param {string} keyId
 */
function wordsOf({ receiptId, issuedAt, issuer, erased, kept, keyDestroyed }, keyId) {
  return [
    `回执没有被改动过，是${issuer}签的（公钥 ${keyId}）`,
    `编号：${receiptId}`,
    `时间：${issuedAt}`,
    ...erased.map(({ title, count }) => `已删除：${title} ${count} 条`),
    ...(keyDestroyed ? ['已销毁：加密回答用的钥匙，备份里的也打不开了'] : []),
    ...kept.map(({ title, count, why }) => `保留：${title} ${count} 条（${why}）`),
  ];
}
