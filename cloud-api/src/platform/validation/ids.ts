import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';

/** Every id here: a UUID in lower case. Databases compare ids byte by byte, so another spelling is another id. */
export const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A property of a request that is an id (with `each`: a list of them). */
export const IsId = ({ each = false } = {}): PropertyDecorator =>
  applyDecorators(each ? () => undefined : ApiProperty({ type: String, format: 'uuid' }), Matches(ID, { each }));

/** `phq9`, `audit_c`: names that we gave ourselves, as of instruments. */
export const NAME = /^[a-z0-9][a-z0-9_-]{0,39}$/;

export const NAMES_KEY = 'path-names';

/** Path parameters of this controller that end in `Id` and are names, not UUIDs. */
export const PathNames = (...names: string[]): ClassDecorator => SetMetadata(NAMES_KEY, names);
