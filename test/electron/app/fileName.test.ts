import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fileName } from '../../../electron/app/fileName.ts'

it.each([
  ['Halden Software · SLA 2027', 'Halden Software · SLA 2027.docx'],
  ['  Q1/Q2: "north" <EMEA>?  ', 'Q1 Q2 north EMEA.docx'],
  ['../../etc/passwd', 'etc passwd.docx'],
  ['CON', 'Plan.docx'],
  ['...', 'Plan.docx'],
  ['a\u0000b\u202Ec', 'a b c.docx'],
])('%j becomes %j', (title, name) => {
  expect(fileName(title, 'docx')).toBe(name)
})

it('is a name that every file system takes, whatever the title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      const name = fileName(title, 'docx')
      expect(name).toMatch(/^[^<>:"/\\|?*\p{C}. ][^<>:"/\\|?*\p{C}]*\.docx$/u)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
      expect(name.isWellFormed()).toBe(true)
    }),
  )
})
