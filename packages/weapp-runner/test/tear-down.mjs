/** Closes the shared browser. */
export default async function tearDown() {
  await globalThis.__browserServer.close();
}
