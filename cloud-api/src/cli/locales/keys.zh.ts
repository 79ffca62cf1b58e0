/** What the person reads who looks after the keys. */
export const keysWords = {
  usage: '用法：npm run keys -- status　或　npm run keys -- rotate [--batch 200] [--no-wait]',
  noDatabase: (file: string): string => `这里还没有数据库：${file}。请检查 DATA_DIR 和 DATABASE_URL`,
  own: (id: string): string => `本机主密钥的指纹：${id}`,
  current: (id: string): string => `数据库现在用的主密钥：${id}`,
  subjects: (id: string, count: number): string => `由 ${id} 保护的个人密钥：${count}`,
  rotating: (id: string): string => `正在换成 ${id}，还没有完成：请再运行 npm run keys -- rotate`,
  progress: (wrapped: number, all: number): string => `已改由新主密钥保护：${wrapped}/${all}`,
  settling: (seconds: number): string => `等 ${seconds} 秒，让正在运行的服务器都拿到新主密钥`,
  done: (result: { from: string; to: string; wrapped: number }): string =>
    `主密钥已从 ${result.from} 换成 ${result.to}：改了 ${result.wrapped} 个个人密钥，旧主密钥不再打开任何内容`,
  newFile: (file: string): string =>
    `新主密钥在 ${file}：请另存两份；其他服务器再次启动前，把它放到它们的密钥文件或 ANXIN_MASTER_KEY`,
  retired: (file: string): string => `旧主密钥留在 ${file}：换之前的备份要用它，那些备份删掉后再删它`,
  retiredEnvironment: '请保留旧的 ANXIN_MASTER_KEY：换之前的备份要用它，那些备份删掉后再删它',
  batchWrong: '--batch 应是 1 到 5000 之间的整数',
};
