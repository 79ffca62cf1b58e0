import type { ConsentPurpose } from '@anxin/contracts';

const PURPOSES = { 'self-assessment': '做自测' } satisfies Record<ConsentPurpose, string>;

/** A purpose that this version no longer has is told by its name. */
export const purposeWords = (purpose: string): string =>
  (PURPOSES as Readonly<Record<string, string>>)[purpose] ?? purpose;

export const consentHeadings = {
  title: '同意记录',
  headings: { purpose: '同意做什么', version: '同意书版本', givenOn: '同意日期', withdrawnOn: '撤回日期' },
};
