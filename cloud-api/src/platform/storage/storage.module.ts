import { Global, Module } from '@nestjs/common';
import { AppConfig } from '../config/index.js';
import { FileStorage } from './file-storage.js';
import { filesFolder, LocalFileStorage } from './local-file-storage.js';

@Global()
@Module({
  providers: [
    {
      provide: FileStorage,
      inject: [AppConfig],
      useFactory: ({ dataDir }: AppConfig) => new LocalFileStorage(filesFolder(dataDir)),
    },
  ],
  exports: [FileStorage],
})
export class StorageModule {}
