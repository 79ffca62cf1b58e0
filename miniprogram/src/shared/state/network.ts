import { create } from 'zustand';

/** Whether the device says it is connected. A request can still fail: that is the request's own error. */
export const useNetwork = create<{ online: boolean; setOnline(online: boolean): void }>()((set) => ({
  online: true,
  setOnline: (online) => set({ online }),
}));
