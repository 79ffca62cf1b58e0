import 'reflect-metadata';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { IdentityFacade, ROLE_NAMES, type StaffSetup } from '../modules/identity/index.js';
import { COUNTY_ID, CountyProfileReader, OrganizationsFacade } from '../modules/organizations/index.js';
import { loadConfig } from '../platform/config/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { staffWords } from './locales/staff.zh.js';
import { CommandProblem, runCommand, say } from './shared/command.js';
import { readHidden } from './shared/read-password.js';
import { withApp } from './shared/with-app.js';

/**
 * For whoever stands at the machine. `npm run staff -- add <account name>`: the first person who signs in with a password,
 * as union admin of the county; everybody after them is invited by somebody. `npm run staff -- reset <account name>`: a
 * new authenticator and new recovery codes for whoever has lost theirs.
 */
interface Wish {
  verb: 'add' | 'reset';
  accountName: string;
  nickname: string | undefined;
}

/** What the sign-in page takes. */
const ACCOUNT_NAME = /^\S{1,64}$/;
const LONGEST_NICKNAME = 40;
const LONGEST_PASSWORD = 256;

await runCommand(async () => {
  const wish = wishOf(process.argv.slice(2));
  const config = loadConfig(process.env);
  await withApp(config, async (app) => {
    await refuseWithoutCounty(app);
    await (wish.verb === 'reset' ? reset(app, wish.accountName) : add(app, wish));
    say(staffWords.next);
  });
});

function wishOf(args: string[]): Wish {
  const wish = parsed(args);
  if (!wish) throw new CommandProblem(staffWords.usage);
  if (!ACCOUNT_NAME.test(wish.accountName)) throw new CommandProblem(staffWords.name);
  if (wish.nickname === '' || (wish.nickname?.length ?? 0) > LONGEST_NICKNAME) {
    throw new CommandProblem(staffWords.nickname);
  }
  return wish;
}

function parsed(args: string[]): Wish | null {
  try {
    const options = { nickname: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [verb, accountName, ...more] = positionals;
    if ((verb !== 'add' && verb !== 'reset') || accountName === undefined || more.length > 0) return null;
    if (verb === 'reset' && values.nickname !== undefined) return null;
    return { verb, accountName, nickname: values.nickname?.trim() };
  } catch {
    return null;
  }
}

async function refuseWithoutCounty(app: INestApplicationContext): Promise<void> {
  const organizations = app.get(OrganizationsFacade, { strict: false });
  if (!(await organizations.holdsCounty())) throw new CommandProblem(staffWords.noCounty);
  if (await organizations.holdsDemoCounty()) throw new CommandProblem(staffWords.isDemo);
}

async function askPassword(): Promise<string> {
  const [password = '', again] = (await readHidden([staffWords.password, staffWords.again])) ?? [];
  if (password === '') throw new CommandProblem(staffWords.noPassword);
  if (password !== again) throw new CommandProblem(staffWords.differs);
  if ([...password].length > LONGEST_PASSWORD) throw new CommandProblem(staffWords.passwordLong);
  return password;
}

async function add(app: INestApplicationContext, { accountName, nickname }: Wish): Promise<void> {
  const setup = await store(app, accountName, nickname, await askPassword());
  const { countyName } = await app.get(CountyProfileReader, { strict: false }).current();
  say(staffWords.done(accountName, ROLE_NAMES['union-admin'], countyName));
  show(setup);
}

async function reset(app: INestApplicationContext, accountName: string): Promise<void> {
  const setup = await app.get(IdentityFacade, { strict: false }).resetAuthenticator(accountName);
  say(staffWords.resetDone(accountName));
  show(setup);
}

function show({ authenticator, recoveryCodes }: StaffSetup): void {
  if (authenticator) staffWords.setup(authenticator).forEach(say);
  staffWords.recovery(recoveryCodes).forEach(say);
}

/** Account, password and role together or not at all: a name that is taken leaves no account behind. */
function store(
  app: INestApplicationContext,
  accountName: string,
  nickname: string | undefined,
  password: string,
): Promise<StaffSetup> {
  const identity = app.get(IdentityFacade, { strict: false });
  return app.get(UnitOfWork, { strict: false }).run(async () => {
    const accountId = await identity.createAccount(nickname);
    const setup = await identity.createStaff({ accountId, accountName, password, authenticator: true });
    const county = { scopeType: 'county', scopeId: COUNTY_ID } as const;
    await identity.grantRole({ accountId, role: 'union-admin', ...county, grantedBy: null });
    return setup;
  });
}
