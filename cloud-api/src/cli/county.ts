import 'reflect-metadata';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { CountyProfileReader, OrganizationsFacade, type CountySetUp } from '../modules/organizations/index.js';
import { SystemClock } from '../platform/clock/index.js';
import { loadConfig, type AppConfig } from '../platform/config/index.js';
import { isDuplicateKey } from '../platform/database/index.js';
import { readCountyFile } from './county/county-file.js';
import { changeLines, numberLines } from './county/county-report.js';
import { countyWords } from './locales/county.zh.js';
import { CommandProblem, runCommand, say } from './shared/command.js';
import { lookInApp, withApp } from './shared/with-app.js';

/**
 * `npm run county -- <folder or file> [--check]`, `--confirm <name>`: a real county into the database of the settings,
 * from a file that its union keeps. Storing and answering for it are two acts.
 */
interface Wish {
  target: string | null;
  check: boolean;
  confirm: string | null;
}

await runCommand(async () => {
  const { target, check, confirm } = wishOf(process.argv.slice(2));
  const setUp = target === null ? null : await readCountyFile(target, new SystemClock().today());
  const config = loadConfig(process.env);
  if (setUp && check) await tellWhatChanges(config, setUp);
  else {
    await withApp(config, async (app) => {
      if (await organizationsOf(app).holdsDemoCounty()) throw new CommandProblem(countyWords.isDemo);
      if (setUp) await store(app, setUp);
      if (confirm !== null) await confirmAs(app, confirm);
      await tellWhatIsMissing(app);
    });
  }
});

function wishOf(argv: string[]): Wish {
  const wish = parsed(argv);
  if (!wish || (wish.target === null && wish.confirm === null)) throw new CommandProblem(countyWords.usage);
  if (wish.check && wish.confirm !== null) throw new CommandProblem(countyWords.confirmAlone);
  if (wish.confirm !== null && (wish.confirm === '' || wish.confirm.length > 60)) {
    throw new CommandProblem(countyWords.confirmName);
  }
  return wish;
}

function parsed(args: string[]): Wish | null {
  try {
    const options = { check: { type: 'boolean' }, confirm: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length > 1) return null;
    return {
      target: positionals[0] ?? null,
      check: values.check ?? false,
      confirm: values.confirm?.trim() ?? null,
    };
  } catch {
    return null;
  }
}

function organizationsOf(app: INestApplicationContext): OrganizationsFacade {
  return app.get(OrganizationsFacade, { strict: false });
}

async function tellWhatChanges(config: AppConfig, setUp: CountySetUp): Promise<void> {
  const { departments, townships, parks } = setUp.regions;
  say(countyWords.valid(departments.length, townships.length, parks.length, setUp.units.length));
  const changes = await lookInApp(config, async (app) => {
    if (await organizationsOf(app).holdsDemoCounty()) throw new CommandProblem(countyWords.isDemo);
    return organizationsOf(app).compareCounty(setUp);
  });
  say(changes === null ? countyWords.noDatabase : countyWords.wouldChange);
  if (changes) changeLines(changes).forEach(say);
}

async function store(app: INestApplicationContext, setUp: CountySetUp): Promise<void> {
  try {
    const done = await organizationsOf(app).setUpCounty(setUp);
    say(countyWords.changed);
    changeLines(done, new Map(done.opened.map(({ name, joinCode }) => [name, joinCode]))).forEach(say);
  } catch (error) {
    // two first runs at once: the county's profile is one row
    throw isDuplicateKey(error) ? new CommandProblem(countyWords.faster) : error;
  }
}

async function confirmAs(app: INestApplicationContext, by: string): Promise<void> {
  if (!(await organizationsOf(app).holdsCounty())) throw new CommandProblem(countyWords.nothingToConfirm);
  const profile = await app.get(CountyProfileReader, { strict: false }).current();
  say(countyWords.confirming(profile.countyName));
  numberLines(profile).forEach(say);
  if (!(await organizationsOf(app).confirmCountyProfile(by))) throw new CommandProblem(countyWords.changedMeanwhile);
  say(countyWords.confirmed(by));
}

async function tellWhatIsMissing(app: INestApplicationContext): Promise<void> {
  const missing = await organizationsOf(app).missingInCountyProfile();
  if (missing.length === 0) {
    say(countyWords.complete);
    return;
  }
  say(countyWords.missing(missing));
  say(countyWords.confirmHow);
}
