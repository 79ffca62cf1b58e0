/**
 * Taro's weapp templates drop aria attributes, so a screen reader would meet unnamed boxes. This plugin adds them to
 * the components the ui kit uses, in the templates (build) and in the attribute table (aria-runtime.js, run time).
 */
const path = require('node:path');
const { ariaComponents } = require('./aria-attributes.cjs');

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return;
      platform.template.mergeComponents(ctx, ariaComponents);
      const own = path.join(__dirname, 'aria-runtime.js');
      platform.runtimePath = [].concat(platform.runtimePath, own);
    },
  });
};
