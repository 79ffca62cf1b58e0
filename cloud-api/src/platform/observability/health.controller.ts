import { Controller, Get, NotFoundException, type OnModuleDestroy, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../access/index.js';
import { UnitOfWork } from '../database/index.js';
import { Rate } from '../rate-limit/rate.decorator.js';
import { AppLogger } from './app-logger.js';
import { Metrics } from './metrics.js';
import { isFromNearby } from './nearby.js';

/** For load balancers and Prometheus. */
@ApiExcludeController()
@Rate('open')
@Controller()
export class HealthController implements OnModuleDestroy {
  private stopping = false;

  constructor(
    private readonly work: UnitOfWork,
    private readonly metrics: Metrics,
    private readonly logger: AppLogger,
  ) {}

  onModuleDestroy(): void {
    this.stopping = true;
  }

  /** The process answers; restart it when it does not. */
  @Public()
  @Get('livez')
  livez() {
    return { status: 'ok' };
  }

  /** The database answers too; send no requests here (503) when it does not. */
  @Public()
  @Get('readyz')
  async readyz(@Res({ passthrough: true }) reply: FastifyReply) {
    const ready = !this.stopping && (await this.databaseAnswers());
    void reply.status(ready ? 200 : 503);
    return { status: ready ? 'ok' : 'unavailable' };
  }

  /** For a Prometheus on the same machine or private network; from outside there is nothing here. */
  @Public()
  @Get('metrics')
  async read(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (!isFromNearby(request.raw)) throw new NotFoundException();
    void reply.type(this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }

  private async databaseAnswers(): Promise<boolean> {
    try {
      await this.work.manager.query('SELECT 1');
      return true;
    } catch (error) {
      this.logger.error('database.unreachable', {}, error);
      return false;
    }
  }
}
