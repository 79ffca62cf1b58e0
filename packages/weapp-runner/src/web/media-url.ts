import { resolvePath } from './paths.js';

/**
 * Where the runner serves a picture, sound or film. Files of the package lie under /pkg, files of the mini-program and
 * the network go through the runner's server, which knows whether the phone is offline.
 * @param from path of the page or component that names it.
 */
export function mediaUrl(url: string, from: string): string {
  if (url === '') return '';
  if (/^(data|blob):/.test(url)) return url;
  if (/^(wxfile:|http:\/\/(usr|tmp|store)\b)/.test(url)) return `/__runner/file?path=${encodeURIComponent(url)}`;
  if (/^https?:/.test(url)) return `/__runner/media?url=${encodeURIComponent(url)}`;
  return `/pkg/${resolvePath(from, url)}`;
}
