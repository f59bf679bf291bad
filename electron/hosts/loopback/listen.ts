import type { Server } from 'node:http'
import { fail, ok, type Result } from '../../../shared/base/result.ts'

/** Opens the port, for this machine only. @returns the port that it is */
export function listen(server: Server, port: number): Promise<Result<number, string>> {
  return new Promise((resolve) => {
    server.once('error', (error) => resolve(fail(whyNot(error, port))))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(ok(typeof address === 'object' && address !== null ? address.port : port))
    })
  })
}

function whyNot(error: Error, port: number): string {
  const code = 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use by another program. Choose another with --port, or leave it out to get a free one.`
  }
  if (code === 'EACCES') {
    return `Port ${port} is reserved for the system. Choose one above 1023 with --port, or leave it out.`
  }
  return `Port ${port} could not be opened: ${error.message}.`
}
