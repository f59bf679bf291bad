import { constants } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const Running = z.strictObject({ port: z.int().min(1).max(65_535), starterSecret: z.string() })
export type Running = z.infer<typeof Running>

const NAME = 'running.json'

/** Tells a second start of the same user where the application runs. Nobody else can read the file. */
export async function writeRunning(folder: string, running: Running): Promise<void> {
  const temporary = join(folder, `.${NAME}.${process.pid}.tmp`)
  await rm(temporary, { force: true })
  // wx: a file or link that somebody else put there is not written through.
  await using file = await open(temporary, 'wx', 0o600)
  await file.writeFile(JSON.stringify(running))
  await rename(temporary, join(folder, NAME))
}

/** What the running application wrote; null where there is none, or where others could have written or read it. */
export async function readRunning(folder: string): Promise<Running | null> {
  try {
    await using file = await open(join(folder, NAME), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    const about = await file.stat()
    if (!about.isFile() || about.size > 1024) return null
    const others =
      process.getuid !== undefined && (about.uid !== process.getuid() || (about.mode & 0o077) !== 0)
    if (others) return null
    return Running.parse(JSON.parse(await file.readFile('utf8')))
  } catch {
    return null
  }
}

/** Removes the file at the end, if it is still that of this process. */
export async function removeRunning(folder: string, running: Running): Promise<void> {
  const found = await readRunning(folder)
  if (found?.starterSecret === running.starterSecret) await rm(join(folder, NAME), { force: true })
}
