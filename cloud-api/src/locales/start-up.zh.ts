/** What the person who starts the server reads. */
export const startUpWords = {
  migrating: '正在准备数据库',
  loadingDemo: '正在放入演示县的数据',
  stopping: '正在停止',
  demoDataInProduction: '这个数据库里是演示数据，正式环境请换一个空的数据库',
  profileUnconfirmed: (missing: string[]): string => `县情况还没有确认，缺：${missing.join('、')}`,
  masterKeyMade: (file: string): string =>
    `已生成主密钥：${file}。请现在就另存两份，和数据库备份分开放；丢了它，所有作答都打不开`,
  unknownFailure: '服务没有启动起来，详情见上面的错误',
};

/** By the code of the error that stopped it. */
export const startFailures: Record<string, string> = {
  EADDRINUSE: '端口已被占用，请换一个端口（PORT=3001 npm start）',
  ECONNREFUSED: '连不上 DATABASE_URL 指的数据库，请确认它已启动、地址和端口正确',
  ENOTFOUND: '找不到 DATABASE_URL 里的主机，请检查主机名',
  ER_ACCESS_DENIED_ERROR: '数据库拒绝了 DATABASE_URL 里的用户名或密码',
  ER_BAD_DB_ERROR:
    'DATABASE_URL 里的数据库不存在，请先建立它（CREATE DATABASE … CHARACTER SET utf8mb4 COLLATE utf8mb4_bin）',
  MASTER_KEY_DEFAULT: '主密钥是示例里的公开值，请换成自己生成的 32 字节密钥',
  MASTER_KEY_OTHER:
    '这个数据库用的是另一把主密钥，没有启动。请把第一台服务器的主密钥放到这台（ANXIN_MASTER_KEY，或 ANXIN_MASTER_KEY_FILE 指的文件），再启动',
  MASTER_KEY_MISSING:
    '这个数据库已有主密钥，这台服务器上没有，也没有另建。请把第一台服务器的主密钥放到这台（ANXIN_MASTER_KEY，或 ANXIN_MASTER_KEY_FILE 指的文件），再启动',
  MASTER_KEY_MALFORMED: '主密钥不对，应是 32 字节，写成 base64 或十六进制；请检查 ANXIN_MASTER_KEY 或密钥文件',
};
