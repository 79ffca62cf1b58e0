import { jestPreset } from '@anxin/tooling/jest';

export default jestPreset({ decorators: true, setupFiles: ['reflect-metadata'] });
