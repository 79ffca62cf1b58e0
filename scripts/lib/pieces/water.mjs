import { between, exp, octavesBetween, seeded } from './arithmetic.mjs';
import {
  added,
  at,
  curve,
  mixed,
  passed,
  pinkNoise,
  RATE,
  scaled,
  sides,
  smooth,
  softened,
  stereo,
  wander,
  wrap,
} from './loop.mjs';
import { strike } from './tones.mjs';

/** @typedef {import('./loop.mjs').Stereo} Stereo */

/**
 * Waves come in, break and run out, none like the one before; the end lies between two of them.
 * @param {number} seconds
 * @returns {Stereo}
 */
export function sea(seconds) {
  const random = seeded(11);
  const every = seconds / 10;
  const waves = Array.from({ length: 10 }, (_, i) => ({
    time: (i + 0.55) * every + between(random, -1.2, 1.2),
    size: between(random, 0.55, 1),
    rise: between(random, 3, 4.2),
    fall: between(random, 1.5, 2.1),
    // It arrives a little earlier on one side.
    lead: between(random, -0.35, 0.35),
  }));
  /** @param {number} time @param {0 | 1} side */
  const height = (time, side) =>
    waves.reduce((sum, { time: peak, size, rise, fall, lead }) => {
      const since = wrap(time - peak - (side ? lead : -lead) + seconds / 2, seconds) - seconds / 2;
      return sum + size * (since < 0 ? smooth(1 + since / rise) : (1 + since / fall) * exp(-since / fall));
    }, 0);
  return sides((side) => {
    const waters = curve(seconds, (time) => height(time, side));
    /** @param {number} time */
    const water = (time) => at(waters, wrap(Math.round(time * RATE), waters.length));
    const foam = curve(seconds, (time) => water(time - 0.8) * water(time - 0.8));
    const body = passed(passed(pinkNoise(seconds, 21 + side), 'low', 170), 'high', 50);
    const bright = curve(seconds, (time) => 300 + 1900 * water(time));
    const wash = passed(pinkNoise(seconds, 31 + side), 'low', bright, 0.6);
    const hiss = softened(passed(pinkNoise(seconds, 41 + side), 'high', 1300), 3200);
    const sound = scaled(
      body,
      curve(seconds, (time) => 0.35 + 0.5 * water(time + 0.5)),
    );
    added(
      sound,
      scaled(
        wash,
        curve(seconds, (time) => 0.16 + 0.8 * water(time)),
      ),
    );
    return added(sound, scaled(hiss, foam), 0.55);
  });
}

/**
 * Rain outside a closed window: an even rustle, fine drops, and now and then one on the sill.
 * @param {number} seconds
 * @returns {Stereo}
 */
export function rain(seconds) {
  const harder = wander(seconds, 12, [1, 3, 4]);
  const sound = sides((side) => {
    const rustle = softened(passed(pinkNoise(seconds, 51 + side), 'high', 350, 0.6), 2600);
    return scaled(
      rustle,
      curve(seconds, (time) => 0.55 + 0.12 * harder(time)),
    );
  });
  const random = seeded(13);
  for (let n = 0; n < seconds * 160; n++) {
    // Many far away, few near.
    const near = random();
    strike(sound, {
      time: random() * seconds,
      hz: octavesBetween(random, 900, 3600),
      gain: 0.02 + 0.11 * near * near * near * near,
      pan: between(random, -0.9, 0.9),
      attack: 0.0012,
      modes: [{ ratio: 1, gain: 1, fall: between(random, 0.02, 0.05) }],
    });
  }
  for (let n = 0; n < seconds * 1.6; n++) {
    strike(sound, {
      time: random() * seconds,
      hz: octavesBetween(random, 320, 760),
      gain: between(random, 0.04, 0.15),
      pan: between(random, -0.6, 0.6),
      attack: 0.004,
      modes: [
        { ratio: 1, gain: 1, fall: between(random, 0.07, 0.13) },
        { ratio: 2.4, gain: 0.3, fall: 0.05 },
      ],
    });
  }
  return duller(sound, 5200);
}

/**
 * A brook: bubbles that sing when they close, each rising a little (Minnaert; van den Doel 2005), over a quiet rush.
 * @param {number} seconds
 * @returns {Stereo}
 */
export function brook(seconds) {
  const random = seeded(14);
  const livelier = wander(seconds, 15, [2, 5, 9]);
  const sound = stereo(seconds);
  for (let n = 0; n < seconds * 70; n++) {
    const time = random() * seconds;
    const hz = octavesBetween(random, 330, 1500);
    // The radius of a bubble decides its pitch, and how soon it is quiet.
    const radius = 3 / hz;
    const damping = 0.13 / radius + 0.0072 / (radius * Math.sqrt(radius));
    const size = random();
    strike(sound, {
      time,
      hz,
      gain: (0.03 + 0.3 * size * size * size) * (0.7 + 0.3 * livelier(time)) * Math.sqrt(330 / hz),
      pan: between(random, -0.8, 0.8),
      attack: 0.005,
      climb: between(random, 0, 0.14) * damping,
      modes: [{ ratio: 1, gain: 1, fall: (1.6 * Math.LN10 * 3) / damping }],
    });
  }
  const rush = sides((side) =>
    scaled(
      softened(passed(pinkNoise(seconds, 61 + side), 'band', 520, 0.5), 1800),
      curve(seconds, (time) => 0.5 + 0.12 * livelier(time)),
    ),
  );
  return duller(mixed(sound, rush, 0.3), 3800);
}

/** @param {Stereo} sound changed in place @param {number} hz */
function duller(sound, hz) {
  passed(sound.left, 'low', hz);
  passed(sound.right, 'low', hz);
  return sound;
}
