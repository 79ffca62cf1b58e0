import type { Json } from '../../protocol.js';
import { textOf } from '../../text-of.js';
import { mediaUrl } from '../../media-url.js';
import { any, type BuiltIn, type BuiltInInstance, flag, number, text } from './built-in.js';

/** Pictures, sound, film, drawings. */

const image: BuiltIn = {
  template: 'empty',
  properties: {
    defaultSource: text(),
    fadeIn: flag(),
    forceHttps: flag(),
    lazyLoad: flag(),
    mode: text('scaleToFill'),
    showMenuByLongpress: flag(),
    src: text(),
    webp: flag(),
  },
  setUp(instance) {
    const { element, view } = instance;
    let latest: HTMLImageElement | null = null;
    const fit = (): void => {
      if (!latest?.complete || latest.naturalWidth === 0) return;
      const ratio = latest.naturalHeight / latest.naturalWidth;
      const mode = instance.get<string>('mode');
      if (mode === 'widthFix') element.style.height = `${element.offsetWidth * ratio}px`;
      if (mode === 'heightFix') element.style.width = `${element.offsetHeight / ratio}px`;
    };
    return {
      changed: {
        mode(value: string) {
          Object.assign(element.style, backgroundOf(value));
          fit();
        },
        src(value: string) {
          const url = mediaUrl(value, view.path);
          const loading = new Image();
          latest = loading;
          element.style.backgroundImage = '';
          if (!url) return;
          loading.onload = () => {
            if (latest !== loading) return;
            element.style.backgroundImage = `url("${url}")`;
            fit();
            instance.fire('load', { width: loading.naturalWidth, height: loading.naturalHeight });
          };
          loading.onerror = () => {
            if (latest === loading) instance.fire('error', { errMsg: `GET ${value} fail` });
          };
          loading.src = url;
        },
      },
    };
  },
};

const SIZES: Record<string, string> = {
  aspectFill: 'cover',
  aspectFit: 'contain',
  heightFix: '100% 100%',
  scaleToFill: '100% 100%',
  widthFix: '100% 100%',
};

function backgroundOf(mode: string): Partial<CSSStyleDeclaration> {
  return {
    backgroundSize: SIZES[mode] ?? 'auto',
    backgroundPosition: mode in SIZES ? 'center' : mode,
    backgroundRepeat: 'no-repeat',
  };
}

const canvas: BuiltIn = {
  template: 'empty',
  properties: { canvasId: text(), disableScroll: flag(), type: text() },
  setUp(instance) {
    instance.element.append(document.createElement('canvas'));
    return {
      attached() {
        if (instance.get<string>('type') === '2d') return;
        instance.view.host.fail('view', '<canvas> without type="2d" is not implemented by the runner');
      },
    };
  },
};

const video: BuiltIn = {
  template: 'empty',
  properties: {
    autoplay: flag(),
    controls: flag(true),
    direction: number(),
    duration: number(),
    enableProgressGesture: flag(true),
    initialTime: number(),
    loop: flag(),
    muted: flag(),
    objectFit: text('contain'),
    poster: text(),
    showCenterPlayBtn: flag(true),
    showFullscreenBtn: flag(true),
    src: text(),
    title: text(),
  },
  setUp: (instance) => ({ changed: mediaSettings(instance, document.createElement('video')) }),
};

const audio: BuiltIn = {
  template: 'empty',
  properties: { author: text(), controls: flag(), loop: flag(), name: text(), poster: text(), src: text() },
  setUp: (instance) => ({ changed: mediaSettings(instance, document.createElement('audio')) }),
};

const MEDIA_EVENTS = ['play', 'pause', 'ended', 'timeupdate', 'error', 'waiting', 'loadedmetadata'];

function mediaSettings(
  instance: BuiltInInstance,
  media: HTMLVideoElement | HTMLAudioElement,
): Record<string, (value: never) => void> {
  instance.element.append(media);
  for (const name of MEDIA_EVENTS) {
    media.addEventListener(name, () => {
      const { currentTime, duration } = media;
      instance.fire(name, { currentTime, duration: Number.isFinite(duration) ? duration : 0 } satisfies Json);
    });
  }
  const setting = (name: 'autoplay' | 'controls' | 'loop' | 'muted') => (value: boolean) => {
    media[name] = value;
  };
  return {
    autoplay: setting('autoplay'),
    controls: setting('controls'),
    loop: setting('loop'),
    muted: setting('muted'),
    initialTime: (value: number) => {
      if (value > 0) media.currentTime = value;
    },
    objectFit: (value: string) => {
      media.style.objectFit = value;
    },
    poster: (value: string) => {
      if (media instanceof HTMLVideoElement) media.poster = mediaUrl(value, instance.view.path);
    },
    src: (value: string) => {
      if (value) media.src = mediaUrl(value, instance.view.path);
    },
  };
}

const ICONS: Record<string, string> = {
  cancel: '✖',
  circle: '○',
  clear: '✖',
  download: '⬇',
  info: 'ℹ',
  search: '⌕',
  success: '✔',
  success_no_circle: '✓',
  waiting: '◷',
  warn: '⚠',
};

const icon: BuiltIn = {
  template: 'empty',
  properties: { color: text(), size: any(), type: text() },
  setUp: ({ element }) => ({
    changed: {
      color: (value: string) => {
        element.style.color = value;
      },
      size: (value: unknown) => {
        element.style.fontSize = `${Number.parseFloat(textOf(value ?? 23))}px`;
      },
      type: (value: string) => {
        element.textContent = ICONS[value] ?? '';
      },
    },
  }),
};

const webView: BuiltIn = {
  template: 'empty',
  properties: { src: text() },
  setUp({ element, view }) {
    const frame = document.createElement('iframe');
    element.append(frame);
    return {
      changed: {
        src: (value: string) => {
          if (value) frame.src = mediaUrl(value, view.path);
        },
      },
    };
  },
};

export const MEDIA: Record<string, BuiltIn> = {
  image,
  'cover-image': image,
  canvas,
  video,
  audio,
  icon,
  'web-view': webView,
};
