import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { writeFileSafely } from '../../electron/app/writeFileSafely.ts'
import { writePlan } from '../../electron/hosts/cli/planFiles.ts'
import { saveFile } from '../../electron/hosts/desktop/saveFile.ts'
import { savePdf } from '../../electron/hosts/desktop/savePdf.ts'
import { examplePlan } from '../../shared/plan/examples/examplePlan.ts'
import { createFakeWindow } from '../helpers/fakeElectron.ts'
import { runSla } from '../helpers/terminal.ts'
import { mountSmallDisk } from './smallDisk.ts'

const EARLIER = 'the earlier file, whole'
const MEGABYTE = 1024 * 1024
/** Some of the file is written before the disk is full. */
const LEFT = 12 * 1024

const folder = mkdtempSync(join(tmpdir(), 'full-disk-exports-'))
const place = join(folder, 'disk')
const disk = mountSmallDisk(place, MEGABYTE)
afterAll(() => {
  disk?.unmount()
  rmSync(folder, { recursive: true })
})

/** A file of the disk that was saved earlier. */
let target = ''
function earlierFile(name: string): void {
  target = join(place, 'exports', name)
  writeFileSync(target, EARLIER)
  disk?.fill(LEFT)
}

function expectUntouched(): void {
  expect(readFileSync(target, 'utf8')).toBe(EARLIER)
  expect(readdirSync(join(place, 'exports'))).toHaveLength(1)
}

const noSpace = (): string => `There is no space left for ${target}. Free some, or save to another disk.`

describe.runIf(disk !== null)('an export onto a full disk', () => {
  beforeEach(() => {
    rmSync(join(place, 'exports'), { recursive: true, force: true })
    rmSync(join(place, 'filler'), { force: true })
    mkdirSync(join(place, 'exports'))
  })

  it.each(['SLA.docx', 'SLA, redline.docx', 'Plan.xlsx', 'Days.ics', 'Plan.slaplan', 'Chart.csv', 'SLA.pdf'])(
    'of the desktop keeps the earlier %s, says why, and goes to another disk',
    async (name) => {
      earlierFile(name)
      const bytes = Buffer.alloc(100_000, 'x')
      const elsewhere = join(folder, name)
      const chosen = [target, elsewhere]
      const told: (string | undefined)[] = []
      const parts = {
        folder,
        window: createFakeWindow({ printToPDF: async () => bytes }),
        dialog: {
          showSaveDialog: async () => ({ canceled: false, filePath: chosen.shift() ?? '' }),
          showMessageBox: async (_: unknown, { detail }: { detail?: string }) => {
            told.push(detail)
            return { response: 0, checkboxChecked: false }
          },
        },
      }
      const outcome = name.endsWith('.pdf') ? savePdf(parts, 'SLA') : saveFile(parts, name, bytes)
      expect(await outcome).toBe('saved')
      expect(told).toEqual([noSpace()])
      expectUntouched()
      expect(readFileSync(elsewhere)).toEqual(bytes)
    },
  )

  it('of the command line keeps the earlier Word file and says why, and works once there is space', async () => {
    const plan = join(folder, 'plan.slaplan')
    await writePlan(plan, { savedAt: '2027-01-05T10:00:00Z', plan: examplePlan('roberge') })
    earlierFile('SLA.docx')
    const command = ['export', plan, '--out', target, '--draft']
    expect(await runSla(...command)).toEqual({ exitCode: 1, stdout: '', stderr: noSpace() })
    expectUntouched()
    disk?.free()
    expect(await runSla(...command)).toMatchObject({ exitCode: 0, stdout: target })
    expect(await runSla('verify', target, '--plan', plan)).toMatchObject({ exitCode: 0 })
  })

  it('of the command line keeps the earlier plan file and says why', async () => {
    earlierFile('plan.slaplan')
    expect(await runSla('example', '--out', target)).toEqual({ exitCode: 1, stdout: '', stderr: noSpace() })
    expectUntouched()
  })

  it('leaves nothing behind where there was no file before', async () => {
    earlierFile('SLA.docx')
    const beside = join(place, 'exports', 'Another.docx')
    expect(await writeFileSafely(beside, Buffer.alloc(100_000))).toMatchObject({
      ok: false,
      error: { code: 'disk-full', message: expect.stringContaining(beside) },
    })
    expectUntouched()
  })
})
