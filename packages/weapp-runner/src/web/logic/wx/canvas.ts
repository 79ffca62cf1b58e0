import { mediaUrl } from '../../media-url.js';
import { ApiError } from '../bridge.js';
import { type Options } from '../options.js';
import { orderDevice, platform } from '../platform.js';
import type { ApiSet } from './api-set.js';
import { toBase64 } from './encoding.js';

const adopted = new Map<string, object>();
let lastFile = 0;

/** Image of a canvas: set `src`, wait for `onload`, hand it to drawImage. */
class CanvasImage {
  width = 0;
  height = 0;
  onload: (() => void) | null = null;
  onerror: ((error: unknown) => void) | null = null;
  bitmap: ImageBitmap | null = null;
  private source = '';

  get src(): string {
    return this.source;
  }

  set src(url: string) {
    this.source = url;
    this.load(url).then(
      () => this.onload?.(),
      (error: unknown) => this.onerror?.(error),
    );
  }

  private async load(url: string): Promise<void> {
    const response = await platform.fetch(mediaUrl(url, ''));
    if (!response.ok) throw new ApiError(`GET ${url} ${response.status}`);
    this.bitmap = await platform.createImageBitmap(await response.blob());
    this.width = this.bitmap.width;
    this.height = this.bitmap.height;
  }
}

/** Gives a canvas of a view, or one made here, what WeChat's canvas node has. A canvas is handed over only once. */
export function adoptCanvas(key: string, fresh: OffscreenCanvas | undefined): object | null {
  if (fresh) adopted.set(key, equip(fresh));
  return adopted.get(key) ?? null;
}

function equip(canvas: OffscreenCanvas): object {
  const getContext = canvas.getContext.bind(canvas) as (kind: string) => OffscreenCanvasRenderingContext2D | null;
  return Object.assign(canvas, {
    createImage: () => new CanvasImage(),
    requestAnimationFrame: (run: FrameRequestCallback) => platform.requestAnimationFrame(run),
    cancelAnimationFrame: (id: number) => platform.cancelAnimationFrame(id),
    getContext: (kind: string) => {
      const context = getContext(kind);
      if (context) acceptImages(context);
      return context;
    },
  });
}

/** Lets drawImage take a CanvasImage. */
function acceptImages(context: OffscreenCanvasRenderingContext2D): void {
  const draw = Object.getPrototypeOf(context) as { drawImage: (...args: unknown[]) => void };
  const drawImage = draw.drawImage.bind(context);
  Object.assign(context, {
    drawImage: (image: unknown, ...rest: unknown[]) =>
      drawImage(image instanceof CanvasImage ? image.bitmap : image, ...rest),
  });
}

export function canvasApis(): ApiSet {
  return {
    sync: {
      createOffscreenCanvas: ({ width = 300, height = 150 }: { width?: number; height?: number } = {}) =>
        equip(new platform.OffscreenCanvas(width, height)),
    },
    async: {
      canvasToTempFilePath: async (options: Options) => {
        const canvas = options['canvas'] as OffscreenCanvas | undefined;
        if (!canvas) throw new ApiError('the runner knows canvas 2d only: pass the canvas node');
        const isJpeg = options['fileType'] === 'jpg';
        const blob = await canvas.convertToBlob({ type: isJpeg ? 'image/jpeg' : 'image/png' });
        lastFile += 1;
        const path = `wxfile://tmp_canvas_${lastFile}.${isJpeg ? 'jpg' : 'png'}`;
        const base64 = toBase64(new Uint8Array(await blob.arrayBuffer()));
        orderDevice({ file: 'write', path, base64, append: false });
        return { tempFilePath: path };
      },
    },
  };
}
