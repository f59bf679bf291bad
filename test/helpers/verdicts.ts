import { verifyWord } from '../../electron/word/verify.ts'

export function kindOf(bytes: Uint8Array) {
  return verifyWord(bytes).kind
}

/** What was altered in the file; where nothing was, what the verdict is instead. */
export function changesOf(bytes: Uint8Array) {
  const verdict = verifyWord(bytes)
  return verdict.kind === 'altered' ? verdict.changes : verdict.kind
}
