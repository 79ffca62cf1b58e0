/**
 * How swc reads our TypeScript: the same in a test and in what is built.
 *
 * @param {{ decorators?: boolean }} [options] decorators: emit TypeScript decorator metadata (NestJS needs it)
 * @returns {import('@swc/core').Options}
 */
export function swcOptions({ decorators = false } = {}) {
  return {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators },
      transform: decorators ? { legacyDecorator: true, decoratorMetadata: true } : {},
      keepClassNames: true,
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
    swcrc: false,
  };
}
