import { asOptions, optionalNumber, optionalText, type Options, requireText } from '../options.js';
import type { ApiSet, TaskApi } from './api-set.js';
import { abortable, checked, networkFetch } from './request.js';

const TIMEOUT_MS = 60_000;

interface Progress {
  progress: number;
  totalBytesWritten?: number;
  totalBytesExpectedToWrite?: number;
  totalBytesSent?: number;
  totalBytesExpectedToSend?: number;
}

type ProgressListener = (progress: Progress) => void;

/** uploadFile and downloadFile through the runner's server, which also holds the files. */
export function transferApis(): ApiSet {
  return {
    tasks: {
      downloadFile: transferTask('/__runner/download', downloadOrder, (answer) => {
        const { path, statusCode, header } = answer as { path: string; statusCode: number; header: unknown };
        return { tempFilePath: path, filePath: path, statusCode, header };
      }),
      uploadFile: transferTask('/__runner/upload', uploadOrder, (answer) => answer),
    },
  };
}

function transferTask(
  path: string,
  order: (options: Options) => unknown,
  result: (answer: unknown) => unknown,
): TaskApi {
  return (options) => {
    const listeners = new Set<ProgressListener>();
    const { abort, result: done } = abortable(optionalNumber(options, 'timeout', TIMEOUT_MS), async (signal) => {
      const init = { method: 'POST', signal, body: JSON.stringify(order(options)) };
      const response = await checked(await networkFetch(path, init));
      for (const listener of listeners) listener({ progress: 100 });
      return result(await response.json());
    });
    const nothing = (): void => undefined;
    const task = {
      abort,
      onProgressUpdate: (listener: ProgressListener) => void listeners.add(listener),
      offProgressUpdate: (listener: ProgressListener) => void listeners.delete(listener),
      onHeadersReceived: nothing,
      offHeadersReceived: nothing,
    };
    return { task, result: done };
  };
}

const headers = (options: Options): Record<string, string> =>
  Object.fromEntries(Object.entries(asOptions(options['header'])).map(([name, value]) => [name, String(value)]));

const downloadOrder = (options: Options): unknown => ({
  url: requireText(options, 'url'),
  header: headers(options),
  filePath: typeof options['filePath'] === 'string' ? options['filePath'] : undefined,
});

const uploadOrder = (options: Options): unknown => ({
  url: requireText(options, 'url'),
  header: headers(options),
  filePath: requireText(options, 'filePath'),
  name: optionalText(options, 'name', 'file'),
  formData: Object.fromEntries(
    Object.entries(asOptions(options['formData'])).map(([name, value]) => [name, String(value)]),
  ),
});
