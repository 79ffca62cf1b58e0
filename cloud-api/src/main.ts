import 'reflect-metadata';
import { ConfigError, loadConfig } from './platform/config/index.js';
import { tellStarter } from './boot-progress.js';
import { startServer } from './server.js';

try {
  const server = await startServer(loadConfig(process.env));
  let stopping: Promise<void> | undefined;
  const stop = (): void => {
    stopping ??= server.close().then(() => process.exit(0));
    stopping.catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  const { code, sentence } = asStartFailure(error);
  tellStarter({ fail: { code, message: sentence } });
  if (!(error instanceof ConfigError))
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
  // a half-started server (an open database pool, the fake) must not keep the process alive
  process.exit();
}

function asStartFailure(error: unknown): { code: string; sentence: string } {
  if (error instanceof ConfigError) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'UNKNOWN';
  const sentences: Record<string, string> = {
    EADDRINUSE: '端口已被占用，请换一个端口（PORT=3001 npm start）',
    ECONNREFUSED: '连不上 DATABASE_URL 指的数据库，请确认它已启动、地址和端口正确',
    ER_ACCESS_DENIED_ERROR: '数据库拒绝了 DATABASE_URL 里的用户名或密码',
    ER_BAD_DB_ERROR:
      'DATABASE_URL 里的数据库不存在，请先建立它（CREATE DATABASE … CHARACTER SET utf8mb4 COLLATE utf8mb4_bin）',
    MASTER_KEY_DEFAULT: '主密钥是示例里的公开值，请换成自己生成的 32 字节密钥',
    MASTER_KEY_MALFORMED: '主密钥不对，应是 32 字节，写成 base64 或十六进制；请检查 ANXIN_MASTER_KEY 或密钥文件',
    ENOTFOUND: '找不到 DATABASE_URL 里的主机，请检查主机名',
  };
  return { code, sentence: sentences[code] ?? '服务没有启动起来，详情见上面的错误' };
}
