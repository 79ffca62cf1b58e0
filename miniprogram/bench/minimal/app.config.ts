/** The least that Taro and React can be: what every mini-program made with them pays (`npm run bench -- --client`). */
export default defineAppConfig({ pages: ['pages/index/index'], lazyCodeLoading: 'requiredComponents' });
