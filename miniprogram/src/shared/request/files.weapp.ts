import Taro from '@tarojs/taro';
import { clientError } from './api-error';
import type { FetchFile, PassOn } from './files.types';

type FileType = keyof Taro.openDocument.FileType;

const SHOWN = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf'] satisfies readonly FileType[];

const isShown = (ending: string): ending is FileType => (SHOWN as readonly string[]).includes(ending);

/** WeChat keeps the file for as long as it is looked at; its menu passes it on to a chat or a computer. */
export const fetchFile: FetchFile = async ({ url, headers, name, timeout }) => {
  const reply = await Taro.downloadFile({ url, header: { ...headers }, timeout }).catch((error: unknown) => {
    const { errMsg = '' } = error as { errMsg?: string };
    throw clientError(/time.?out/i.test(errMsg) ? 'TIMEOUT' : 'OFFLINE');
  });
  if (reply.statusCode !== 200) return { status: reply.statusCode, body: refusal(reply.tempFilePath) };
  const filePath = reply.tempFilePath;
  const fileType = name.slice(name.lastIndexOf('.') + 1);
  if (!isShown(fileType)) {
    const passOn: PassOn = async () => {
      await Taro.shareFileMessage({ filePath, fileName: name });
    };
    return { status: reply.statusCode, body: passOn };
  }
  await Taro.openDocument({ filePath, fileType, showMenu: true });
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
