/**
 * What the server tells the program that started it: lines of `@anxin {json}` on stdout, shown to a person by
 * `npm start`. Logs go elsewhere.
 */
export interface DemoDoorLine {
  door: string;
  label: string;
}

type Progress =
  | { step: 'migrating' | 'master-key-made' | 'loading-demo' | 'stopping'; text: string }
  | { step: 'listening'; port: number; url: string }
  | { step: 'ready'; url: string; doors: DemoDoorLine[] }
  | { fail: { code: string; message: string } };

export function tellStarter(progress: Progress): void {
  process.stdout.write(`@anxin ${JSON.stringify(progress)}\n`);
}
