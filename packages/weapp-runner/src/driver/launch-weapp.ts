import { compileWeapp } from '../compile/compile-weapp.js';
import { WeappServer } from '../server/weapp-server.js';
import { launchChromium } from './chromium.js';
import type { LaunchWeappOptions } from './options.js';
import { WeappApp } from './weapp-app.js';

/**
 * Compiles a mini-program, starts a phone for it and opens its first page.
 * @throws WeappCompileError when the build cannot run on a phone; Error when Chromium is missing.
 */
export async function launchWeapp(options: LaunchWeappOptions): Promise<WeappApp> {
  const weapp = compileWeapp(options.dist, options.syntax ?? 2017);
  const server = await WeappServer.start({
    ...options,
    weapp,
    origins: options.origins ?? {},
    port: 0,
    host: '127.0.0.1',
    sessions: 'one',
  });
  try {
    const browser = options.browser ?? (await launchChromium());
    const app = new WeappApp({ server, weapp, browser, ownsBrowser: options.browser === undefined, options });
    await app.start();
    return app;
  } catch (error) {
    await server.close();
    throw error;
  }
}
