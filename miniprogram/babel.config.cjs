/*
 * Taro reads Babel's configuration from here. Targets are said twice because Babel does not find `browserslist` of
 * package.json through Taro's preset. "Android" is not among them: Babel takes any number for the browser of 2013, and
 * since Android 7 the web view is Chrome.
 */
const { browserslist } = require('./package.json');

/** What iOS 12 and Chrome 70 know and the build does not let through: it stops at ES2017 (config/syntax-plugin.cjs). */
const NEWER_THAN_2017 = [
  'transform-async-generator-functions',
  'transform-dotall-regex',
  'transform-json-strings',
  'transform-named-capturing-groups-regex',
  'transform-object-rest-spread',
  'transform-optional-catch-binding',
  'transform-unicode-property-regex',
];

module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        targets: { browsers: browserslist },
        include: NEWER_THAN_2017,
      },
    ],
  ],
};
