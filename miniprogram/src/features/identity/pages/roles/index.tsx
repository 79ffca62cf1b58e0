import { useSession } from '@/app/session';
import { List, Page, Row, Txt } from '@/shared/ui';
import { identity } from '../../locales/identity';
import '../../identity.css';

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
      <Txt as="p" size={5} tone="soft" className="ax-gap-4">
        {roles.length === 0 ? identity.roles.none : identity.roles.text}
      </Txt>
    </Page>
  );
}
