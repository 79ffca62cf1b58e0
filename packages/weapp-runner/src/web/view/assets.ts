import type { UnitConfig } from '../protocol.js';

/** What the compiler made of templates and styles; loaded as a script before the view's modules. */
export interface ViewAssets {
  /** Template path to its generator, as glass-easel wants them. */
  templates: Record<string, unknown>;
  css: Record<string, string>;
  scopes: Record<string, string>;
  units: Record<string, UnitConfig>;
}

declare global {
  interface Window {
    __weapp: ViewAssets;
  }
}

export const assets = window.__weapp;

/** The template of a path in the form glass-easel's component definitions take; undefined where there is none. */
export function templateOf(path: string): { groupList: Record<string, unknown>; content: unknown } | undefined {
  const content = assets.templates[path];
  return content === undefined ? undefined : { groupList: assets.templates, content };
}
