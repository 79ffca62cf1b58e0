/** `Content-Disposition` of a file with a Chinese name; old clients take the plain one. */
export function attachment(plainName: string, name: string): string {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plainName}"; filename*=UTF-8''${encoded}`;
}

export interface TakenFile {
  bytes: Buffer;
  disposition: string;
}
