/**
 * Every page of the client, once: where its file is, its address on the website, and what it must be told.
 * app.config.ts derives the packages from it; `go()` in shared/navigation takes only these names.
 * Adding a page: one entry in PAGES, one in RouteParams if it takes parameters, and the page's files.
 */
/** `only`: the one client that has the page. Staff accounts sign in on the website. */
type Page = { readonly file: string; readonly web: string; readonly only?: 'weapp' | 'h5' };

export const PAGES = {
  home: { file: 'pages/home/index', web: '/' },
  assessments: { file: 'pages/assessments/index', web: '/assessments' },
  learn: { file: 'pages/learn/index', web: '/learn' },
  me: { file: 'pages/me/index', web: '/me' },

  signIn: { file: 'features/identity/pages/sign-in/index', web: '/sign-in' },
  staffSignIn: { file: 'features/identity/pages/staff-sign-in/index', web: '/staff', only: 'h5' },
  recoveryCodes: { file: 'features/identity/pages/recovery-codes/index', web: '/recovery-codes', only: 'h5' },
  scanConfirm: { file: 'features/identity/pages/scan-confirm/index', web: '/scan-confirm' },
  joinUnit: { file: 'features/identity/pages/join-unit/index', web: '/join' },
  acceptInvitation: { file: 'features/identity/pages/accept-invitation/index', web: '/invitation' },
  roles: { file: 'features/identity/pages/roles/index', web: '/roles' },

  consent: { file: 'features/assessments/pages/consent/index', web: '/assessments/consent' },
  question: { file: 'features/assessments/pages/question/index', web: '/assessments/question' },
  result: { file: 'features/assessments/pages/result/index', web: '/assessments/result' },
  history: { file: 'features/assessments/pages/history/index', web: '/assessments/history' },
  finish: { file: 'features/assessments/pages/finish/index', web: '/assessments/finish' },
  share: { file: 'features/assessments/pages/share/index', web: '/assessments/share' },
  shares: { file: 'features/assessments/pages/shares/index', web: '/shares' },
  sharedWithMe: { file: 'features/assessments/pages/shared-with-me/index', web: '/shared-with-me' },
  sharedResult: { file: 'features/assessments/pages/shared-result/index', web: '/shared-result' },

  events: { file: 'features/events/pages/events/index', web: '/events' },
  event: { file: 'features/events/pages/event/index', web: '/event' },
  mySignUps: { file: 'features/events/pages/my-sign-ups/index', web: '/my-sign-ups' },
  venues: { file: 'features/events/pages/venues/index', web: '/venues' },
  venue: { file: 'features/events/pages/venue/index', web: '/venue' },

  topic: { file: 'features/courses/pages/topic/index', web: '/topic' },
  article: { file: 'features/courses/pages/article/index', web: '/article' },
  favourites: { file: 'features/courses/pages/favourites/index', web: '/favourites' },
  piece: { file: 'features/courses/pages/piece/index', web: '/piece' },

  staffContents: { file: 'features/course-staff/pages/staff-contents/index', web: '/staff/contents' },
  staffContent: { file: 'features/course-staff/pages/staff-content/index', web: '/staff/content' },
  contentForm: { file: 'features/course-staff/pages/content-form/index', web: '/staff/content-form' },

  staffEvents: { file: 'features/event-staff/pages/staff-events/index', web: '/staff/events' },
  eventForm: { file: 'features/event-staff/pages/event-form/index', web: '/staff/event-form' },
  staffEvent: { file: 'features/event-staff/pages/staff-event/index', web: '/staff/event' },
  eventSignUps: { file: 'features/event-staff/pages/event-sign-ups/index', web: '/staff/event-sign-ups' },
  nominations: { file: 'features/event-staff/pages/nominations/index', web: '/nominations' },

  plans: { file: 'features/plans/pages/plans/index', web: '/plans' },
  plan: { file: 'features/plans/pages/plan/index', web: '/plan' },
  planVersions: { file: 'features/plans/pages/versions/index', web: '/plan-versions' },

  planYears: { file: 'features/plan-staff/pages/plan-years/index', web: '/staff/plan-years' },
  planYear: { file: 'features/plan-staff/pages/plan-year/index', web: '/staff/plan-year' },
  planYearSettings: { file: 'features/plan-staff/pages/plan-year-settings/index', web: '/staff/plan-year-settings' },
  planList: { file: 'features/plan-staff/pages/plan-list/index', web: '/staff/plans' },
  planReview: { file: 'features/plan-staff/pages/plan-review/index', web: '/staff/plan' },

  inbox: { file: 'features/inbox/pages/inbox/index', web: '/inbox' },

  myData: { file: 'features/my-data/pages/my-data/index', web: '/my-data' },
  accessLog: { file: 'features/my-data/pages/access-log/index', web: '/access-log' },
  myConsents: { file: 'features/my-data/pages/consents/index', web: '/my-consents' },
  deleteMyData: { file: 'features/my-data/pages/deletion/index', web: '/delete-my-data' },

  exercises: { file: 'features/exercises/pages/exercises/index', web: '/exercises' },
  exercise: { file: 'features/exercises/pages/exercise/index', web: '/exercise' },

  help: { file: 'features/help/pages/help/index', web: '/help' },
  breathing: { file: 'features/help/pages/breathing/index', web: '/breathing' },
  update: { file: 'features/update/pages/update/index', web: '/update' },
} as const satisfies Record<string, Page>;

