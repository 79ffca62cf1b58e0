import { between, seeded } from './arithmetic.mjs';
import { curve, mixed, passed, scaled, stereo, wander } from './loop.mjs';
import { room, strike, swell, waveform } from './tones.mjs';

/**
 * @typedef {import('./loop.mjs').Stereo} Stereo
 * @typedef {import('./tones.mjs').Mode} Mode
 */

/**
 * In whole-number ratios to D, not on a piano's grid: there the overtones of a chord are a little apart and beat, which
 * nobody minds in a piano that dies away and everybody hears in tones that stay.
 */
const D = (220 * 2) / 3;

export const NOTES = {
  D3: D,
  G3: (D * 4) / 3,
  A3: (D * 3) / 2,
  B3: (D * 5) / 3,
  D4: D * 2,
  E4: (D * 9) / 4,
  Fs4: (D * 5) / 2,
  G4: (D * 8) / 3,
  A4: D * 3,
  B4: (D * 10) / 3,
  D5: D * 4,
};

/** Few overtones: a phone's speaker makes the low notes heard by them, and none is sharp. */
export const WARM = waveform([1, 0.42, 0.2, 0.09, 0.04, 0.02]);

/**
 * A singing bowl, with felt around the mallet. A bowl is never quite round, so each mode is two that beat; slowly and
 * weakly enough to be a breath and no wobble.
 * @param {number} hz
 * @returns {Mode[]}
 */
export function bowl(hz) {
  return [
    { ratio: 1, gain: 1, fall: 28 },
    { ratio: 1 + 0.22 / hz, gain: 0.25, fall: 24 },
    { ratio: 2.74, gain: 0.17, fall: 10 },
    { ratio: 2.74 + 0.31 / hz, gain: 0.05, fall: 9 },
    { ratio: 5.1, gain: 0.03, fall: 4 },
  ];
}

/** @type {Mode[]} a tine of wood under a thumb */
export const TINE = [
  { ratio: 1, gain: 1, fall: 3.2 },
  { ratio: 2, gain: 0.16, fall: 1.6 },
  { ratio: 3, gain: 0.05, fall: 0.8 },
];

/**
 * Four bowls, one after the other, every second one softly; each rings on into the next two.
 * @param {number} seconds
 * @returns {Stereo}
 */
export function bowls(seconds) {
  const { G3, B3, D4, G4 } = NOTES;
  const random = seeded(16);
  const sound = stereo(seconds);
  const order = [G3, D4, B3, G4, G3, D4, G3, B3, D4, G4, B3, D4, G3, G4];
  for (const [i, hz] of order.entries()) {
    strike(sound, {
      time: 1.5 + (i * seconds) / order.length + between(random, 0, 1.1),
      hz,
      // Every second one answers, from further away.
      gain: (i % 2 === 0 ? 1 : 0.5) * between(random, 0.8, 1) * Math.sqrt(G3 / hz),
      pan: between(random, -0.45, 0.45),
      attack: 0.1,
      modes: bowl(hz),
    });
  }
  return mixed(sound, room(sound, { seconds: 2.6, hz: 2200 }), 0.35);
}

/**
 * Four chords that open into each other and come back to the first.
 * @param {number} seconds
 * @returns {Stereo}
 */
export function pads(seconds) {
  const { D3, G3, A3, B3, D4, E4, Fs4, A4 } = NOTES;
  const chords = [
    [D3, A3, D4, Fs4],
    [B3 / 2, B3, D4, A4],
    [G3 / 2, D3, B3, Fs4],
    [A3 / 2, E4 / 2, A3, E4],
  ];
  const every = seconds / chords.length;
  const random = seeded(17);
  const sound = stereo(seconds);
  for (const [i, chord] of chords.entries()) {
    for (const [voice, hz] of chord.entries()) {
      swell(sound, {
        wave: WARM,
        // The bass first, what is above it after it.
        time: i * every + voice * 1.3,
        rise: every * 0.5,
        hold: every * 0.25,
        fall: every * 0.85,
        hz,
        gain: voice === 0 ? 0.9 : between(random, 0.5, 0.7),
        apart: between(random, 0.1, 0.22),
      });
    }
  }
  const opening = wander(seconds, 18, [1, 2, 3]);
  const bright = curve(seconds, (time) => 950 + 350 * opening(time));
  passed(sound.left, 'low', bright, 0.6);
  passed(sound.right, 'low', bright, 0.6);
  return mixed(sound, room(sound, { seconds: 4, hz: 2600 }), 0.5);
}

/**
 * Single notes of five, with time between them, over two that hold.
 * @param {number} seconds
 * @returns {Stereo}
 */
export function singleNotes(seconds) {
  const { D3, G3, A3, D4, E4, Fs4, A4, B4, D5 } = NOTES;
  const scale = [A3, D4, E4, Fs4, A4, B4, D5];
  const random = seeded(19);
  const sound = stereo(seconds);
  const every = seconds / 32;
  let step = 3;
  for (let i = 0; i < 32; i++) {
    // One step up or down, sometimes two, and back towards the middle; every fourth or so is a rest.
    const by = Math.floor(between(random, -2, 3));
    step = Math.min(scale.length - 1, Math.max(0, step + (by === 0 ? (step < 3 ? 1 : -1) : by)));
    const rest = random() < 0.22;
    const hz = scale[step] ?? D4;
    const tone = { gain: between(random, 0.6, 0.9) * Math.sqrt(D4 / hz), pan: between(random, -0.4, 0.4) };
    const time = (i + 0.4) * every + between(random, -0.12, 0.12);
    if (!rest) strike(sound, { time, hz, ...tone, attack: 0.018, modes: TINE });
  }
  const ground = stereo(seconds);
  for (const [i, chord] of [
    [D3, A3],
    [D3, D4],
    [G3, D4],
    [D3, A3],
  ].entries()) {
    const time = (i * seconds) / 4;
    for (const hz of chord) {
      swell(ground, { wave: WARM, time, rise: 7, hold: 6, fall: 12, hz, gain: 0.09, apart: 0.14 });
    }
  }
  const wet = room(sound, { seconds: 3.4, hz: 2400 });
  scaled(sound.left, 0.8);
  scaled(sound.right, 0.8);
  return mixed(mixed(sound, wet, 0.6), ground);
}
