import * as v from 'valibot';
import { PAGES, type ParamsOf, type RouteName } from '@/routes';

const Destination = v.object({
  name: v.picklist(Object.keys(PAGES) as [RouteName, ...RouteName[]]),
  params: v.optional(v.record(v.string(), v.string())),
});
export type Destination = v.InferOutput<typeof Destination>;

/** A destination as one parameter of another page ("sign in, then go there"). */
export function packNext<Name extends RouteName>(name: Name, params?: ParamsOf<Name>): string {
  return JSON.stringify(params ? { name, params } : { name });
}

/** null for anything that is not a page of this client: an address can be forged. */
export function unpackNext(packed: string | undefined): Destination | null {
  if (!packed) return null;
  try {
    const parsed = v.safeParse(Destination, JSON.parse(packed));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
