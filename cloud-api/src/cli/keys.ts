import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { loadConfig } from '../platform/config/index.js';
import { LEARNT_WITHIN_MS, openKeys } from '../platform/crypto/index.js';
import { migrate } from '../platform/database/index.js';
import { keysWords } from './locales/keys.zh.js';
import { CommandProblem, runCommand, say } from './shared/command.js';
import { withDatabase } from './shared/with-app.js';

/** `keys status` · `keys rotate [--batch 200] [--no-wait]`, while servers run; `--no-wait`: none does. */
await runCommand(async () => {
  const options = {
    batch: { type: 'string', default: '200' },
    'no-wait': { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [command] = positionals;
  if (positionals.length !== 1 || (command !== 'status' && command !== 'rotate')) {
    throw new CommandProblem(keysWords.usage);
  }
  const batch = Number(values.batch);
  if (!Number.isInteger(batch) || batch < 1 || batch > 5000) throw new CommandProblem(keysWords.batchWrong);
  const config = loadConfig(process.env);
  if (config.database.kind === 'embedded' && !existsSync(config.database.file)) {
    throw new CommandProblem(keysWords.noDatabase(config.database.file));
  }
  await withDatabase(config, async (dataSource) => {
    await migrate(dataSource);
    const { rotation } = await openKeys(config, dataSource);
    if (command === 'status') {
      const { own, current, subjects, rotatingTo } = await rotation.status();
      say(keysWords.own(own));
      say(keysWords.current(current));
      for (const { masterKeyId, count } of subjects) say(keysWords.subjects(masterKeyId, count));
      if (rotatingTo) say(keysWords.rotating(rotatingTo));
      return;
    }
    const result = await rotation.run({
      batch,
      progress: (wrapped, all) => say(keysWords.progress(wrapped, all)),
      settle: async () => {
        if (values['no-wait']) return;
        say(keysWords.settling(LEARNT_WITHIN_MS / 1000));
        await wait(LEARNT_WITHIN_MS);
      },
    });
    say(keysWords.newFile(result.keyFile));
    say(result.retiredFile ? keysWords.retired(result.retiredFile) : keysWords.retiredEnvironment);
    say(keysWords.done(result));
  });
});
