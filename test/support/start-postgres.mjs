/** Before a run: jest loads this file outside its own transforms, so tsx reads the TypeScript behind it. */
import { tsImport } from 'tsx/esm/api'

export default async function startPostgres() {
  const { startTestServer } = await tsImport('./test-server.ts', import.meta.url)
  globalThis.testServer ??= await startTestServer()
}
