export type Browser = 'edge' | 'firefox' | 'wechat' | 'chrome' | 'safari' | 'other';
export type DeviceKind = 'computer' | 'phone' | 'tablet';
