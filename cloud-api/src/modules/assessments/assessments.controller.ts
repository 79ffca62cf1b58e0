import { Controller, Get, Param } from '@nestjs/common';
import { Public } from '../../platform/access/index.js';
import { PathNames } from '../../platform/validation/index.js';
import { AssessmentDefinitionResponse } from './dto/assessment-definition.response.js';
import { AssessmentListResponse } from './dto/assessment-summary.response.js';
import { LibraryService } from './library.service.js';

/** The library. Open to visitors: reading the questions tells nothing about anybody. */
@PathNames('assessmentId')
@Controller('v1/assessments')
export class AssessmentsController {
  constructor(private readonly library: LibraryService) {}

  @Get()
  @Public()
  async list(): Promise<AssessmentListResponse> {
    return AssessmentListResponse.from(await this.library.list());
  }

  @Get(':assessmentId')
  @Public()
  async read(@Param('assessmentId') assessmentId: string): Promise<AssessmentDefinitionResponse> {
    return AssessmentDefinitionResponse.from(await this.library.definition(assessmentId));
  }
}
