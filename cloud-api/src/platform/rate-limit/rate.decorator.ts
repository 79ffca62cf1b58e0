import { SetMetadata } from '@nestjs/common';
import type { RateClass } from './rate-classes.js';

export const RATE_KEY = 'rate:class';

/** What the route, or every route of the controller, is counted as; without it `standard`. */
export const Rate = (rateClass: RateClass): ClassDecorator & MethodDecorator => SetMetadata(RATE_KEY, rateClass);
