import fs from 'node:fs';
import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import { requireWithEsbuild } from '@tarojs/helper';
import CompressionPlugin from 'compression-webpack-plugin';
import { SyntaxPlugin } from './syntax-plugin.cjs';
import type * as Routes from '../src/routes';

/*
 * Environment:
 *   ANXIN_OUT_DIR     another output folder than dist/<type> (the build script builds aside, then renames)
 *   ANXIN_API_ORIGIN  weapp only: where the API is; the website always talks to its own origin
 *   ANXIN_SOURCE      another source folder than src: the least mini-program that the same build can make (bench/minimal)
 */
const root = path.resolve(__dirname, '..');
const type = process.env.TARO_ENV === 'h5' ? 'h5' : 'weapp';
// Taro joins it to the project's folder, so an absolute path must become a relative one
const outputRoot = path.relative(root, path.resolve(root, process.env.ANXIN_OUT_DIR ?? `dist/${type}`));
const sourceRoot = process.env.ANXIN_SOURCE ?? 'src';
const isProduct = sourceRoot === 'src';
const apiOrigin = type === 'h5' ? '' : (process.env.ANXIN_API_ORIGIN ?? 'https://anxin.example');

// Taro transpiles this folder only, so the routes of src/ are read the way it reads app.config.ts.
const { webRoutes } = requireWithEsbuild(path.join(root, 'src/routes.ts')) as typeof Routes;

const isProduction = process.env.NODE_ENV === 'production';

const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };

/** These ship syntax newer than the oldest phones; without transpiling, a build succeeds and renders blank. */
const MODERN = [
  '@anxin',
  '@tanstack',
  'uqr',
  'valibot',
  'zustand',
  // of Taro's router on the website
  'decode-uri-component',
  'filter-obj',
  'query-string',
  'split-on-first',
];
const isModern = (file: string): boolean =>
  MODERN.some((name) => file.includes(path.join('node_modules', name, path.sep))) || /[\\/]packages[\\/]/.test(file);

/**
 * Lengths stay px on both clients: rpx would shrink text below the least size on a 320 px phone, and rem would grow
 * it on a desktop. The plugin is still needed for `#ifdef` in style sheets, which is its method `platform`.
 */
const pxtransform = { enable: true, config: { methods: ['platform'] } };

/**
 * Taro holds Terser back for engines of 2016, and writes every Chinese character as six. A phone that reads ES2017 reads
 * this, and the package is a good deal smaller.
 */
const SMALL = {
  compress: {
    ecma: 2017,
    arrows: true,
    collapse_vars: true,
    comparisons: true,
    computed_props: true,
    hoist_props: true,
    inline: true,
    loops: true,
    negate_iife: true,
    properties: true,
    reduce_funcs: true,
    reduce_vars: true,
    switches: true,
    typeofs: true,
  },
  output: { ecma: 2017, ascii_only: false },
};

export default defineConfig(() => {
  const config: UserConfigExport = {
    projectName: 'anxin',
    date: '2026-11-24',
    designWidth: 375,
    deviceRatio: { 640: 1.17, 750: 1, 375: 2, 828: 0.905 },
    sourceRoot,
    outputRoot,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    logger: { quiet: true, stats: false },
    ...(type === 'weapp' ? { terser: { enable: true, config: SMALL } } : {}),
    copy: {
      // theme.json names the tab icons, which Taro therefore does not find by itself
      patterns: !isProduct
        ? []
        : type === 'weapp'
          ? [
              { from: 'src/assets/tabs', to: path.join(outputRoot, 'assets/tabs') },
              { from: 'src/sitemap.json', to: path.join(outputRoot, 'sitemap.json') },
            ]
          : [{ from: 'src/assets/website/icon.svg', to: path.join(outputRoot, 'static/icon.svg') }],
      options: {},
    },
    plugins: isProduct ? [path.join(root, 'config', 'plugin-weapp.cjs')] : [],
    alias: { '@': path.join(root, 'src') },
    defineConstants: {
      ANXIN_API_ORIGIN: JSON.stringify(apiOrigin),
      ANXIN_CLIENT_VERSION: JSON.stringify(version),
    },
    mini: {
      optimizeMainPackage: { enable: true },
      compile: { include: [isModern] },
      postcss: { pxtransform, cssModules: { enable: false } },
      // nothing here is written as HTML, so its parser stays out
      runtime: { enableInnerHTML: false },
      webpackChain(chain, webpack) {
        if (isProduction) chain.plugin('syntax').use(SyntaxPlugin);
        // Base libraries of old phones have no AbortController, and the query cache constructs one per request.
        chain.plugin('abort-controller').use(webpack.ProvidePlugin, [
          {
            // neither does JavaScriptCore of iOS 12.0 know globalThis; Taro's window stands in for it
            globalThis: ['@tarojs/runtime', 'window'],
            AbortController: [path.join(root, 'src/shared/platform/abort-controller.ts'), 'AbortController'],
          },
        ]);
      },
    },
    h5: {
      publicPath: '/',
      staticDirectory: 'static',
      // plain HTML elements: keyboard, screen readers and forms work as the browser intends
      useHtmlComponents: true,
      compile: { include: [isModern] },
      router: { mode: 'browser', customRoutes: webRoutes() },
      output: { filename: 'static/[name].[contenthash:8].js', chunkFilename: 'static/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'static/[name].[contenthash:8].css',
        chunkFilename: 'static/[name].[contenthash:8].css',
      },
      webpackChain(chain) {
        if (isProduction) {
          chain.plugin('syntax').use(SyntaxPlugin);
          // compressed once here, not by the server at every visit
          const test = /\.(js|css|html|svg)$/;
          chain.plugin('gzip').use(CompressionPlugin, [{ test, algorithm: 'gzip', minRatio: 1 }]);
          const brotli = { test, algorithm: 'brotliCompress', filename: '[path][base].br', minRatio: 1 };
          chain.plugin('brotli').use(CompressionPlugin, [brotli]);
        }
        // what several pages share is loaded once, not once in every page's chunk
        chain.optimization.splitChunks({
          chunks: 'all',
          cacheGroups: {
            default: false,
            defaultVendors: false,
            vendors: { name: 'vendors', test: /[\\/]node_modules[\\/]/, chunks: 'initial', priority: 10 },
            shared: { name: 'shared', test: /[\\/]src[\\/](shared|app)[\\/]/, minChunks: 2, enforce: true },
          },
        });
      },
      postcss: {
        autoprefixer: { enable: true, config: {} },
        pxtransform,
        cssModules: { enable: false },
      },
    },
  };
  return config;
});
