import preset from '@anxin/tooling/eslint';

export default preset;
