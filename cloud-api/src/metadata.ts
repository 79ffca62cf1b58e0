// Written by scripts/generate-metadata.mjs; this stub lets the first type check pass.
export default async () => ({});
