import type { SyntaxLevel } from '../compile/check-syntax.js';
import { compileWeapp } from '../compile/compile-weapp.js';
import { WeappServer } from './weapp-server.js';

export interface ServeWeappOptions {
  /** Folder of the compiled mini-program. */
  dist: string;
  /** Port to listen on; 0 picks a free one. */
  port?: number;
  /** Address to listen on; only this machine unless told. */
  host?: string;
  /** Origin compiled into the build to the origin of the server that answers for it. */
  origins?: Record<string, string>;
  loginCode?: () => Promise<string>;
  syntax?: SyntaxLevel;
}

/** A preview that any browser can open. */
export interface ServedWeapp {
  url: string;
  close(): Promise<void>;
}

/** Serves a compiled mini-program to browsers. Each browser is a phone of its own, until the server stops. */
export async function serveWeapp(options: ServeWeappOptions): Promise<ServedWeapp> {
  const server = await WeappServer.start({
    ...options,
    weapp: compileWeapp(options.dist, options.syntax ?? 2017),
    origins: options.origins ?? {},
    port: options.port ?? 0,
    host: options.host ?? '127.0.0.1',
    sessions: 'per-browser',
  });
  return { url: server.url, close: () => server.close() };
}
