const POLL_MS = 50;
const TIMEOUT_MS = 20_000;

/**
 * Reads until it reads so: what comes from the device or the server is there a moment after the page is.
 * @throws Error with what was read last
 */
export async function becomes(read: () => Promise<string>, wanted: string): Promise<void> {
  const deadline = performance.now() + TIMEOUT_MS;
  for (;;) {
    const found = await read();
    if (found === wanted) return;
    if (performance.now() > deadline) throw new Error(`it did not become "${wanted}"; it reads "${found}"`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
