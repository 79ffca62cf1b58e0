import Taro from '@tarojs/taro';

/** Opens WeChat's call sheet. Closing the sheet is no error: the person decided not to call. */
export async function callNumber(number: string): Promise<void> {
  try {
    await Taro.makePhoneCall({ phoneNumber: number });
  } catch (error) {
    const { errMsg = '' } = error as { errMsg?: string };
    if (!errMsg.includes('cancel')) throw error;
  }
}
