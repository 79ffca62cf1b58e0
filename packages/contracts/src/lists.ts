/** Closed lists that client and server share. Values are stored as strings, checked in code. */

/** Roles a person can hold besides being a worker, which everyone is. See docs/glossary.md. */
export const ROLES = [
  'unit-head',
  'peer-counselor',
  'expert',
  'union-staff',
  'union-admin',
  'department-member',
  'operator',
] as const;
export type Role = (typeof ROLES)[number];

/** What a role is scoped to. */
export const SCOPE_TYPES = ['county', 'region', 'unit'] as const;
export type ScopeType = (typeof SCOPE_TYPES)[number];

/** 党政机关, 企业, 事业单位, 新经济组织. */
export const UNIT_KINDS = ['government', 'enterprise', 'institution', 'new-economy'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Where a unit belongs: the county itself, one of its departments, a township, or the industrial park. */
export const REGION_KINDS = ['county', 'department', 'township', 'park'] as const;
export type RegionKind = (typeof REGION_KINDS)[number];

/** Purposes a person consents to, each on its own and withdrawable on its own. */
export const CONSENT_PURPOSES = ['self-assessment'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** Doors of the demo county's website: who the visitor would like to be. */
export const DEMO_DOORS = ['worker', 'union-staff', 'unit-head'] as const;
export type DemoDoor = (typeof DEMO_DOORS)[number];

/** 职场压力, 职场人际, 自我成长, 婚姻家庭, 亲子关系, 情绪调节 (clause M39). */
export const TOPICS = [
  'work-stress',
  'work-relations',
  'self-growth',
  'marriage-family',
  'parenting',
  'emotions',
] as const;
export type Topic = (typeof TOPICS)[number];
