import Taro from '@tarojs/taro';
import { clientError } from './api-error';
import type { FetchFile } from './files.types';

type FileType = keyof Taro.openDocument.FileType;

/** WeChat keeps the file for as long as it is looked at; its menu passes it on to a chat or a computer. */
export const fetchFile: FetchFile = async ({ url, headers, name, timeout }) => {
  const reply = await Taro.downloadFile({ url, header: { ...headers }, timeout }).catch((error: unknown) => {
    const { errMsg = '' } = error as { errMsg?: string };
    throw clientError(/time.?out/i.test(errMsg) ? 'TIMEOUT' : 'OFFLINE');
  });
  if (reply.statusCode !== 200) return { status: reply.statusCode, body: refusal(reply.tempFilePath) };
  await Taro.openDocument({
    filePath: reply.tempFilePath,
    fileType: name.slice(name.lastIndexOf('.') + 1) as FileType,
    showMenu: true,
  });
  return { status: reply.statusCode, body: undefined };
};

/** What the server said instead of a file, which WeChat kept like one. */
function refusal(path: string): unknown {
  try {
    return JSON.parse(Taro.getFileSystemManager().readFileSync(path, 'utf8') as string);
  } catch {
    return null; // no sentence of ours: shown as "not loaded"
  }
}
