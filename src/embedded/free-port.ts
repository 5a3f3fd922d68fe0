import { createServer } from 'node:net'

/** A TCP port of 127.0.0.1 on which nothing listens now: the wanted one where it is free, else any. */
export async function freePort(wanted: number | null): Promise<number> {
  if (wanted !== null && (await listenable(wanted)) !== null) return wanted
  const port = await listenable(0)
  if (port === null) throw new Error('no TCP port of 127.0.0.1 is free')
  return port
}

function listenable(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(null))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : null))
    })
  })
}
