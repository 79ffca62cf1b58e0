/** In WeChat a field opens its keyboard by a tap only. */
export const focusField = (_id: string): void => undefined;
