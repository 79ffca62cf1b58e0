export { RandomSource, SeededRandom, SystemRandom } from './random-source.js';
