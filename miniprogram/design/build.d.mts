export const TABS: readonly string[];
export function renderAll(): Promise<Record<string, string>>;
