/**
 * What WeChat's build needs beyond Taro's:
 *
 *   aria     Taro's templates drop aria attributes, so a screen reader would meet unnamed boxes. They are added to the
 *            components the ui kit uses, in the templates (build) and in the attribute table (aria-runtime.js).
 *   states   A box that is checked, expanded or disabled gets its class from the attribute that says so aloud: a tap
 *            then sends one attribute and no class (`stateClasses`; on the website the ui kit does it).
 *   crossing What Taro sends beyond what a change needs is kept back (crossing-runtime.js).
 */
const path = require('node:path');
const { ariaComponents, stateClasses } = require('./aria-attributes.cjs');

const BOXES = ['view', 'catch-view', 'static-view'];

/** `{{i.cl}}` -> `{{(i.cl||'')+(i.p2==='true'?' ax-on':'')+...}}` */
function classOf(alias) {
  const states = Object.entries(stateClasses).map(([name, className]) => {
    const short = alias[name.replace(/-(\w)/g, (_match, letter) => letter.toUpperCase())];
    return `(i.${short}==='true'?' ${className}':'')`;
  });
  return `class="{{(i.cl||'')+${states.join('+')}}}"`;
}

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return;
      const { template } = platform;
      template.mergeComponents(ctx, ariaComponents);
      const before = template.modifyTemplateResult;
      template.modifyTemplateResult = (result, nodeName, level, children) => {
        const built = before(result, nodeName, level, children);
        if (!BOXES.includes(nodeName)) return built;
        const own = built.replace('class="{{i.cl}}"', classOf(template.componentsAlias[nodeName]));
        if (own === built) throw new Error(`Taro's template of ${nodeName} has no class to add the states to`);
        return own;
      };
      const runtime = ['aria-runtime.js', 'crossing-runtime.js'].map((file) => path.join(__dirname, file));
      platform.runtimePath = [].concat(platform.runtimePath, runtime);
    },
  });
};
