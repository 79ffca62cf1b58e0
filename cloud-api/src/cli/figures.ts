import 'reflect-metadata';
import { CoursesFacade, periodOf } from '../modules/courses/index.js';
import { loadConfig } from '../platform/config/index.js';
import { figuresWords } from './locales/figures.zh.js';
import { CommandProblem, runCommand, say } from './shared/command.js';
import { lookInApp } from './shared/with-app.js';

/**
 * `npm run -s figures -- learning <period>`: counts a figure anew from what it is made of. Reads only, also beside a
 * running server. Exit code 0, or 1 when the sums that were kept say something else.
 */
await runCommand(async () => {
  const [figure, text = '', ...more] = process.argv.slice(2);
  const period = periodOf(text);
  if (figure !== 'learning' || period === null || more.length > 0) throw new CommandProblem(figuresWords.usage);
  const config = loadConfig(process.env);
  const found = await lookInApp(config, (app) => app.get(CoursesFacade, { strict: false }).learningFigures(period));
  if (found === null) throw new CommandProblem(figuresWords.noDatabase);
  figuresWords.learning(found).forEach(say);
  if (found.differing > 0) throw new CommandProblem(figuresWords.differing(found.differing));
  say(figuresWords.agrees);
});
