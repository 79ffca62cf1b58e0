import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppLogger } from './app-logger.js';
import { Metrics } from './metrics.js';

/** Health checks come every few seconds and say nothing. */
const UNLOGGED = new Set(['/livez', '/readyz', '/metrics']);

/** One log line and one sample per request: method, route pattern, status, duration, request id. Never the address. */
@Injectable()
export class RequestObserver implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly logger: AppLogger,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addHook('onResponse', (request, reply, done) => {
      this.observe(request, reply);
      done();
    });
  }

  private observe(request: FastifyRequest, reply: FastifyReply): void {
    const route = request.routeOptions.url ?? '(unmatched)';
    const { method } = request;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    this.metrics.observe({ method, route, status: reply.statusCode, seconds: reply.elapsedTime / 1000 });
    if (UNLOGGED.has(route)) return;
    this.logger.info('request.done', { method, route, status: reply.statusCode, ms, requestId: request.id });
  }
}
