import { expect, it } from 'vitest'
import { renderRedline } from '../../electron/word/redline/renderRedline.ts'
import { renderWord } from '../../electron/word/renderWord.ts'
import { verifyWord } from '../../electron/word/verify.ts'
import { exampleAgreements } from '../helpers/exampleAgreements.ts'
import { hasOpenXmlSdk, openXmlErrors } from '../helpers/openXmlSdk.ts'

it.each(Object.entries(exampleAgreements))(
  'an agreement as different teams have one is sound, whole and verifies: %s',
  async (_, example) => {
    const { tree, signoff, before } = example()
    const file = await renderWord(tree, { signoff })
    expect(verifyWord(file)).toMatchObject({ kind: 'consistent' })
    const files = before === undefined ? [file] : [file, await renderRedline(before, tree)]
    const errors = hasOpenXmlSdk ? files.flatMap(openXmlErrors) : []
    expect(errors).toEqual([])
  },
)
