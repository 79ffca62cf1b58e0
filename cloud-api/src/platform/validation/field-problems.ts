import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { FieldProblem } from '../errors/index.js';
import { CONSTRAINT_TEXTS, OTHER_TEXT } from './locales/constraints.js';

const MAX_PROBLEMS = 50;
/** A path can hold a key that the client made up. */
const MAX_PATH = 120;

/** `{ path: 'contacts.0.phone', message }` for each field that is wrong, in the order of the form. */
export function fieldProblems(errors: readonly ValidationError[]): FieldProblem[] {
  return errors.flatMap((error) => problemsOf(error, '')).slice(0, MAX_PROBLEMS);
}

function problemsOf(error: ValidationError, parent: string): FieldProblem[] {
  // Absent, whatever the types say, when the body has no declared property at all.
  const property = (error.property as string | undefined) ?? '';
  const path = [parent, property].filter(Boolean).join('.').slice(0, MAX_PATH);
  const own = Object.keys(error.constraints ?? {}).slice(0, 1);
  return [
    ...own.map((name) => ({ path, message: sentence(error, name) })),
    ...(error.children ?? []).flatMap((child) => problemsOf(child, path)),
  ];
}

function sentence(error: ValidationError, constraint: string): string {
  const text = Object.hasOwn(CONSTRAINT_TEXTS, constraint) ? CONSTRAINT_TEXTS[constraint] : undefined;
  if (!text) return OTHER_TEXT;
  const numbers = constraintNumbers(error, constraint);
  return text.replace(/\{(\d)\}/g, (_, index: string) => numbers[Number(index)] ?? '');
}

function constraintNumbers({ target, property }: ValidationError, constraint: string): string[] {
  if (!target) return [];
  const metadata = getMetadataStorage()
    .getTargetValidationMetadatas(target.constructor, '', false, false)
    .find(({ propertyName, name }) => propertyName === property && name === constraint);
  // Undefined, whatever the types say, for constraints without parameters.
  return ((metadata?.constraints as unknown[] | undefined) ?? []).map(String);
}
