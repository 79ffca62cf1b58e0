/**
 * Stands in for WeChat and the browser behind Taro: what was asked of it can be read, what it answers can be set.
 * Specs call `resetTaro()` before each test.
 */
interface TaroRequest {
  url: string;
  method: string;
  header: Record<string, string>;
  data?: unknown;
}
type Reply = { statusCode: number; data: unknown };

export const world = {
  storage: new Map<string, unknown>(),
  navigation: [] as [string, string][],
  stackDepth: 1,
  params: {} as Record<string, string>,
  requests: [] as TaroRequest[],
  /** addresses of the files that were fetched, and what the server said to them */
  files: [] as string[],
  /** files that were sent to a chat */
  shared: [] as unknown[],
  /** files that were written on the phone, by path */
  written: new Map<string, string>(),
  fileReply: 200,
  /** documents and places that were opened */
  opened: [] as unknown[],
  clipboard: '',
  /** short ones */
  vibrations: 0,
  screenStaysOn: false,
  /** what WeChat's player of sounds was told, in order, and how its events are sent */
  sound: [] as string[],
  soundEvents: new Map<string, (detail?: unknown) => void>(),
  soundAt: 0,
  reply: (_request: TaroRequest): Promise<Reply> => Promise.reject(new Error('no reply set')),
};

export function resetTaro(): void {
  world.storage.clear();
  world.navigation = [];
  world.stackDepth = 1;
  world.params = {};
  world.requests = [];
  world.files = [];
  world.shared = [];
  world.written.clear();
  world.fileReply = 200;
  world.clipboard = '';
  world.vibrations = 0;
  world.screenStaysOn = false;
  world.opened = [];
  world.sound = [];
  world.soundAt = 0;
  world.reply = () => Promise.reject(new Error('no reply set'));
}

const move = (how: string) => (options: { url: string } | undefined) => {
  world.navigation.push([how, options?.url ?? '']);
  return Promise.resolve();
};

/** WeChat's one player of sounds: an address begins to play by being set. */
const backgroundAudio = {
  ...Object.fromEntries(
    ['Play', 'Pause', 'Waiting', 'TimeUpdate', 'Ended', 'Stop', 'Error'].map((name) => [
      `on${name}`,
      (told: (detail?: unknown) => void) => void world.soundEvents.set(name, told),
    ]),
  ),
  ...Object.fromEntries(['play', 'pause', 'stop'].map((deed) => [deed, () => void world.sound.push(deed)])),
  seek: (to: number) => void world.sound.push(`seek ${to}`),
  get currentTime() {
    return world.soundAt;
  },
  set title(title: string) {
    world.sound.push(`title ${title}`);
  },
  set singer(_: string) {},
  set startTime(from: number) {
    world.sound.push(`from ${from}`);
  },
  set src(src: string) {
    world.sound.push(`src ${src}`);
  },
};

const taro = {
  getBackgroundAudioManager: () => backgroundAudio,
  getStorageSync: (key: string) => world.storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void world.storage.set(key, value),
  getStorage: ({ key }: { key: string }) =>
    world.storage.has(key)
      ? Promise.resolve({ data: world.storage.get(key) })
      : Promise.reject(Object.assign(new Error(), { errMsg: 'getStorage:fail data not found' })),
  setStorage: ({ key, data }: { key: string; data: unknown }) => Promise.resolve(void world.storage.set(key, data)),
  removeStorage: ({ key }: { key: string }) => Promise.resolve(void world.storage.delete(key)),
  request: (request: TaroRequest) => {
    world.requests.push(request);
    return world.reply(request);
  },
  downloadFile: ({ url }: { url: string }) => {
    world.files.push(url);
    return Promise.resolve({ statusCode: world.fileReply, tempFilePath: 'wxfile://tmp_1' });
  },
  env: { USER_DATA_PATH: 'wxfile://usr' },
  shareFileMessage: (options: unknown) => Promise.resolve(void world.shared.push(options)),
  getFileSystemManager: () => ({
    writeFileSync: (path: string, text: string) => void world.written.set(path, text),
    readFileSync: () => JSON.stringify({ code: 'PERMISSION_REFUSED', message: '没有权限', requestId: 'r' }),
  }),
  openDocument: (options: unknown) => Promise.resolve(void world.opened.push(options)),
  openLocation: (options: unknown) => Promise.resolve(void world.opened.push(options)),
  setClipboardData: ({ data }: { data: string }) => {
    world.clipboard = data;
    return Promise.resolve();
  },
  vibrateShort: () => {
    world.vibrations += 1;
    return Promise.resolve();
  },
  setKeepScreenOn: ({ keepScreenOn }: { keepScreenOn: boolean }) => {
    world.screenStaysOn = keepScreenOn;
    return Promise.resolve();
  },
  navigateTo: move('navigateTo'),
  redirectTo: move('redirectTo'),
  switchTab: move('switchTab'),
  navigateBack: () => move('navigateBack')(undefined),
  getCurrentPages: () => Array.from({ length: world.stackDepth }),
  login: () => Promise.resolve({ code: 'login-code' }),
  getWindowInfo: () => ({ statusBarHeight: 44, windowWidth: 390 }),
  getMenuButtonBoundingClientRect: () => ({ top: 48, height: 32, left: 296 }),
  pageScrollTo: () => Promise.resolve(),
};

export default taro;
export const useRouter = () => ({ params: world.params });
export const useDidShow = (): void => undefined;
export const useDidHide = (): void => undefined;
