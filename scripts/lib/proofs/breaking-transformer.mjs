import path from 'node:path';
import swc from '@swc/jest';

/**
 * A transformer of Jest's that reads one file with one change: nothing is written, and no copy of the tree is needed.
 * @param {{ options: object, file: string, from: string, to: string }} config file: whole path
 */
function createTransformer({ options, file, from, to }) {
  const inner = /** @type {any} */ (swc.createTransformer(options));
  const broken = (/** @type {string} */ source, /** @type {string} */ name) =>
    path.resolve(name) === file ? source.replace(from, () => to) : source;
  return {
    ...inner,
    process: (/** @type {string} */ source, /** @type {string} */ name, /** @type {any} */ more) =>
      inner.process(broken(source, name), name, more),
    processAsync: (/** @type {string} */ source, /** @type {string} */ name, /** @type {any} */ more) =>
      inner.processAsync(broken(source, name), name, more),
    // what is kept of a file is kept by what it says, the change included; of all others it is the same for every proof
    getCacheKey: (/** @type {string} */ source, /** @type {string} */ name, /** @type {any} */ more) =>
      inner.getCacheKey(broken(source, name), name, { ...more, configString: 'proofs' }),
  };
}

export default { createTransformer };
