import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { cos, exp, sin } from '../lib/pieces/arithmetic.mjs';
import { noise, passed, RATE, sides, stereo, track } from '../lib/pieces/loop.mjs';
import { loudness } from '../lib/pieces/loudness.mjs';
import { FRAME } from '../lib/pieces/m4a.mjs';
import { seam } from '../lib/pieces/measure.mjs';
import { interleaved, LOUDEST, LOUDNESS, RECIPES } from '../lib/pieces/recipes.mjs';
import { room, strike } from '../lib/pieces/tones.mjs';
import { ROOT } from '../lib/paths.mjs';

const run = promisify(execFile);
const COMMAND = path.join(ROOT, 'scripts', 'pieces.mjs');
const FOLDER = path.join(ROOT, 'cloud-api', 'content', 'pieces');

/** @param {Float32Array} samples */
const seams = (samples) => Math.max(seam(samples, 0), seam(samples, 1));

/**
 * What the command says the pieces are. Two processes share them, and neither is Jest's: in its sandbox each `Math` and
 * `Float32Array` is looked up through a hook, which makes ninety million samples ten times as slow.
 */
const facts = new Map();

describe('the pieces', () => {
  beforeAll(async () => {
    const halves = [0, 1].map((half) => RECIPES.filter((_, i) => i % 2 === half).flatMap(({ id }) => ['--only', id]));
    const said = await Promise.all(
      halves.map((only) => run(process.execPath, [COMMAND, '--check', ...only]).catch((other) => other)),
    );
    for (const line of said.flatMap(({ stdout }) => stdout.trim().split('\n'))) {
      const piece = JSON.parse(line);
      facts.set(piece.id, piece);
    }
  }, 300_000);

  describe.each(RECIPES)('$id', (recipe) => {
    // Mutation: another seed in a recipe.
    it('is the same samples on any machine', () => {
      expect(facts.get(recipe.id).sha256).toBe(recipe.sha256);
    });

    // Mutation: LOUDNESS = -3.
    it('is as loud as all others and never near what a loudspeaker cannot follow', () => {
      expect(facts.get(recipe.id).loudness).toBeCloseTo(LOUDNESS, 2);
      expect(facts.get(recipe.id).peak).toBeGreaterThan(0.05);
      expect(facts.get(recipe.id).peak).toBeLessThanOrEqual(LOUDEST);
    });

    // Mutation: SETTLE = 0 in loop.mjs: filters begin in silence.
    it('ends where it begins, on a frame of AAC', () => {
      expect(facts.get(recipe.id).seam).toBeLessThanOrEqual(1);
      expect(facts.get(recipe.id).frames % 1).toBe(0);
    });
  });
});

describe('what pieces are made with', () => {
  // Mutation: one term less in a series.
  it('is sine and exponential to fourteen digits', () => {
    for (let x = -40; x <= 40; x += 0.37) {
      expect(Math.abs(sin(x) - Math.sin(x))).toBeLessThan(1e-14);
      expect(Math.abs(cos(x) - Math.cos(x))).toBeLessThan(1e-14);
      expect(exp(x) / Math.exp(x)).toBeCloseTo(1, 13);
    }
  });

  // Mutation: seam compares with the largest step of nothing (returns 0).
  it('is a seam that is noticed when a ring is cut', () => {
    const deep = sides((side) => passed(noise(4, 1 + side), 'low', 60));
    expect(seams(interleaved(deep))).toBeLessThanOrEqual(1);
    const cut = { left: deep.left.slice(0, 3 * RATE), right: deep.right.slice(0, 3 * RATE) };
    expect(seams(interleaved(cut))).toBeGreaterThan(1);
  });

  // Mutation: `place = 0` left out of strike; settle = 0 in room.
  it('is a ring: what is struck before the end rings on at the beginning', () => {
    const tone = { hz: 220, gain: 0.5, attack: 0.01, modes: [{ ratio: 1, gain: 1, fall: 1 }] };
    const [early, late] = [1, 3.5].map((time) => {
      const sound = stereo(4);
      strike(sound, { ...tone, time });
      return { sound, wet: room(sound, { seconds: 0.5, hz: 2000 }) };
    });
    // The same half a second after it was struck, within the ring and across its end.
    for (let i = 0; i < 2000; i++) {
      expect(late.sound.left[i]).toBeCloseTo(early.sound.left[1.5 * RATE + i], 6);
      expect(late.wet.right[i]).toBeCloseTo(early.wet.right[1.5 * RATE + i], 5);
    }
    expect(Math.max(...late.wet.right.slice(0, 2000))).toBeGreaterThan(0.01);
  });
});

