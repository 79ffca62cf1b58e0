import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { probeAudio } from './probe.js';

const RAIN = readFileSync(new URL('../../../content/pieces/rain.m4a', import.meta.url));
const inMemory = (bytes: Buffer) => ({
  size: bytes.length,
  read: (start: number, end: number) => Promise.resolve(bytes.subarray(start, end)),
});

describe('a file that was uploaded', () => {
  it('is known by its content', async () => {
    expect(await probeAudio(inMemory(RAIN))).toMatchObject({ type: 'audio/mp4', width: null });
  });

  it('is of no kind we know where its index is cut off', async () => {
    expect(await probeAudio(inMemory(RAIN.subarray(0, 400)))).toBe('other-kind');
  });

  // Mutation: what the store says is taken for what is wrong with the file.
  it('is not called broken while the store cannot give it', async () => {
    const away = { size: RAIN.length, read: () => Promise.reject(new Error('the bucket is away')) };
    await expect(probeAudio(away)).rejects.toThrow('the bucket is away');
  });
});
