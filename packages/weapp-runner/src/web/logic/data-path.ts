type Container = Record<string | number, unknown>;

/** `a.b[0].c` (and Taro's `a.[0]`) as keys; array indexes are numbers. */
export function parseDataPath(path: string): (string | number)[] {
  return path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** Sets a value deep inside `data`, making the containers on the way as setData does. */
export function setAtPath(data: object, path: string, value: unknown): void {
  const keys = parseDataPath(path);
  const last = keys.pop();
  if (last === undefined) return;
  let container = data as Container;
  keys.forEach((key, index) => {
    const inner = container[key];
    if (inner === null || typeof inner !== 'object') {
      container[key] = typeof (keys[index + 1] ?? last) === 'number' ? [] : {};
    }
    container = container[key] as Container;
  });
  container[last] = value;
}

/** The value deep inside `data`; undefined where the way ends early. */
export function getAtPath(data: unknown, path: string): unknown {
  return parseDataPath(path).reduce<unknown>(
    (value, key) => (value === null || value === undefined ? undefined : (value as Container)[key]),
    data,
  );
}

/** A copy made the way data crosses to the view: through JSON. */
export function cloneJson<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}
