import { AUDIENCES, TOPICS, type Audience, type Topic } from '@anxin/contracts';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';

export class SearchContentsRequest {
  /** what somebody typed */
  @IsString()
  @Length(1, 60)
  text: string;

  @ApiPropertyOptional({ enum: TOPICS })
  @IsOptional()
  @IsIn(TOPICS)
  topic?: Topic;

  /** Those for this audience and those for everyone. */
  @ApiPropertyOptional({ enum: AUDIENCES })
  @IsOptional()
  @IsIn(AUDIENCES)
  audience?: Audience;
}
