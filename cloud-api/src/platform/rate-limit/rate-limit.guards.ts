import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { RequestWithActor } from '../access/index.js';
import { callerAddress } from './address.js';
import { FLOOD, RATE_CLASSES, type RateClass, type RateRule, VISITORS_BEHIND_ONE_ADDRESS } from './rate-classes.js';
import { RATE_KEY } from './rate.decorator.js';
import { RateLimits } from './rate-limits.js';

const classOf = (reflector: Reflector, context: ExecutionContext): RateClass =>
  reflector.getAllAndOverride<RateClass | undefined>(RATE_KEY, [context.getHandler(), context.getClass()]) ??
  'standard';

const rulesOf = (rateClass: RateClass, by: RateRule['by']): readonly RateRule[] =>
  (RATE_CLASSES[rateClass] as readonly RateRule[]).filter((rule) => rule.by === by);

/** Before anybody asks who it is: by address. */
@Injectable()
export class ArrivalLimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RateLimits,
  ) {}

  /** @throws DomainError RATE_LIMITED, SERVICE_BUSY */
  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const rateClass = classOf(this.reflector, context);
    if (rateClass === 'open') return true;
    const address = callerAddress(context.switchToHttp().getRequest<RequestWithActor>().ip);
    this.limits.passHere('flood', FLOOD, address);
    return passAll(this.limits, rateClass, rulesOf(rateClass, 'address'), address);
  }
}

/** Once it is known who asks: by person. */
@Injectable()
export class CallerLimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RateLimits,
  ) {}

  /** @throws DomainError RATE_LIMITED, SERVICE_BUSY */
  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const rateClass = classOf(this.reflector, context);
    const rules = rulesOf(rateClass, 'caller');
    if (rules.length === 0) return true;
    const { actor, ip } = context.switchToHttp().getRequest<RequestWithActor>();
    if (actor) return passAll(this.limits, rateClass, rules, actor.accountId);
    const many = rules.map((rule) => ({ ...rule, limit: rule.limit * VISITORS_BEHIND_ONE_ADDRESS }));
    return passAll(this.limits, `${rateClass} visitors`, many, callerAddress(ip));
  }
}

/** Waits for nothing where nothing is shared: most requests are like that. */
function passAll(
  limits: RateLimits,
  what: string,
  rules: readonly RateRule[],
  caller: string,
): boolean | Promise<boolean> {
  for (const rule of rules) if (!rule.shared) limits.passHere(what, rule, caller);
  const shared = rules.filter((rule) => rule.shared);
  if (shared.length === 0) return true;
  return Promise.all(shared.map((rule) => limits.passEverywhere(what, rule, caller))).then(() => true);
}
