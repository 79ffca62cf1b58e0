import { Global, Module } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { AppConfig } from '../config/index.js';
import { FileAddresses } from './file-addresses.js';
import { FileStorage } from './file-storage.js';
import { openFileStorage } from './open-file-storage.js';

@Global()
@Module({
  providers: [{ provide: FileStorage, inject: [AppConfig, Clock], useFactory: openFileStorage }, FileAddresses],
  exports: [FileAddresses, FileStorage],
})
export class StorageModule {}
