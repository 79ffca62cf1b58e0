import 'reflect-metadata';
import { ConfigError, loadConfig } from './platform/config/index.js';
import { tellStarter } from './boot-progress.js';
import { startServer } from './server.js';
import { asStartFailure } from './start-failure.js';

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
