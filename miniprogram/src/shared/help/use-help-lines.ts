import { useMemo } from 'react';
import { useCounty } from '../api/queries';
import { rememberedCounty } from '../api/remembered';
import type { CountyResponse } from '../api/types';
import { now } from '../platform/clock';
import { helpLines, type HelpLines } from './help-lines';

/** The county from memory at once, from the server when it answers; null when neither knows it. */
export function useKnownCounty(): CountyResponse | null {
  const { data } = useCounty();
  const remembered = useMemo(rememberedCounty, []);
  return data ?? remembered;
}

/** Whom to call right now. Never waits for the network. */
export function useHelpLines(): HelpLines {
  return helpLines(useKnownCounty(), now());
}
