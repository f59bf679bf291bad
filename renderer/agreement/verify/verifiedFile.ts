import type { Verdict } from '../../../shared/agreement/verdict.ts'
import { fail, ok, type Result } from '../../../shared/base/result.ts'
import { VERIFIED_MB_MAX } from '../../../shared/contract/agreements.ts'
import type { useVerify } from '../../api/agreementVersions.ts'
import { sha256Of } from '../../api/sha256.ts'
import { errorText } from '../../text/errors.ts'

/** What was found out about a file. */
export interface Verified {
  readonly fileName: string
  readonly sha256: string
  readonly verdict: Verdict
}

/** Reads a file and has it verified; where that cannot be done, says why. */
export async function verifiedFile(
  file: File,
  verify: ReturnType<typeof useVerify>,
): Promise<Result<Verified, string>> {
  if (file.size > VERIFIED_MB_MAX * 1024 * 1024) {
    return fail(
      `“${file.name}” is larger than ${VERIFIED_MB_MAX} MB. No agreement of this app is that large.`,
    )
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const [reply, sha256] = await Promise.all([verify(bytes), sha256Of(bytes)])
    return reply.ok
      ? ok({ fileName: file.name, sha256, verdict: reply.value })
      : fail(`“${file.name}”: ${errorText(reply.error)}`)
  } catch {
    // Moved or locked since it was chosen.
    return fail(`“${file.name}” cannot be read. Close it where it is open, then choose it again.`)
  }
}
