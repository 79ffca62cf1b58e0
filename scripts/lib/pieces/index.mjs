import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../paths.mjs';
import { Problem } from '../problem.mjs';
import { createReporter } from '../reporter.mjs';
import { encoded } from './encode.mjs';
import { loudness } from './loudness.mjs';
import { FRAME } from './m4a.mjs';
import { measured, measuresTable, seam, withMeasures } from './measure.mjs';
import { hash, interleaved, LOUDEST, peak, RECIPES, rendered } from './recipes.mjs';

const FOLDER = path.join(ROOT, 'cloud-api', 'content', 'pieces');
const README = path.join(FOLDER, 'README.md');

/** @param {string} id */
const fileOf = (id) => path.join(FOLDER, `${id}.m4a`);

/**
 * Makes the pieces; with --check says what they would be, one line of JSON each, without ffmpeg and without a file; with
 * --measure measures the files that are there and writes the table into their README.
 * @param {string[]} argv
 * @returns {Promise<number>} exit code: 1 when a sound is not the one whose hash is kept
 */
export async function pieces(argv) {
  const { values } = parseArgs({
    args: argv,
    options: { only: { type: 'string', multiple: true }, check: { type: 'boolean' }, measure: { type: 'boolean' } },
  });
  const unknown = values.only?.find((id) => RECIPES.every((recipe) => recipe.id !== id));
  if (unknown)
    throw new Problem(`There is no piece ${unknown}.`, `There are ${RECIPES.map(({ id }) => id).join(', ')}.`);
  if (values.measure) return measure();
  const recipes = RECIPES.filter(({ id }) => !values.only || values.only.includes(id));
  return values.check ? check(recipes) : make(recipes);
}

/** @param {import('./recipes.mjs').Recipe[]} recipes */
function make(recipes) {
  const reporter = createReporter();
  const others = [];
  for (const recipe of recipes) {
    const sound = rendered(recipe);
    const loudest = peak(sound);
    if (loudest > LOUDEST) {
      throw new Problem(`${recipe.id} reaches ${loudest.toFixed(3)}, more than ${LOUDEST.toFixed(3)}.`, 'Soften it.');
    }
    const samples = interleaved(sound);
    const file = encoded(samples, recipe);
    writeFileSync(fileOf(recipe.id), file);
    reporter.say(`${recipe.id}: ${file.length} B, ${loudness(sound).toFixed(1)} LUFS`);
    if (hash(samples) !== recipe.sha256) others.push(`  ${recipe.id}: ${hash(samples)}`);
  }
  if (others.length === 0) return 0;
  reporter.plain(`Other sounds than before; if that is meant, their hashes go into recipes.mjs:\n${others.join('\n')}`);
  return 1;
}

/** @param {import('./recipes.mjs').Recipe[]} recipes */
function check(recipes) {
  let same = true;
  for (const recipe of recipes) {
    const sound = rendered(recipe);
    const samples = interleaved(sound);
    const sha256 = hash(samples);
    console.log(
      JSON.stringify({
        id: recipe.id,
        sha256,
        peak: peak(sound),
        loudness: loudness(sound),
        seam: Math.max(seam(samples, 0), seam(samples, 1)),
        frames: samples.length / 2 / FRAME,
      }),
    );
    same &&= sha256 === recipe.sha256;
  }
  return same ? 0 : 1;
}

function measure() {
  const measures = RECIPES.map((recipe) => measured(recipe, fileOf(recipe.id)));
  const table = measuresTable(measures);
  console.log(table);
  writeFileSync(README, withMeasures(readFileSync(README, 'utf8'), table));
  return 0;
}
