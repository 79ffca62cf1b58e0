// Taro reads Babel's configuration from here. Targets come from `browserslist` in package.json.
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
};
