import { PAGES, subPackages, TAB_ROUTES } from './routes';
import { tabs } from './shared/locales/tabs';
import { ui } from './shared/locales/ui';

const isWeb = process.env.TARO_ENV === 'h5';
const iconOf = { home: 'home', assessments: 'assessment', learn: 'learn', me: 'me' } as const;

/** `@name` refers to theme.json, which WeChat reads for the system's light or dark theme. */
export default defineAppConfig({
  pages: TAB_ROUTES.map((name) => PAGES[name].file),
  subPackages: subPackages(process.env.TARO_ENV),
  // questions and help must open without a network: they are fetched while there is one
  preloadRule: {
    [PAGES.home.file]: { network: 'all', packages: ['features/help'] },
    // an article follows the tap on its row; exercises are there without a network
    [PAGES.learn.file]: { network: 'all', packages: ['features/courses', 'features/exercises'] },
    [PAGES.assessments.file]: { network: 'all', packages: ['features/assessments', 'features/help'] },
  },
  animation: false,
  darkmode: true,
  themeLocation: 'theme.json',
  sitemapLocation: 'sitemap.json',
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: ui.brand,
    navigationBarTextStyle: '@textStyle',
    navigationBarBackgroundColor: '@bg',
    backgroundColor: '@bg',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    // the website draws its own bar and header (shared/ui/tab-bar)
    custom: isWeb,
    color: '@tabColor',
    selectedColor: '@tabSelected',
    backgroundColor: '@surface',
    borderStyle: '@tabBorder' as 'white',
    list: TAB_ROUTES.map((name) => ({
      pagePath: PAGES[name].file,
      text: tabs[name],
      ...(isWeb ? {} : { iconPath: `@${iconOf[name]}Icon`, selectedIconPath: `@${iconOf[name]}IconActive` }),
    })),
  },
  // a piece goes on when the phone is locked
  requiredBackgroundModes: ['audio'],
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
