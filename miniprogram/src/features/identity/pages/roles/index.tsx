import { useSession } from '@/app/session';
import { Box, CardRow, List, Page, Row, toPage, Txt } from '@/shared/ui';
import { identity } from '../../locales/identity';
import '../../identity.css';

const HAS_PASSWORDS = process.env.TARO_ENV === 'h5';
/** Who may have an account with a password. */
const UNION: readonly string[] = ['union-admin', 'union-staff'];

/** What the person may be here. Each role's own pages come with the parts that need them. */
export default function RolesPage() {
  const { account } = useSession();
  const roles = account?.roles ?? [];
  return (
    <Page title={identity.roles.title}>
      <List>
        <Row icon="me" title={identity.roles.worker} sub={identity.roles.workerSub} />
        {roles.map(({ role, roleName, scopeId, scopeName }) => (
          <Row key={`${role} ${scopeId}`} icon="people" title={roleName} sub={scopeName} />
        ))}
      </List>
      {HAS_PASSWORDS && roles.some(({ role }) => UNION.includes(role)) && (
        <Box className="ax-gap-4">
          <CardRow
            icon="lock"
            title={identity.roles.recovery}
            sub={identity.roles.recoverySub}
            to={toPage('recoveryCodes')}
          />
        </Box>
      )}
      <Txt as="p" size={5} tone="soft" className="ax-gap-4">
        {roles.length === 0 ? identity.roles.none : identity.roles.text}
      </Txt>
    </Page>
  );
}
