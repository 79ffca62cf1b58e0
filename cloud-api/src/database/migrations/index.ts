import type { MigrationInterface } from 'typeorm';
import { CreateSubjectKeys1764000100000 } from './1764000100000-create-subject-keys.js';
import { CreateJobLeases1764000100100 } from './1764000100100-create-job-leases.js';
import { CreateOutbox1764000100200 } from './1764000100200-create-outbox.js';
import { CreateIdempotencyKeys1764000100300 } from './1764000100300-create-idempotency-keys.js';
import { CreateAccounts1764000200000 } from './1764000200000-create-accounts.js';
import { CreateSessions1764000210000 } from './1764000210000-create-sessions.js';
import { CreateStaffSignIn1764000220000 } from './1764000220000-create-staff-sign-in.js';
import { CreateSignInScans1764000230000 } from './1764000230000-create-sign-in-scans.js';
import { CreateRoles1764000240000 } from './1764000240000-create-roles.js';
import { CreateDemoDoors1764000250000 } from './1764000250000-create-demo-doors.js';
import { CreateOrganizations1764000300000 } from './1764000300000-create-organizations.js';
import { CreateConsents1764000400000 } from './1764000400000-create-consents.js';
import { CreateAssessments1764000410000 } from './1764000410000-create-assessments.js';
import { CreateMessages1764000500000 } from './1764000500000-create-messages.js';
import { CreateVenues1764000510000 } from './1764000510000-create-venues.js';
import { CreateEvents1764000520000 } from './1764000520000-create-events.js';
import { CreatePlans1764000700000 } from './1764000700000-create-plans.js';
import { AddRegionToEvents1764000800000 } from './1764000800000-add-region-to-events.js';
import { AddGrowthIndexes1764000900000 } from './1764000900000-add-growth-indexes.js';
import { AddNamesToPlanPapers1764001000000 } from './1764001000000-add-names-to-plan-papers.js';
import { CreateAuditEntries1764001100000 } from './1764001100000-create-audit-entries.js';
import { CreateWrappedKeys1764001200000 } from './1764001200000-create-wrapped-keys.js';
import { CreateResultShares1764001300000 } from './1764001300000-create-result-shares.js';
import { CreateStaffRecoveryCodes1764001310000 } from './1764001310000-create-staff-recovery-codes.js';
import { AddRoleIndexToRoleGrants1764001320000 } from './1764001320000-add-role-index-to-role-grants.js';
import { CreateDeletionReceipts1764001330000 } from './1764001330000-create-deletion-receipts.js';
import { CreateRateCounters1764001350000 } from './1764001350000-create-rate-counters.js';
import { CreateContents1764001400000 } from './1764001400000-create-contents.js';
import { CreateContentTerms1764001410000 } from './1764001410000-create-content-terms.js';
import { CreateLearning1764001500000 } from './1764001500000-create-learning.js';
import { AddSoundsToContents1764001600000 } from './1764001600000-add-sounds-to-contents.js';
import { CreateMedia1764001700000 } from './1764001700000-create-media.js';
import { AddScheduleToContents1764001800000 } from './1764001800000-add-schedule-to-contents.js';

/** In the order of their timestamps. Never edited once merged. */
export const migrations: (new () => MigrationInterface)[] = [
  CreateSubjectKeys1764000100000,
  CreateJobLeases1764000100100,
  CreateOutbox1764000100200,
  CreateIdempotencyKeys1764000100300,
  CreateAccounts1764000200000,
  CreateSessions1764000210000,
  CreateStaffSignIn1764000220000,
  CreateSignInScans1764000230000,
  CreateRoles1764000240000,
  CreateDemoDoors1764000250000,
  CreateOrganizations1764000300000,
  CreateConsents1764000400000,
  CreateAssessments1764000410000,
  CreateMessages1764000500000,
  CreateVenues1764000510000,
  CreateEvents1764000520000,
  CreatePlans1764000700000,
  AddRegionToEvents1764000800000,
  AddGrowthIndexes1764000900000,
  AddNamesToPlanPapers1764001000000,
  CreateAuditEntries1764001100000,
  CreateWrappedKeys1764001200000,
  CreateResultShares1764001300000,
  CreateStaffRecoveryCodes1764001310000,
  AddRoleIndexToRoleGrants1764001320000,
  CreateDeletionReceipts1764001330000,
  CreateRateCounters1764001350000,
  CreateContents1764001400000,
  CreateContentTerms1764001410000,
  CreateLearning1764001500000,
  AddSoundsToContents1764001600000,
  CreateMedia1764001700000,
  AddScheduleToContents1764001800000,
];
