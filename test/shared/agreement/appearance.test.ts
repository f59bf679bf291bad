import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnAppearance, isReadable } from '../../../shared/agreement/appearance.ts'
import { checkAgreement } from '../../../shared/agreement/checks.ts'
import { agreementContext, composeAgreement } from '../../../shared/agreement/compose.ts'
import { pictureSize } from '../../../shared/agreement/picture.ts'
import type { Appearance } from '../../../shared/plan/agreementSettings.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { addressOf, jpegAddress, pngAddress } from '../../helpers/pictures.ts'

const NOW = '2027-01-05T09:00:00Z'
const good = pngAddress(400, 120)

function withLook(appearance: Appearance): Plan {
  const plan = examplePlan('roberge')
  return { ...plan, agreement: { ...plan.agreement, appearance } }
}

function findingsOf(appearance: Appearance): string[] {
  return checkAgreement(agreementContext(withLook(appearance), NOW))
    .filter(({ path }) => path[1] === 'appearance')
    .map(({ message }) => message)
}

describe('a picture’s size', () => {
  it.each([
    ['PNG', good, { type: 'png', width: 400, height: 120 }],
    ['JPEG', jpegAddress(640, 480), { type: 'jpg', width: 640, height: 480 }],
  ])('is read from its own bytes: %s', (_, address, size) => {
    expect(pictureSize(address)).toEqual({ ok: true, value: size })
  })

  it.each([
    ['nothing', 'data:image/png;base64,'],
    ['words', addressOf('png', [Buffer.from('Dear Sir or Madam')])],
    ['one cut off', good.slice(0, -24)],
    ['a PNG that says that it is a JPEG', good.replace('image/png', 'image/jpeg')],
    ['a JPEG without a picture', addressOf('jpeg', [Buffer.from([0xff, 0xd8, 0xff, 0xd9])])],
    ['one of no height', pngAddress(10, 0)],
  ])('is refused for %s', (_, address) => {
    expect(pictureSize(address)).toEqual({ ok: false, error: 'it is damaged, or no PNG or JPEG picture.' })
  })

  it('is refused for an enormous one, before anything is unpacked', () => {
    expect(pictureSize(pngAddress(20_000, 20_000))).toMatchObject({
      ok: false,
      error: 'it is 20000 by 20000 pixels large, far more than a logo needs.',
    })
  })

  it('never fails, whatever its bytes are', () => {
    fc.assert(
      fc.property(fc.constantFrom('png', 'jpeg'), fc.uint8Array({ maxLength: 80 }), (type, bytes) => {
        const start = Buffer.from(good.slice(good.indexOf(',') + 1), 'base64').subarray(0, bytes.length % 40)
        expect(typeof pictureSize(addressOf(type, [start, Buffer.from(bytes)])).ok).toBe('boolean')
      }),
    )
  })
})

describe('the look of an agreement', () => {
  it('is part of the document where one was chosen, and absent otherwise', () => {
    const look = { logo: good, accent: '#1f4e79' }
    expect(composeAgreement(withLook(look), NOW).appearance).toEqual(look)
    expect(composeAgreement(withLook({ logo: null, accent: null }), NOW)).not.toHaveProperty('appearance')
    expect(findingsOf(look)).toEqual([])
  })

  it('leaves out a logo that cannot be drawn, and says so', () => {
    const look = { logo: 'data:image/png;base64,AAAA', accent: null }
    expect(composeAgreement(withLook(look), NOW)).not.toHaveProperty('appearance')
    expect(findingsOf(look)).toEqual([expect.stringMatching(/^The logo is left out .* damaged/u)])
    expect(findingsOf({ ...look, logo: pngAddress(9000, 100) })).toEqual([
      expect.stringContaining('9000 by 100 pixels'),
    ])
  })

  it('keeps headings dark where the accent is too light to read, and says so', () => {
    const look = { logo: null, accent: '#ffe066' }
    expect(drawnAppearance(look).accent).toBeNull()
    expect(findingsOf(look)).toEqual([expect.stringContaining('too light')])
  })

  it.each([
    ['#000000', true],
    ['#767676', true],
    ['#777777', false],
    ['#ffffff', false],
    ['#1457b0', true],
  ])('tells readable colours by their contrast with white: %s', (color, readable) => {
    expect(isReadable(color)).toBe(readable)
  })
})
