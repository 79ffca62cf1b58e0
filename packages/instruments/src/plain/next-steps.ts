import type { NextStep, Weight } from './plain.types.js';

export const BREATHE: NextStep = { kind: 'breathing', label: '做3分钟呼吸', target: 'breathing-3-minutes' };
export const READ_AFTER_WORK: NextStep = { kind: 'read', label: '读：下班后怎样缓一缓', target: 'after-work' };
export const CALL: NextStep = { kind: 'call', label: '找人聊聊：12356', target: '12356' };
export const TELL_SOMEONE: NextStep = { kind: 'people', label: '找身边的人说说', target: 'trusted-person' };
export const SEE_HOSPITAL: NextStep = { kind: 'help', label: '去医院看看', target: 'hospital' };

/** The heavier, the more people; an exercise never stands before a person there. */
export const STEPS_BY_WEIGHT: Readonly<Record<Weight, readonly NextStep[]>> = {
  light: [BREATHE, READ_AFTER_WORK, CALL],
  talk: [TELL_SOMEONE, CALL, BREATHE],
  heavy: [TELL_SOMEONE, CALL, SEE_HOSPITAL],
};

/** After an answer about harming oneself. The hotline stands in the body and on the pinned card. */
export const SAFETY_STEPS: readonly NextStep[] = [TELL_SOMEONE, SEE_HOSPITAL, BREATHE];
