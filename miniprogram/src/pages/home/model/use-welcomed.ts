import { useSession } from '@/app/session';
import { usePreferences } from '@/shared/state/preferences';

/** Nobody who has come in, by whatever door, is asked at the door once more. */
export function useWelcomed(): boolean {
  const signedIn = useSession(({ account }) => account !== null);
  return usePreferences(({ welcomed }) => welcomed) || signedIn;
}
