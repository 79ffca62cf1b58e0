import { go, hrefOf } from '../../navigation';
import type { RouteName } from '@/routes';
import type { Destination } from './types';

/* A Destination's name and parameters belong together by construction; the compiler cannot see it across the union. */
type Loose = (name: RouteName, params?: unknown) => unknown;

export const goTo = ({ name, params }: Destination): void => void (go as unknown as Loose)(name, params);
export const hrefTo = ({ name, params }: Destination): string => (hrefOf as unknown as Loose)(name, params) as string;

/** `to={toPage('question', { assessmentId })}`: checks name and parameters together. */
export function toPage<Name extends RouteName>(
  name: Name,
  ...[params]: Parameters<typeof hrefOf<Name>> extends [Name, ...infer Rest] ? Rest : never
): Destination {
  return { name, params } as Destination;
}