describe('the loudness of EBU Tech 3341', () => {
  // One turn is 32 samples: asking Jest's sandbox for Math.sin three million times takes seconds.
  const turn = Array.from({ length: 32 }, (_, i) => Math.sin((2 * Math.PI * i) / 32));
  /** @param {[number, number][]} parts decibels and seconds of a tone of 1 kHz on both sides */
  const tones = (parts) => {
    const sound = stereo(parts.reduce((sum, [, seconds]) => sum + seconds, 0));
    let place = 0;
    for (const [decibels, seconds] of parts) {
      const part = track(seconds);
      const strength = 10 ** (decibels / 20);
      for (let i = 0; i < part.length; i++) part[i] = strength * turn[i % 32];
      sound.left.set(part, place);
      sound.right.set(part, place);
      place += part.length;
    }
    return loudness(sound);
  };

  // Mutation: QUIETER = 0: what is much quieter than the rest counts.
  it.each([
    ['1', [[-23, 20]]],
    [
      '3',
      [
        [-36, 10],
        [-23, 60],
        [-36, 10],
      ],
    ],
  ])('case %s: −23 LUFS within a tenth', (_, parts) => {
    expect(Math.abs(tones(parts) + 23)).toBeLessThan(0.1);
  });

  // Mutation: SILENCE = 0: a long silence lowers the mean until what is quiet counts with what is not.
  it('is not of silence', () => {
    const parts = [
      [-23, 20],
      [-36, 6],
      [-80, 80],
    ];
    expect(Math.abs(tones(parts) + 23)).toBeLessThan(0.15);
  });
});

describe('the files of the pieces', () => {
  const list = JSON.parse(readFileSync(path.join(FOLDER, 'pieces.json'), 'utf8'));
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.m4a'));
  const read = (/** @type {string} */ id) => readFileSync(path.join(FOLDER, `${id}.m4a`));

  // Mutation: a piece left out of pieces.json, or other seconds there.
  it('are those of the list, with words for people', () => {
    expect(list.pieces.map(({ id, seconds }) => ({ id, seconds }))).toEqual(
      RECIPES.map(({ id, seconds }) => ({ id, seconds })),
    );
    expect(files.toSorted()).toEqual(RECIPES.map(({ id }) => `${id}.m4a`).toSorted());
    for (const piece of list.pieces) {
      expect(['声音', '呼吸', '安静的音乐']).toContain(piece.category);
      expect(piece).toMatchObject({ licence: 'CC0-1.0', title: expect.stringMatching(/^.{3,10}$/u) });
      expect(piece.line).toMatch(/^(?=.*您).{1,40}$/u);
      expect(piece.line).not.toMatch(/治|疗|愈|缓解|改善|助眠/);
    }
  });

  // Mutation: 96 kilobits for the three minutes.
  it('are small: at most 1.2 MB each, 8 MB together', () => {
    const sizes = RECIPES.map(({ id }) => read(id).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1_200_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(8_000_000);
  });

  // Mutation: a recipe changed with its hash, and its file not made again.
  it.each(RECIPES)('$id is made of the samples whose hash is kept, and its README says its size', ({ id, sha256 }) => {
    expect(read(id).includes(`PCM sha256:${sha256}`)).toBe(true);
    expect(readFileSync(path.join(FOLDER, 'README.md'), 'utf8')).toMatch(
      new RegExp(`\`${id}\` .* ${read(id).length} \\|`),
    );
  });

  // Mutation: frames.unshift of the frame before the first instead of the last, in encode.mjs, and the files made again.
  it.each(RECIPES)(
    '$id says where it begins and ends, and begins in the middle of its last frame',
    ({ id, seconds }) => {
      const file = read(id);
      const edit = file.indexOf('elst') + 12;
      expect([file.readUInt32BE(edit), file.readUInt32BE(edit + 4)]).toEqual([seconds * RATE, FRAME]);
      const table = file.indexOf('stsz') + 12;
      const count = file.readUInt32BE(table);
      const sizes = Array.from({ length: count }, (_, i) => file.readUInt32BE(table + 4 + 4 * i));
      expect(count).toBe((seconds * RATE) / FRAME + 1);
      const place = file.readUInt32BE(file.indexOf('stco') + 12);
      expect(place + sizes.reduce((sum, size) => sum + size, 0)).toBe(file.length);
      expect(file.subarray(place, place + sizes[0])).toEqual(file.subarray(file.length - sizes[count - 1]));
    },
  );
});
