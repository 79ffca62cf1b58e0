import { useState } from 'react';
import { Page } from '@/shared/ui';
import type { StaffChallenge } from '../../api/identity';
import { identity } from '../../locales/identity';
import { StaffPassword } from '../../ui/staff-password';
import { StaffSecondFactor } from '../../ui/staff-second-factor';
import '../../identity.css';

/** Two steps: what one knows, then what one has. */
export default function StaffSignInPage() {
  const [challenge, setChallenge] = useState<StaffChallenge | null>(null);
  return (
    <Page title={challenge ? identity.staff.secondTitle : identity.staff.title}>
      {challenge ? (
        <StaffSecondFactor challenge={challenge} onRestart={() => setChallenge(null)} />
      ) : (
        <StaffPassword onChallenge={setChallenge} />
      )}
    </Page>
  );
}
