import path from 'node:path';

const FOLDER = process.env.ANXIN_BUILT_SERVER ?? path.resolve(import.meta.dirname, '../../dist');

/** A file of the built server: of the one that starts, or of one that was broken on purpose (scripts/lib/proofs). */
export const builtFile = (file: string): string => path.join(FOLDER, file);
