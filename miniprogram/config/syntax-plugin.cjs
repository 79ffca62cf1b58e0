/**
 * A library with newer syntax than the oldest phones read builds without a word and leaves them a blank page.
 * This webpack plugin reads every script of the output as ES2017 and fails the build on one that is not.
 */
const acorn = require('acorn');

const LEVEL = 2017;

module.exports.SyntaxPlugin = class SyntaxPlugin {
  apply(compiler) {
    const { Compilation, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('SyntaxPlugin', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'SyntaxPlugin', stage }, (assets) => {
        for (const [file, source] of Object.entries(assets)) {
          if (!file.endsWith('.js')) continue;
          const text = String(source.source());
          try {
            acorn.parse(text, { ecmaVersion: LEVEL, sourceType: 'script', allowReturnOutsideFunction: true });
          } catch (error) {
            const near = text.slice(Math.max(0, error.pos - 60), error.pos + 60);
            compilation.errors.push(
              new WebpackError(
                `${file} is newer than ES${LEVEL}: ${error.message} near "${near}". ` +
                  'Add its package to MODERN in config/index.ts.',
              ),
            );
          }
        }
      });
    });
  }
};
