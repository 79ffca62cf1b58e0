/// <reference types="@tarojs/taro" />

declare module '*.css';

/** Compile-time constants, set in config/index.ts. */
declare const ANXIN_API_ORIGIN: string;
declare const ANXIN_CLIENT_VERSION: string;

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5';
  }
}
