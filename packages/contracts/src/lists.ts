/** Closed lists that client and server share. Values are stored as strings, checked in code. */

/** Roles a person can hold besides being a worker, which everyone is. See docs/glossary.md. */
export const ROLES = [
  'unit-head',
  'unit-liaison',
  'unit-union',
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

/** Why somebody shares one result with one person; nothing else may be done with it. */
export const SHARE_PURPOSES = ['first-talk', 'follow-up', 'advice'] as const;
export type SharePurpose = (typeof SHARE_PURPOSES)[number];

/** Whom a result can be shared with. */
export const SHARE_ROLES = ['peer-counselor', 'expert'] as const satisfies readonly Role[];
export type ShareRole = (typeof SHARE_ROLES)[number];

/** Doors of the demo county's website: who the visitor would like to be. */
export const DEMO_DOORS = ['worker', 'union-staff', 'unit-head', 'expert'] as const;
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

/** 知识讲座, 家长讲堂, 团体辅导, 云课堂. */
export const EVENT_KINDS = ['lecture', 'parents-class', 'group-counselling', 'cloud-class'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const EVENT_STATES = ['draft', 'published', 'cancelled'] as const;
export type EventState = (typeof EVENT_STATES)[number];

/** Where a published event stands in time; told by the server's clock, never stored. */
export const EVENT_PHASES = ['sign-up-later', 'sign-up-open', 'sign-up-closed', 'running', 'over'] as const;
export type EventPhase = (typeof EVENT_PHASES)[number];

/** First come; or so many seats per unit, nominated by the unit. */
export const SEAT_SHARINGS = ['first-come', 'per-unit'] as const;
export type SeatSharing = (typeof SEAT_SHARINGS)[number];

/** requested: waits for the unit's nomination; waiting: on the waiting list. */
export const SIGN_UP_STATES = ['requested', 'seated', 'waiting', 'declined', 'cancelled'] as const;
export type SignUpState = (typeof SIGN_UP_STATES)[number];

/** Whom an event or a content is for: all, officials, teachers, medical staff, enterprise workers, parents. */
export const AUDIENCES = ['everyone', 'officials', 'teachers', 'medical', 'enterprise', 'parents'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What people read, listen to, watch and practise. */
/** What is uploaded for contents, as whoever uploads it says; its bytes have to agree. */
export const MEDIA_KINDS = ['picture', 'audio', 'video'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

export type MediaState = 'arriving' | 'ready' | 'refused';

/** Why a file cannot be used: it is no such file, damaged, too large when unpacked, or not every phone plays it. */
export type MediaRefusal = 'broken' | 'not-playable' | 'other-kind' | 'too-large';

export const CONTENT_KINDS = ['article', 'audio'] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];

/**
 * Where a version of a content stands. returned: came back with a reason; scheduled: is published by itself at a time;
 * superseded: people read a later one.
 */
export const CONTENT_VERSION_STATES = [
  'draft',
  'in-review',
  'returned',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
  'superseded',
] as const;
export type ContentVersionState = (typeof CONTENT_VERSION_STATES)[number];

/** What staff do to a content. */
export const CONTENT_DEEDS = [
  'change',
  'submit',
  'approve',
  'return',
  'schedule',
  'unschedule',
  'publish',
  'withdraw',
  'revise',
] as const;
export type ContentDeed = (typeof CONTENT_DEEDS)[number];

/** Of a piece of a text that is compared with another. */
export const TEXT_CHANGES = ['same', 'added', 'removed'] as const;
export type TextChange = (typeof TEXT_CHANGES)[number];

/** What a text is made of, once its HTML is read: see the server's platform/rich-text. */
export const TEXT_BLOCK_KINDS = ['heading', 'paragraph', 'item', 'quote', 'rule'] as const;
export type TextBlockKind = (typeof TEXT_BLOCK_KINDS)[number];

/** Pictures drawn for the product, by their file names in the client. */
export const EVENT_COVERS = ['tea-hills', 'door-lamp', 'facade', 'steam-cup', 'tools-down', 'finish-lamp'] as const;
export type EventCover = (typeof EVENT_COVERS)[number];

/** The county centre, base-level rooms, workers' homes of units. */
export const VENUE_LEVELS = ['county', 'township', 'unit'] as const;
export type VenueLevel = (typeof VENUE_LEVELS)[number];

/** submitted: waits for the first reviewer; passed: waits for the county. */
export const PLAN_STATES = ['not-started', 'draft', 'submitted', 'passed', 'returned', 'approved'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** joint: a tiny unit whose plan another one files. */
export const PLAN_FORMS = ['full', 'short', 'joint'] as const;
export type PlanForm = (typeof PLAN_FORMS)[number];

/** 单位情况, 心理健康教育, 评估, 援助, 保障措施. */
export const PLAN_SECTIONS = ['situation', 'education', 'assessment', 'assistance', 'safeguards'] as const;
export type PlanSectionKey = (typeof PLAN_SECTIONS)[number];

/** What a message in the inbox is about; its words are the server's. */
export const MESSAGE_KINDS = [
  'event-changed',
  'event-cancelled',
  'event-reminder',
  'seat-given',
  'nomination-asked',
  'nomination-declined',
  'unit-seats-changed',
  'plan-submitted',
  'plan-passed',
  'plan-returned',
  'plan-approved',
  'plan-extended',
  'plan-reminder',
  'recovery-code-used',
  'recovery-codes-made',
  'result-shared',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** Where a message leads: an event, a plan, a unit's nominations, what was shared with the reader. */
export const MESSAGE_PAGES = ['event', 'plan', 'nominations', 'shared-with-me'] as const;
export type MessagePage = (typeof MESSAGE_PAGES)[number];
