import Taro from '@tarojs/taro';

/** WeChat sends it to a chat, where it stays as a file. Within a tap. Whoever closes the list of chats has not failed. */
export const saveText = async (name: string, text: string): Promise<void> => {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`;
  Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8');
  await Taro.shareFileMessage({ filePath, fileName: name }).catch(() => undefined);
};
