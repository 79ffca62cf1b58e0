import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import {
  type ErasedRows,
  type ExportedTable,
  instantCell,
  type Person,
  PersonalData,
  type PersonalDataPort,
} from '../../../platform/personal-data/index.js';
import { sessionHeadings } from '../locales/personal-data.zh.js';
import { SignInScansRepository } from '../scans/sign-in-scans.repository.js';
import { deviceText } from '../sessions/device.js';
import { SessionsRepository } from '../sessions/sessions.repository.js';
import { StaffChallengesRepository } from '../staff/staff-challenges.repository.js';

/** Nobody is signed in on more devices than this. */
const MOST = 500;

/** Where somebody is signed in. */
@Injectable()
export class SessionData implements PersonalDataPort {
  readonly group = 'sessions';
  readonly tables = ['sessions', 'sign_in_scans', 'staff_challenges'];

  constructor(
    private readonly sessions: SessionsRepository,
    private readonly scans: SignInScansRepository,
    private readonly challenges: StaffChallengesRepository,
    private readonly clock: Clock,
    personalData: PersonalData,
  ) {
    personalData.register(this);
  }

  async count({ accountId }: Person): Promise<number> {
    return (await this.sessions.liveOf(accountId, this.clock.now(), MOST)).length;
  }

  async export({ accountId }: Person): Promise<readonly ExportedTable[]> {
    const live = await this.sessions.liveOf(accountId, this.clock.now(), MOST);
    const rows = live.map(({ device, createdAt, lastUsedOn }) => ({
      ...{ device: deviceText(device), signedInAt: instantCell(createdAt), lastUsedOn },
    }));
    return rows.length > 0 ? [{ ...sessionHeadings, rows }] : [];
  }

  async erase({ accountId }: Person): Promise<ErasedRows> {
    await this.scans.deleteOf(accountId);
    await this.challenges.deleteOf(accountId);
    return { deleted: await this.sessions.deleteAllOf(accountId), kept: 0 };
  }
}
