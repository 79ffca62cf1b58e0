export function resolveVariables(svg: string, palette: Readonly<Record<string, string>>): string;
export function toDataUri(svg: string): string;
