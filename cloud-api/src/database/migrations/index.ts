import type { MigrationInterface } from 'typeorm';

/** In the order of their timestamps. Never edited once merged. */
export const migrations: (new () => MigrationInterface)[] = [];