export type RouteName = keyof typeof PAGES;

/** The four tabs, in order; they and nothing else are the main package. */
export const TAB_ROUTES = ['home', 'assessments', 'learn', 'me'] as const satisfies readonly RouteName[];
export type TabRoute = (typeof TAB_ROUTES)[number];

/** Parameters by page; pages not listed take none. Values travel in the address: never anything clinical. */
export type RouteParams = {
  /** next: where to go afterwards, from `packNext()` */
  signIn: { next?: string };
  /** token: last path part of a sign-in QR code */
  scanConfirm: { token: string };
  joinUnit: { code?: string; next?: string };
  acceptInvitation: { code?: string };
  consent: { assessmentId: string };
  question: { assessmentId: string };
  result: { submissionId: string };
  history: { assessmentId?: string };
  share: { submissionId: string };
  sharedResult: { shareId: string };
  /** step: the one to open with, `education` */
  plan: { planId: string; step?: string };
  planVersions: { planId: string };
  planYear: { year: string };
  /** without a year: a new one */
  planYearSettings: { year?: string };
  /** the rest: what the list is narrowed by */
  planList: { year: string; state?: string; kind?: string; regionId?: string; late?: string };
  planReview: { planId: string };
  event: { eventId: string };
  venue: { venueId: string };
  /** topic: one of TOPICS */
  topic: { topic: string };
  article: { contentId: string };
  staffContent: { contentId: string };
  /** without a content: a new one */
  contentForm: { contentId?: string };
  /** name: one of EXERCISES */
  exercise: { name: string };
  piece: { contentId: string };
  /** without an event: a new one */
  eventForm: { eventId?: string };
  /** done: what just happened */
  staffEvent: { eventId: string; done?: 'published' | 'changed' | 'cancelled' };
  eventSignUps: { eventId: string };
};
export type ParamsOf<Name extends RouteName> = Name extends keyof RouteParams ? RouteParams[Name] : undefined;

const names = Object.keys(PAGES) as RouteName[];

const builtFor =
  (client: 'weapp' | 'h5') =>
  (name: RouteName): boolean => {
    const { only }: Page = PAGES[name];
    return only === undefined || only === client;
  };

export const isTab = (name: RouteName): name is TabRoute => (TAB_ROUTES as readonly RouteName[]).includes(name);

/** Path inside the app, with a leading slash. */
export const pathOf = (name: RouteName): string => `/${PAGES[name].file}`;

/** `?a=1&b=2`, or an empty string; undefined values are left out. */
export function queryOf(params: Readonly<Record<string, string | undefined>> | undefined): string {
  const pairs = Object.entries(params ?? {}).flatMap(([key, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(key)}=${encodeURIComponent(value)}`],
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** Subpackages for app.config.ts: one per folder of features/, pages in the order above. */
export function subPackages(client: 'weapp' | 'h5'): { root: string; pages: string[] }[] {
  const packages = new Map<string, string[]>();
  for (const name of names.filter(builtFor(client))) {
    const match = /^(features\/[^/]+)\/(.+)$/.exec(PAGES[name].file);
    if (!match?.[1] || !match[2]) continue;
    packages.set(match[1], [...(packages.get(match[1]) ?? []), match[2]]);
  }
  return [...packages].map(([root, pages]) => ({ root, pages }));
}

/** Taro's `customRoutes` of the website: page path -> address. */
export const webRoutes = (): Record<string, string> =>
  Object.fromEntries(names.filter(builtFor('h5')).map((name) => [pathOf(name), PAGES[name].web]));

/** Where an unknown address leads. A sign-in code read by an ordinary camera ends in `/scan/<token>`: say how it works. */
export const pageFor = (unknown: string): RouteName => (unknown.startsWith('/scan/') ? 'scanConfirm' : 'home');
