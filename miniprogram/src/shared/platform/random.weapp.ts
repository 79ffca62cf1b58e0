/** Only what is used of the platform's own object; Taro wraps no promise around it. */
declare const wx: {
  getRandomValues(options: {
    length: number;
    success(result: { randomValues: ArrayBuffer }): void;
    fail(error: { errMsg: string }): void;
  }): void;
};

/** `length` bytes from the platform's cryptographic random source. */
export function randomBytes(length: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    wx.getRandomValues({
      length,
      success: ({ randomValues }) => resolve(new Uint8Array(randomValues)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}
