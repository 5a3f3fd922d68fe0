/** After a run; in the same process as `start-postgres.mjs`. */
export default async function stopPostgres() {
  await globalThis.testServer?.stop()
  globalThis.testServer = undefined
}
