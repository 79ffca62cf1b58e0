import { jestPreset } from '@anxin/tooling/jest';

export default jestPreset();
