import Taro from '@tarojs/taro';

/** Calls back with every change of the connection, and once with the state now. */
export function watchNetwork(changed: (online: boolean) => void): void {
  Taro.onNetworkStatusChange(({ isConnected }) => changed(isConnected));
  void Taro.getNetworkType({ success: ({ networkType }) => changed(networkType !== 'none') });
}
