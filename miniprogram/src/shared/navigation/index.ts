import Taro, { useRouter } from '@tarojs/taro';
import { isTab, PAGES, pathOf, queryOf, type ParamsOf, type RouteName } from '@/routes';
import type { Destination } from './next';

export { packNext, unpackNext } from './next';

/** WeChat keeps ten pages; from the ninth on, a page replaces the one it came from. */
const STACK_LIMIT = 9;

type Args<Name extends RouteName> =
  undefined extends ParamsOf<Name>
    ? [params?: ParamsOf<Name>]
    : Record<string, never> extends ParamsOf<Name>
      ? [params?: ParamsOf<Name>]
      : [params: ParamsOf<Name>];

type AnyParams = Readonly<Record<string, string | undefined>> | undefined;

const urlOf = (name: RouteName, params: AnyParams): string => `${pathOf(name)}${queryOf(params)}`;

/** Address on the website, for links that can be opened in a new tab. */
export function hrefOf<Name extends RouteName>(name: Name, ...[params]: Args<Name>): string {
  return `${PAGES[name].web}${queryOf(params)}`;
}

/** Opens a page. Tabs switch; everything else goes on top of the stack. */
export async function go<Name extends RouteName>(name: Name, ...[params]: Args<Name>): Promise<void> {
  if (isTab(name)) {
    await Taro.switchTab({ url: pathOf(name) });
  } else if (Taro.getCurrentPages().length >= STACK_LIMIT) {
    await Taro.redirectTo({ url: urlOf(name, params) });
  } else {
    await Taro.navigateTo({ url: urlOf(name, params) });
  }
}

/** Opens a page in place of this one: going back does not come here again. */
export async function replace<Name extends RouteName>(name: Name, ...[params]: Args<Name>): Promise<void> {
  if (isTab(name)) await Taro.switchTab({ url: pathOf(name) });
  else await Taro.redirectTo({ url: urlOf(name, params) });
}

/** For a destination that came in as a parameter (`unpackNext`). */
export async function replaceWith({ name, params }: Destination): Promise<void> {
  if (isTab(name)) await Taro.switchTab({ url: pathOf(name) });
  else await Taro.redirectTo({ url: urlOf(name, params) });
}

/** One page back; from a page that was opened directly, to the home page. */
export async function back(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack();
  else await Taro.switchTab({ url: pathOf('home') });
}

/** This page's parameters, decoded. Each may be missing: addresses are typed, cut and forged by people. */
export function usePageParams<Name extends RouteName>(): Partial<NonNullable<ParamsOf<Name>>> {
  const { params } = useRouter();
  return Object.fromEntries(
    Object.entries(params).flatMap(([key, value]) => (value === undefined ? [] : [[key, decodeOnce(value)]])),
  ) as Partial<NonNullable<ParamsOf<Name>>>;
}

function decodeOnce(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
