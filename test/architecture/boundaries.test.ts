import { describe, expect, it } from 'vitest'
import { importsOf, readSource, sourceFiles } from '../helpers/sources.ts'

/**
 * Who may import what. The longest matching folder rules; its own folder is always allowed. `node:` stands for all of
 * Node, `npm:` is a package. A package that is named for one folder only may be used nowhere else.
 */
const RULES: Readonly<Record<string, readonly string[]>> = {
  'shared/base': ['npm:zod'],
  'shared/plan': ['shared/base', 'npm:zod', 'npm:immer'],
  // What is left to chance in an example is drawn as in a simulation.
  'shared/plan/examples': ['shared/base', 'shared/plan', 'shared/model/random', 'npm:zod'],
  'shared/model': ['shared/base', 'shared/plan', 'npm:immer'],
  'shared/leads': [
    'shared/base',
    'shared/plan',
    'shared/model/history',
    'shared/model/youngLeads.ts',
    // What an import does to the baseline is the same in the app and on the command line.
    'shared/model/adoptEntries.ts',
    'shared/model/adoptHistory.ts',
    'npm:zod',
    'npm:immer',
    'npm:papaparse',
    'npm:fflate',
    'npm:saxes',
  ],
  'shared/agreement': [
    'shared/base',
    'shared/plan',
    'shared/model',
    'npm:zod',
    'npm:canonicalize',
    'npm:diff',
  ],
  'shared/planFile': ['shared/base', 'shared/plan', 'shared/agreement', 'npm:zod'],
  'shared/contract': ['shared/base', 'shared/plan', 'shared/agreement', 'npm:zod'],
  'electron/database': [
    'shared/base',
    'shared/plan',
    'shared/agreement',
    'node:',
    'npm:zod',
    'npm:better-sqlite3',
    'npm:drizzle-orm',
  ],
  'electron/word': [
    'shared/base',
    'shared/plan',
    'shared/agreement',
    'node:',
    'npm:zod',
    'npm:docx',
    'npm:fflate',
    'npm:saxes',
    'npm:canonicalize',
    'npm:diff',
  ],
  'electron/workbook': ['shared/base', 'shared/plan', 'shared/model', 'npm:write-excel-file'],
  'electron/calendar': ['shared/base', 'shared/plan', 'npm:ical-generator'],
  'electron/app': [
    'shared',
    'electron/database',
    'electron/word',
    'electron/workbook',
    'electron/calendar',
    'node:',
    'npm:zod',
  ],
  'electron/preload': ['npm:electron', 'shared/contract'],
  'electron/hosts': ['package.json', 'shared/base', 'node:'],
  'electron/hosts/desktop': [
    'npm:electron',
    'electron/preload/channels.ts',
    'electron/app',
    'electron/hosts/appVersion.ts',
    'shared',
    'node:',
    'npm:zod',
  ],
  'electron/hosts/loopback': [
    'electron/app',
    'electron/hosts/appVersion.ts',
    'electron/hosts/readArguments.ts',
    'shared',
    'node:',
    'npm:zod',
  ],
  'electron/hosts/cli': [
    'electron/app',
    'electron/word',
    'electron/hosts/readArguments.ts',
    'shared',
    'node:',
    'npm:zod',
  ],
  'electron/setup': ['electron/hosts/cli', 'npm:electron/package.json', 'node:', 'npm:playwright', 'npm:zod'],
  renderer: [
    'shared',
    'npm:react',
    'npm:react-dom',
    'npm:@mantine',
    'npm:@tabler',
    'npm:@tanstack/react-query',
    'npm:@fontsource-variable',
    'npm:@glideapps/glide-data-grid',
    'npm:echarts',
    'npm:fuse.js',
    'npm:get-nonce',
    'npm:immer',
    'npm:prosemirror-commands',
    'npm:prosemirror-history',
    'npm:prosemirror-keymap',
    'npm:prosemirror-model',
    'npm:prosemirror-state',
    'npm:prosemirror-view',
    'npm:wouter',
    'npm:zod',
  ],
}

/** Folders whose parts do not know of each other. */
const SEPARATE = ['renderer/features']

function violation(file: string, imported: string): string | null {
  const folder = Object.keys(RULES)
    .filter((name) => file.startsWith(`${name}/`))
    .toSorted((a, b) => b.length - a.length)[0]
  if (folder === undefined) return `${file} is in a folder without a rule`
  const separate = SEPARATE.find((name) => file.startsWith(`${name}/`) && imported.startsWith(`${name}/`))
  if (separate !== undefined) {
    const part = (path: string): string | undefined => path.slice(separate.length + 1).split('/')[0]
    return part(file) === part(imported)
      ? null
      : `${file} may not import ${imported}, another part of ${separate}`
  }
  const allowed = [folder, ...(RULES[folder] ?? [])]
  const fits = allowed.some((name) =>
    name.endsWith(':') ? imported.startsWith(name) : imported === name || imported.startsWith(`${name}/`),
  )
  return fits ? null : `${file} may not import ${imported}`
}

describe('every import is allowed', () => {
  const files = sourceFiles('shared', 'electron', 'renderer').filter((file) => !file.endsWith('.cjs'))

  it('in every folder', () => {
    const found = files.flatMap((file) =>
      importsOf(file, readSource(file)).map((imported) => violation(file, imported)),
    )
    expect(found.filter((line) => line !== null)).toEqual([])
  })

  it('and there is something to check', () => {
    for (const folder of Object.keys(RULES)) {
      expect(files.some((file) => file.startsWith(`${folder}/`))).toBe(true)
    }
  })
})

describe('an import that crosses a wall is found', () => {
  it.each([
    ['shared/model/funnel.ts', 'node:fs'],
    ['shared/model/funnel.ts', 'shared/agreement/draft.ts'],
    ['renderer/App.tsx', 'electron/app/createApp.ts'],
    ['renderer/features/home/Home.tsx', 'renderer/features/model/Model.tsx'],
    ['electron/app/createApp.ts', 'npm:electron'],
    ['electron/app/createApp.ts', 'npm:better-sqlite3'],
    ['electron/app/handlers/plans.ts', 'npm:drizzle-orm'],
    ['electron/hosts/cli/index.ts', 'electron/database/open.ts'],
    ['electron/hosts/cli/index.ts', 'electron/hosts/loopback/server.ts'],
    ['electron/word/renderWord.ts', 'electron/database/open.ts'],
    ['electron/preload/index.ts', 'npm:zod'],
    ['electron/preload/index.ts', 'electron/app/createApp.ts'],
    ['electron/setup/start.ts', 'npm:electron'],
    ['shared/new/thing.ts', 'npm:zod'],
  ])('%s importing %s', (file, imported) => {
    expect(violation(file, imported)).not.toBeNull()
  })
})

it('sees imports in all the ways they are written', () => {
  const text = [
    "import { a } from './a.ts'",
    "export { b } from '../b.ts'",
    "import type { C } from 'drizzle-orm/sqlite-core'",
    "import '@mantine/core/styles.css'",
    "const d = await import('./d.ts')",
    "new Worker(new URL('./e.ts', import.meta.url))",
  ].join('\n')
  expect(importsOf('shared/plan/x.ts', text)).toEqual([
    'shared/plan/a.ts',
    'shared/b.ts',
    'npm:drizzle-orm/sqlite-core',
    'npm:@mantine/core/styles.css',
    'shared/plan/d.ts',
    'shared/plan/e.ts',
  ])
})
