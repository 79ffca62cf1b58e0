import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The files of a compiled mini-program. Paths are relative to its root, with forward slashes. */
export class SourceTree {
  readonly files: string[];
  private readonly known: Set<string>;

  constructor(readonly root: string) {
    this.files = existsSync(root) ? list(root, '').sort() : [];
    this.known = new Set(this.files);
  }

  has(file: string): boolean {
    return this.known.has(file);
  }

  text(file: string): string {
    return readFileSync(path.join(this.root, file), 'utf8');
  }

  json(file: string): unknown {
    return JSON.parse(this.text(file));
  }

  bytes(file: string): number {
    return statSync(path.join(this.root, file)).size;
  }

  withExtension(extension: string): string[] {
    return this.files.filter((file) => file.endsWith(extension));
  }

  /** Changes whenever a file is added, removed, resized or rewritten. */
  stamp(): string {
    return this.files
      .map((file) => {
        const { size, mtimeMs } = statSync(path.join(this.root, file));
        return `${file}|${size}|${mtimeMs}`;
      })
      .join('\n');
  }
}

function list(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const relative = folder ? `${folder}/${entry.name}` : entry.name;
    return entry.isDirectory() ? list(root, relative) : [relative];
  });
}
