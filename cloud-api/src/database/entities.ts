import type { EntityTarget, ObjectLiteral } from 'typeorm';

type Entity = Extract<EntityTarget<ObjectLiteral>, new (...args: never[]) => unknown>;

/** Every table of the server. The composition root may look inside modules; modules may not. */
export const entities: Entity[] = [
  // platform
  // identity
  // organizations
  // consents
  // assessments
];
