import { beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { installedTool } from '../lib/build.mjs';
import { ROOT } from '../lib/paths.mjs';
import { emptyFolder, writeFiles } from './world.mjs';

/**
 * A small tree that keeps every rule, and one that breaks each of them on purpose.
 * A rule without an entry in BROKEN fails the last test: no rule that cannot fail.
 */
const SOUND = {
  'packages/contracts/package.json': '{"name":"@anxin/contracts","type":"module","exports":{".":"./dist/index.js"}}',
  'packages/contracts/dist/index.js': 'export const a = 1;',
  'packages/contracts/src/index.ts': "export { a } from './a.js';",
  'packages/contracts/src/a.ts': 'export const a = 1;',
  'packages/instruments/package.json':
    '{"name":"@anxin/instruments","type":"module","exports":{".":"./dist/index.js","./risk":"./dist/risk.js"}}',
  'packages/instruments/dist/index.js': 'export const score = 1;',
  'packages/instruments/dist/risk.js': 'export const risk = 1;',
  'packages/instruments/src/index.ts': 'export const score = 1;',
  'cloud-api/package.json':
    '{"name":"@anxin/cloud-api","type":"module","dependencies":{"@anxin/instruments":"*","@anxin/contracts":"*"}}',
  'cloud-api/src/platform/clock/clock.ts': 'export class Clock {}',
  'cloud-api/src/modules/one/index.ts': "export { OneId } from './one.ids.js';",
  'cloud-api/src/modules/one/one.ids.ts': 'export class OneId {}',
  'cloud-api/src/modules/one/one.entity.ts': 'export class OneEntity {}',
  'cloud-api/src/modules/one/one.repository.ts':
    "import { OneEntity } from './one.entity.js'; export const r = OneEntity;",
  'cloud-api/src/modules/one/one.policy.ts': "import { OneId } from './one.ids.js'; export const p = OneId;",
  'cloud-api/src/modules/one/one.service.ts':
    "import { score } from '@anxin/instruments'; import { r } from './one.repository.js'; import { p } from './one.policy.js'; import { Clock } from '../../platform/clock/clock.js'; export const s = [r, p, Clock, score];",
  'cloud-api/src/modules/one/one.controller.ts': "import { s } from './one.service.js'; export const c = s;",
  'cloud-api/src/modules/two/two.service.ts': "import { OneId } from '../one/index.js'; export const t = OneId;",
  'cloud-api/test/one.e2e-spec.ts': "import { c } from '../src/modules/one/one.controller.js'; export const e = c;",
  'miniprogram/package.json':
    '{"name":"@anxin/miniprogram","dependencies":{"@anxin/instruments":"*","@anxin/contracts":"*"}}',
  'miniprogram/src/features/help/model/card.ts':
    "import { risk } from '@anxin/instruments/risk'; import { a } from '@anxin/contracts'; import { q } from '../../../shared/request'; export const k = [risk, a, q];",
  'miniprogram/src/features/help/pages/help.tsx': "import { k } from '../model/card'; export const h = k;",
  'miniprogram/src/shared/request.ts': 'export const q = 1;',
  'scripts/lib/x.mjs': "import fs from 'node:fs'; export const x = fs;",
};

/** @type {Record<string, Record<string, string>>} rule → files that break it */
const BROKEN = {
  'no-cycles': {
    'packages/wechat/src/a.ts': "import { b } from './b.js'; export const a = () => b;",
    'packages/wechat/src/b.ts': "import { a } from './a.js'; export const b = () => a;",
  },
  'nothing-unresolved': { 'packages/wechat/src/c.ts': "export { nothing } from './gone.js';" },
  'packages-stand-alone': { 'packages/instruments/src/fs.ts': "export { readFileSync } from 'node:fs';" },
  'client-knows-contracts-and-risk-only': {
    'miniprogram/src/shared/score.ts': "export { score } from '@anxin/instruments';",
  },
  'packages-by-name': { 'cloud-api/src/platform/deep.ts': "export { a } from '../../../packages/contracts/src/a.js';" },
  'packages-through-their-entries': {
    'packages/contracts/dist/inner.js': 'export const inner = 1;',
    'cloud-api/src/platform/inner.ts': "export { inner } from '../../../packages/contracts/dist/inner.js';",
  },
  'nobody-imports-applications': {
    'packages/wechat/src/app.ts': "export { Clock } from '../../../cloud-api/src/platform/clock/clock.js';",
  },
  'server-and-client-meet-over-http': {
    'cloud-api/src/platform/client.ts': "export { q } from '../../../miniprogram/src/shared/request.js';",
  },
  'platform-knows-no-module': { 'cloud-api/src/platform/knows.ts': "export { OneId } from '../modules/one/index.js';" },
  'modules-through-their-index': {
    'cloud-api/src/modules/two/two.repository.ts': "export { OneEntity } from '../one/one.entity.js';",
  },
  'policy-and-state-are-pure': {
    'cloud-api/src/modules/one/other.policy.ts': "export { r } from './one.repository.js';",
  },
  'policy-and-state-use-no-library': {
    'cloud-api/src/modules/two/two.state.ts': "export { readFileSync } from 'node:fs';",
  },
  'controllers-call-services': {
    'cloud-api/src/modules/one/other.controller.ts': "export { r } from './one.repository.js';",
  },
  'entities-and-repositories-look-down': {
    'cloud-api/src/modules/one/other.entity.ts': "export { s } from './one.service.js';",
  },
  'features-do-not-know-each-other': {
    'miniprogram/src/features/learn/model/l.ts': "export { k } from '../../help/model/card';",
  },
  'shared-knows-no-page': { 'miniprogram/src/shared/up.ts': "export { k } from '../features/help/model/card';" },
  'model-is-plain': { 'miniprogram/src/features/help/model/view.ts': "export { h } from '../pages/help';" },
  'scripts-need-nothing-installed': { 'scripts/lib/dep.mjs': "export { default } from 'undeclared';" },
  'tests-stay-tests': { 'cloud-api/src/platform/leans.ts': "export { e } from '../../test/one.e2e-spec.js';" },
  'declared-dependencies-only': { 'cloud-api/src/platform/undeclared.ts': "export { default } from 'undeclared';" },
};

/**
 * @param {Record<string, string>} files
 * @returns {{ rule: string, from: string, to: string }[]}
 */
function violations(files) {
  const root = emptyFolder();
  writeFiles(root, files);
  writeFiles(root, {
    'package.json': '{"name":"x"}',
    'node_modules/undeclared/index.js': 'export default 1;',
    'node_modules/undeclared/package.json': '{"name":"undeclared","type":"module","main":"index.js"}',
  });
  mkdirSync(path.join(root, 'node_modules', '@anxin'));
  for (const name of ['contracts', 'instruments'])
    symlinkSync(path.join(root, 'packages', name), path.join(root, 'node_modules', '@anxin', name));
  const tool = installedTool({ module: 'dependency-cruiser', bin: 'depcruise' });
  const folders = ['cloud-api', 'miniprogram', 'packages', 'scripts'];
  const config = path.join(ROOT, '.dependency-cruiser.cjs');
  const result = spawnSync(process.execPath, [tool, '--config', config, '--output-type', 'json', ...folders], {
    cwd: root,
    encoding: 'utf8',
  });
  return JSON.parse(result.stdout).summary.violations.map((/** @type {any} */ one) => ({
    rule: one.rule.name,
    from: one.from,
    to: one.to,
  }));
}

describe('the dependency rules', () => {
  it('accept a tree that keeps them', () => {
    expect(violations(SOUND)).toEqual([]);
  });

  describe('each broken on purpose', () => {
    /** @type {{ rule: string, from: string, to: string }[]} */
    let found;
    beforeAll(() => {
      found = violations(Object.assign({}, SOUND, ...Object.values(BROKEN)));
    });

    it.each(Object.entries(BROKEN))('%s is told', (rule, files) => {
      const offenders = found.filter((one) => one.rule === rule).map(({ from }) => from);
      expect(Object.keys(files).filter((file) => offenders.includes(file))).not.toEqual([]);
    });
  });

  it('each have a way to fail and say why they exist', () => {
    const { forbidden } = createRequire(import.meta.url)(path.join(ROOT, '.dependency-cruiser.cjs'));
    expect(forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(BROKEN).sort());
    for (const { comment } of forbidden) expect(comment.length).toBeGreaterThan(30);
  });
});
