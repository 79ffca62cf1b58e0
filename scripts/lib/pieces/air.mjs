import { added, curve, noise, passed, pinkNoise, scaled, sides, softened, wander } from './loop.mjs';

/** @typedef {import('./loop.mjs').Stereo} Stereo */

/**
 * Brown noise: half as strong for each octave above 110 Hz, even, with nothing in it to follow.
 * @param {number} seconds
 * @returns {Stereo}
 */
export function brown(seconds) {
  return sides((side) => {
    const deep = softened(noise(seconds, 71 + side), 110);
    const drift = wander(seconds, 73 + side, [1, 2, 3]);
    return scaled(
      passed(deep, 'low', 4500),
      curve(seconds, (time) => 1 + 0.08 * drift(time)),
    );
  });
}

/**
 * Wind in pines: gusts that come and go, with a little rustling when they are strong.
 * @param {number} seconds
 * @returns {Stereo}
 */
export function wind(seconds) {
  return sides((side) => {
    const together = wander(seconds, 81, [2, 5, 9]);
    const alone = wander(seconds, 82 + side, [3, 7, 13]);
    /** @param {number} time 0 to 1 */
    const gust = (time) => 0.5 + 0.36 * together(time) + 0.14 * alone(time);
    const height = curve(seconds, (time) => 190 + 430 * gust(time));
    const voice = passed(pinkNoise(seconds, 84 + side), 'band', height, 0.8);
    const body = passed(pinkNoise(seconds, 86 + side), 'low', 190);
    const needles = softened(passed(pinkNoise(seconds, 88 + side), 'high', 1700), 3600);
    scaled(
      voice,
      curve(seconds, (time) => 0.4 + gust(time) * gust(time)),
    );
    scaled(
      needles,
      curve(seconds, (time) => gust(time) * gust(time)),
    );
    return added(added(voice, body, 0.25), needles, 0.3);
  });
}
