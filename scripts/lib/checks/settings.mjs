import { writeSettingsTable } from '../settings-table.mjs';

/** @type {import('./command.mjs').Check} */
export const settingsCheck = {
  id: 'settings',
  title: 'settings in README.md',
  async run() {
    const drifted = await writeSettingsTable({ check: true });
    const details = "the table in README.md is not the server's list of settings; run: npm run settings";
    return drifted ? { ok: false, details } : { ok: true };
  },
};
