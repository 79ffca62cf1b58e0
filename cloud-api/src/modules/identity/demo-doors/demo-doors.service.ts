import { Injectable } from '@nestjs/common';
import type { DemoDoor } from '@anxin/contracts';
import { AppConfig } from '../../../platform/config/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { SessionsService, type IssuedSession } from '../sessions/sessions.service.js';
import { DemoDoorsRepository } from './demo-doors.repository.js';

/** Signing in without proving anything, as an invented person of the demo county. Nowhere else. */
@Injectable()
export class DemoDoorsService {
  constructor(
    private readonly doors: DemoDoorsRepository,
    private readonly sessions: SessionsService,
    private readonly config: AppConfig,
  ) {}

  /** @throws Error outside the demo */
  async register(door: DemoDoor, accountId: string): Promise<void> {
    if (this.config.profile !== 'demo') throw new Error('demo doors exist in the demo only');
    await this.doors.put(door, accountId);
  }

  /** @throws DomainError DEMO_ONLY (404) outside the demo, and for a door nobody stands behind */
  async enter(door: DemoDoor, device: string): Promise<IssuedSession> {
    const accountId = this.config.profile === 'demo' ? await this.doors.accountBehind(door) : null;
    if (accountId === null) throw new DomainError('DEMO_ONLY');
    return this.sessions.open(accountId, 'h5', device);
  }
}
