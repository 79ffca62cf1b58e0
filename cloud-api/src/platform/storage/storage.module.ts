import path from 'node:path';
import { Global, Module } from '@nestjs/common';
import { AppConfig } from '../config/index.js';
import { FileStorage } from './file-storage.js';
import { LocalFileStorage } from './local-file-storage.js';

@Global()
@Module({
  providers: [
    {
      provide: FileStorage,
      inject: [AppConfig],
      useFactory: ({ dataDir }: AppConfig) => new LocalFileStorage(path.join(dataDir, 'files')),
    },
  ],
  exports: [FileStorage],
})
export class StorageModule {}
