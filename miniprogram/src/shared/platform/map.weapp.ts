import Taro from '@tarojs/taro';
import type { MapPlace } from './map.types';

/** WeChat opens its map, which hands on to the navigation the person uses. */
export const MAY_NAVIGATE: boolean = true;

export async function openMap({ name, address, latitude, longitude }: MapPlace): Promise<void> {
  await Taro.openLocation({ name, address, latitude, longitude, scale: 16 });
}
