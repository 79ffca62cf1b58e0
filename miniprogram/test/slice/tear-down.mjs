import { rm } from 'node:fs/promises';

export default async function forgetCounty() {
  const folder = process.env.ANXIN_SLICE_COUNTY;
  if (folder) await rm(folder, { recursive: true, force: true });
}
