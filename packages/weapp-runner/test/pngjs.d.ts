/** The part of pngjs (which brings no types) that the specs use. */
declare module 'pngjs' {
  export class PNG {
    constructor(options?: { width?: number; height?: number });
    width: number;
    height: number;
    /** RGBA, row by row. */
    data: Buffer;
    static sync: { read(file: Buffer): PNG; write(picture: PNG): Buffer };
  }
}
