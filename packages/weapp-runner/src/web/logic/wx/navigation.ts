import type { Navigation } from '../navigation.js';
import type { ApiSet } from './api-set.js';

export function navigationApis(navigation: Navigation): ApiSet {
  return {
    async: {
      navigateBack: (options) => navigation.navigateBack(options),
      navigateTo: (options) => navigation.navigateTo(options),
      reLaunch: (options) => navigation.reLaunch(options),
      redirectTo: (options) => navigation.redirectTo(options),
      switchTab: (options) => navigation.switchTab(options),
    },
  };
}
