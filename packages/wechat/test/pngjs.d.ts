/** The part of pngjs the tests use: an independent reader of what the fake draws. */
declare module 'pngjs' {
  export class PNG {
    constructor(options: { width: number; height: number });
    width: number;
    height: number;
    data: Buffer;
    static sync: { read(image: Buffer): PNG; write(png: PNG): Buffer };
  }
}
