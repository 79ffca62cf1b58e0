import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Audit } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { SubjectVault } from '../../platform/crypto/index.js';
import { DATA_GROUPS, type ExportedTable, PersonalData } from '../../platform/personal-data/index.js';
import { IdentityFacade } from '../identity/index.js';
import { CountyProfileReader } from '../organizations/index.js';
import { type ExportedGroups, htmlDocument, jsonDocument } from './export-document.js';
import { exportWords } from './locales/export.zh.js';

export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly content: Readable;
}

/** Everything of oneself in a file. */
@Injectable()
export class ExportService {
  constructor(
    private readonly personalData: PersonalData,
    private readonly identity: IdentityFacade,
    private readonly county: CountyProfileReader,
    private readonly vault: SubjectVault,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Begins at once and is read as it is sent. @throws DomainError SESSION_NOT_FRESH */
  async export(actor: Actor, format: 'html' | 'json'): Promise<ExportFile> {
    await this.identity.requireFresh(actor);
    const { unionName } = await this.county.current();
    await this.audit.note(actor, 'data.exported', actor.accountId);
    const about = { madeAt: this.clock.now().toISOString(), issuer: unionName };
    const groups = this.groups(actor.accountId);
    const today = this.clock.today();
    return format === 'html'
      ? {
          name: exportWords.htmlFile(today),
          type: 'text/html; charset=utf-8',
          content: Readable.from(htmlDocument(about, groups)),
        }
      : {
          name: exportWords.jsonFile(today),
          type: 'application/json; charset=utf-8',
          content: Readable.from(jsonDocument(about, groups)),
        };
  }

  private async *groups(accountId: string): ExportedGroups {
    const person = { accountId, subjectId: this.vault.subjectIdFor(accountId) };
    for (const group of DATA_GROUPS) {
      const tables: ExportedTable[] = [];
      for (const port of this.personalData.of(group)) tables.push(...(await port.export(person)));
      yield { group, tables };
    }
  }
}
