import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CannotOpenError, openEnvelope, sealEnvelope } from './envelope.js';

const KEY = Buffer.alloc(32, 7);
const BY = { keyId: 'subject', dekVersion: 1 };
const PLACE = { table: 'submissions', column: 'answers', rowId: 'row-1', subject: 'subject-1' };
const sealed = () => sealEnvelope(KEY, BY, PLACE, Buffer.from('CANARY 一二三'));
const PARTS = ['v', 'alg', 'keyId', 'dekVersion', 'iv', 'ciphertext', 'tag'];

/** Another character of the same alphabet, so that the text stays well formed. */
const changed = (part: string) => (part.startsWith('2') ? '3' : '2') + part.slice(1);

describe('the envelope', () => {
  it('opens to what was sealed, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const opened = openEnvelope(KEY, PLACE, sealEnvelope(KEY, BY, PLACE, Buffer.from(text)));
        expect(opened.equals(Buffer.from(text))).toBe(true);
      }),
      { seed: 1 },
    );
  });

  it('has seven parts, shows nothing of the text, and never repeats (ASVS 11.3.2, 11.3.4)', () => {
    const texts = Array.from({ length: 50 }, sealed);
    expect(new Set(texts.map((text) => text.split('|')[4])).size).toBe(50);
    for (const text of texts) {
      expect(text.split('|')).toHaveLength(PARTS.length);
      expect(text.startsWith('1|A256GCM|subject|1|')).toBe(true);
      expect(Buffer.from(text.split('|')[5]!, 'base64url').includes('CANARY')).toBe(false);
      expect(text).not.toContain(Buffer.from('CANARY').toString('base64url').slice(0, 8));
    }
  });

  it.each(PARTS.map((name, index) => ({ name, index })))('does not open when its $name is changed', ({ index }) => {
    const parts = sealed().split('|');
    parts[index] = changed(parts[index]!);
    expect(() => openEnvelope(KEY, PLACE, parts.join('|'))).toThrow(CannotOpenError);
  });

  it.each(PARTS.map((name, index) => ({ name, index })))('does not open when its $name is missing', ({ index }) => {
    const parts = sealed().split('|');
    const without = parts.filter((_, at) => at !== index).join('|');
    const emptied = parts.map((part, at) => (at === index ? '' : part)).join('|');
    expect(() => openEnvelope(KEY, PLACE, without)).toThrow(CannotOpenError);
    expect(() => openEnvelope(KEY, PLACE, emptied)).toThrow(CannotOpenError);
  });

  it.each([4, 5, 6])('does not open in another spelling of the same bytes (part %d)', (index) => {
    const parts = sealed().split('|');
    for (const spelling of [`${parts[index]!}=`, ` ${parts[index]!}`, `${parts[index]!}\n`]) {
      const text = parts.map((part, at) => (at === index ? spelling : part)).join('|');
      expect(() => openEnvelope(KEY, PLACE, text)).toThrow(CannotOpenError);
    }
  });

  it('does not open with a shortened tag (ASVS 11.3.2)', () => {
    const parts = sealed().split('|');
    parts[6] = Buffer.from(parts[6]!, 'base64url').subarray(0, 4).toString('base64url');
    expect(() => openEnvelope(KEY, PLACE, parts.join('|'))).toThrow(CannotOpenError);
  });

  it.each(Object.keys(PLACE))('does not open in another %s', (name) => {
    expect(() => openEnvelope(KEY, { ...PLACE, [name]: 'other' }, sealed())).toThrow(CannotOpenError);
  });

  it('does not open when a name moves from one part of the place to the next', () => {
    const moved = { ...PLACE, table: 'submissions.answers', column: '' };
    expect(() => openEnvelope(KEY, moved, sealed())).toThrow(CannotOpenError);
  });

  it('does not open with another key, and says nothing about why', () => {
    expect(() => openEnvelope(Buffer.alloc(32, 8), PLACE, sealed())).toThrow('a sealed value cannot be opened');
  });
});
