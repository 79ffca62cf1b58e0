import type { Instrument, SettingValue } from '../instrument.types.js';
import { ScoringError } from '../scoring-error.js';

export type Settings = Readonly<Record<string, SettingValue>>;

/** Every setting of the instrument with the value given or its default. Unknown names and values are errors. */
export function resolveSettings(instrument: Instrument, given: Readonly<Record<string, unknown>>): Settings {
  for (const name of Object.keys(given)) {
    if (!instrument.settings.some((setting) => setting.id === name)) {
      throw new ScoringError('UNKNOWN_SETTING', `${instrument.id} has no setting "${name}"`, name);
    }
  }
  const resolved: Record<string, SettingValue> = {};
  for (const setting of instrument.settings) {
    const value = given[setting.id];
    if (value === undefined || value === setting.default) {
      resolved[setting.id] = setting.default;
      continue;
    }
    const allowed = setting.values.find((candidate) => candidate === value);
    if (allowed === undefined) {
      throw new ScoringError(
        'SETTING_INVALID',
        `${setting.id} must be one of ${setting.values.join(', ')}`,
        setting.id,
      );
    }
    resolved[setting.id] = allowed;
  }
  return resolved;
}
