import { Agent, request } from 'node:https'

/** Whether a file can be loaded from there; says no after `withinMs`, where a network swallows requests. */
export function isReachable(address: string, withinMs: number, redirects = 3): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      asking.destroy()
      resolve(false)
    }, withinMs)
    const asking = request(
      address,
      { method: 'HEAD', agent: new Agent({ proxyEnv: process.env }) },
      (response) => {
        clearTimeout(timer)
        response.destroy()
        const { statusCode = 0, headers } = response
        if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined && redirects > 0) {
          resolve(isReachable(new URL(headers.location, address).href, withinMs, redirects - 1))
        } else resolve(statusCode >= 200 && statusCode < 300)
      },
    )
    asking.on('error', () => {
      clearTimeout(timer)
      resolve(false)
    })
    asking.end()
  })
}
