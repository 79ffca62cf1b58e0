export { ErasureReplay } from './erasure-replay.job.js';
export { MyDataModule } from './my-data.module.js';
